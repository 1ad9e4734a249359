import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import { print, printJson } from '../output.js';

/** Prints problems, as lines or as one JSON object; errors make the command fail, warnings do not. */
export function reportProblems(problems: readonly Problem[], isJson: boolean): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (isJson) printJson({ ok: errors === 0, problems: problems.map(({ path: _, ...problem }) => problem) });
  else if (problems.length === 0) print('No problems found.');
  else {
    problems.map(formatProblem).forEach(print);
    print(`\n${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
  }
  if (errors > 0) process.exitCode = 1;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
