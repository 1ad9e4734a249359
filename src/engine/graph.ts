/**
 * The compiled form of a flow: what runs. YAML compiles to it, and RapidPro's messaging flows fit into it:
 * a node does its actions, then perhaps waits, then perhaps routes, and leaves through one of its exits.
 * All of it is plain JSON, so that a revision can be stored and hashed.
 */
export interface Graph {
  readonly flow: string;
  readonly format: 1;
  /** The consent purpose that this flow's messages fall under. */
  readonly purpose: string | null;
  /** The languages it is written in; the first is the one to fall back to. */
  readonly languages: readonly string[];
  readonly keywords: readonly Keyword[];
  /** The step that is answered by what follows the keyword ("JIUNGE ASHA"). */
  readonly rest: string | null;
  readonly expiresAfterMinutes: number;
  readonly entry: string;
  readonly nodes: Readonly<Record<string, Node>>;
}

/** A word that starts the flow; one of a single language also says which language she speaks. */
export interface Keyword {
  readonly word: string;
  readonly language: string | null;
}

export interface Node {
  readonly id: string;
  /** The step of the file that it was compiled from. */
  readonly step: string;
  readonly actions: readonly Action[];
  readonly wait: Wait | null;
  readonly router: Router | null;
  readonly exits: readonly Exit[];
}

export interface Exit {
  readonly id: string;
  /** The next node; null ends the run. */
  readonly to: string | null;
}

export type Action =
  | { readonly kind: 'send_text'; readonly key: string }
  | { readonly kind: 'set'; readonly target: string; readonly value: string }
  | { readonly kind: 'save_answer'; readonly target: string; readonly answer: string }
  | { readonly kind: 'record_consent'; readonly purpose: string; readonly answer: string }
  | { readonly kind: 'enrol'; readonly programme: string; readonly anchor: string }
  | { readonly kind: 'leave'; readonly programme: string };

/** Stops the run until she has answered. */
export interface Wait {
  readonly kind: 'answer';
  readonly question: Question;
}

export type QuestionKind =
  'choice' | 'yes_no' | 'consent' | 'language' | 'text' | 'name' | 'date' | 'number' | 'age';

/** The unit in which an age is asked for, kept and compared. */
export type AgeUnit = 'months' | 'years';

export interface Question {
  readonly kind: QuestionKind;
  /** Codes in the order in which they are offered; empty for open questions. */
  readonly options: readonly string[];
  /** Where the answer is kept, such as `person.name`: when there already, the question is skipped. */
  readonly known: string | null;
  /** An expression: ask although the answer is known. */
  readonly again: string | null;
  /** Two expressions: the first and the last date, or the least and the greatest number or age, that can be meant. */
  readonly between: readonly [string, string] | null;
  /** For `age` only; absent elsewhere, as in every revision from before there were ages. */
  readonly in?: AgeUnit;
  /** What a person who does not know the day is asked for. */
  readonly unsure: 'month' | null;
  /** Misunderstandings before the question is left. */
  readonly retries: number;
  /** The consent purpose, for `consent`. */
  readonly purpose: string | null;
}

/** Chooses the exit: the first case whose test holds, else the default. */
export interface Router {
  readonly kind: 'switch';
  /** What the tests look at: an expression, or null when each case is an expression of its own. */
  readonly operand: string | null;
  readonly cases: readonly RouterCase[];
  readonly categories: readonly Category[];
  readonly default: string;
}

export interface RouterCase {
  /** A condition, a code that the operand is, or one of RapidPro's router tests; see `docs/expressions.md`. */
  readonly test: 'is_true' | 'is_code' | `has_${string}`;
  /** The expression of `is_true`, or the code of `is_code`; empty for a router test. */
  readonly argument: string;
  /** What a router test takes beside the operand: templates, such as `yes y` or `@fields.limit`. */
  readonly arguments?: readonly string[];
  readonly category: string;
}

export interface Category {
  readonly name: string;
  readonly exit: string;
}
