import { notesOf, type VariableName } from './variables.js';

/** Something that is wrong with the settings, in words for the operator. */
export interface ConfigProblem {
  readonly variable: string;
  /** What is wrong, such as `PORT is "abc"; it must be a whole number from 0 to 65535.` */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** A value that its variable cannot take. Secrets are never repeated. */
export function wrongValue(name: VariableName, value: string): ConfigProblem {
  const { expects, hint, isSecret } = notesOf(name);
  const is = isSecret ? 'has a value that it cannot have' : `is ${JSON.stringify(value.slice(0, 80))}`;
  return { variable: name, message: `${name} ${is}; it must be ${expects}.`, hint };
}

/** A variable that is needed and not set. */
export function missing(name: VariableName, why: string): ConfigProblem {
  return { variable: name, message: `${name} is not set; it is needed ${why}.`, hint: notesOf(name).hint };
}

/** Prints problems as a list that an operator can work through. */
export function renderProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ message, hint }) => `  - ${message}\n    ${hint}`);
  const count = problems.length === 1 ? 'One setting needs' : `${problems.length} settings need`;
  return `Karibu cannot start: ${count} your attention.\n${lines.join('\n')}\nSettings stand in the environment; .env.example explains each.`;
}
