const names: Readonly<Record<string, string>> = {
  '=': 'is',
  '!=': 'isNot',
  '>=': 'least',
  '<=': 'most',
  '>': 'more',
  '<': 'less',
};

/** What an operator is called among the words; anything else is called by itself. */
export function operatorName(operator: string): string {
  return names[operator] ?? operator;
}
