import { parseExpression } from '../../expressions/parse.js';

/** Lists the names that an expression looks up, each as its parts: `person.due_date` is `['person', 'due_date']`. */
export function namesIn(source: string): (readonly string[])[] {
  const names: (readonly string[])[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && part.kind === 'name' && 'path' in part) names.push(part.path as readonly string[]);
    else Object.values(part).forEach(visit);
  };
  visit(parseExpression(source));
  return names;
}
