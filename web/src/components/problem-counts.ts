interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly key: string | null;
}

/** A text that is still to be written is work to do, and no mistake: it is told apart from those. */
export function isUnwritten({ rule }: Pick<Found, 'rule'>): boolean {
  return rule === 'unwritten_text';
}

/** How much there is of each: texts to write (each once, in however many languages), mistakes, and remarks. */
export function problemCounts(problems: readonly Found[]): {
  readonly unwritten: number;
  readonly errors: number;
  readonly warnings: number;
} {
  const open = problems.filter(isUnwritten);
  const errors = problems.filter(({ severity }) => severity === 'error').length - open.length;
  return {
    unwritten: new Set(open.map(({ key }) => key)).size,
    errors,
    warnings: problems.length - open.length - errors,
  };
}
