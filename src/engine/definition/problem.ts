import type { Sentence, Wording } from '../../platform/sentence.js';

/** One fault in a file that a program lead wrote, with where it is and how to mend it. */
export interface Problem {
  /** Where in the document it is; absent where the document could not be read, and for what is told to people. */
  readonly path?: Path;
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Stable and `snake_case`, such as `unknown_step`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** A plain sentence. */
  readonly message: string;
  readonly fix: string;
  /** For whoever says it in another language; absent where only operators read it. */
  readonly words?: { readonly message: Wording; readonly fix: Wording };
}

/** A path into a document, such as `['steps', 3, 'go', 'yes']`. */
export type Path = readonly (string | number)[];

/** A fault that still has to be given its file and position. */
export interface Finding {
  readonly path: Path;
  readonly rule: string;
  readonly message: Sentence;
  readonly fix: Sentence;
  readonly severity?: Problem['severity'];
}

/** Puts what is said of a problem into it: in English, and for whoever says it in another language. */
export function saying(
  message: Sentence,
  fix: Sentence,
): Pick<Problem, 'message' | 'fix'> & Required<Pick<Problem, 'words'>> {
  return { message: message.text, fix: fix.text, words: { message: message.words, fix: fix.words } };
}

/** Writes a problem as an editor and a person read it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, fix, rule, severity } = problem;
  return `${file}:${line}:${column} ${message} ${fix} (${severity === 'warning' ? 'warning: ' : ''}${rule})`;
}
