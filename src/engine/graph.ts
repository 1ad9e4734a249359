import type { Action, ResultName } from './action.js';

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
  /** Where it begins by a command, such as FORGET: command -> step. Absent: nowhere. */
  readonly commands?: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, Node>>;
  /** Steps that were called otherwise before: old name -> new name. Absent: none. */
  readonly renamed?: Readonly<Record<string, string>>;
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
  /** Where the run ends: what the flow that ran it gets as its answer. Absent: `completed`. */
  readonly outcome?: string;
}

/** Stops the run until something has come: her answer, a moment, the end of another flow, or the answer of another system. */
export type Wait =
  | { readonly kind: 'answer'; readonly question: Question; readonly timeout?: Timeout }
  | WaitForMoment
  | WaitForFlow
  | WaitForCall;

/** What happens when a question stays unanswered; the clock starts when it was sent. */
export interface Timeout {
  readonly minutes: number;
  /** A text that is sent then; null: none. */
  readonly key: string | null;
  /** The exit that is taken then; null: the question stays open. */
  readonly exit: string | null;
  /** The category of the router that this is, for its result. Absent: none. */
  readonly category?: string;
}

/** Exactly one of the two is given. */
export interface WaitForMoment {
  readonly kind: 'moment';
  readonly minutes: number | null;
  /** An expression that gives a date or a date and time; one that is past waits for nothing. */
  readonly until: string | null;
}

/** The answer is how the other flow ended: the code of its `end`, or one of `runOutcomes`. */
export interface WaitForFlow {
  readonly kind: 'flow';
  readonly flow: string;
  /** Without it the run ends here, and the other takes its place. */
  readonly comesBack: boolean;
  /** Other ends than `completed` that the router looks at, without an exit of their name. */
  readonly comesBackAlso?: readonly (typeof runOutcomes)[number][];
}

/** How a run can end, as the flow that ran it sees it; `completed` unless its `end` says otherwise. */
export const runOutcomes = ['completed', 'not_understood', 'expired', 'failed'] as const;

/** The answer is `success` (2xx) or `failure`; what came back is the answer's `extra`. */
export interface WaitForCall {
  readonly kind: 'call';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON that is sent: names, each with an expression; null: nothing. */
  readonly body: Readonly<Record<string, string>> | null;
  readonly timeoutSeconds: number;
  /**
   * The address and the headers are templates, and what came back is `webhook` in templates too. Its `body` is a template that
   * makes JSON; '' for none.
   */
  readonly template?: { readonly body: string; readonly result?: ResultName };
}

export type QuestionKind =
  | 'choice'
  | 'yes_no'
  | 'consent'
  | 'language'
  | 'text'
  | 'name'
  | 'date'
  | 'number'
  | 'age'
  | 'phone'
  | 'place'
  | 'person'
  | 'code'
  | 'media'
  | 'location';

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
  /** For `date`: a year is answer enough. */
  readonly precision?: 'year';
  /** What a person who does not know the day is asked for. */
  readonly unsure: 'month' | null;
  /** Misunderstandings before the question is left. */
  readonly retries: number;
  /** The consent purpose, for `consent`. */
  readonly purpose: string | null;
  /** The question is put with its neutral wording on a phone that is not known to be private. */
  readonly isSensitive?: boolean;
  /** Which answers are said back and asked about: those just given, those known from before, or both. Absent: none. */
  readonly confirm?: 'answer' | 'known' | 'always';
  /** For `code`: she chooses it here; without it she gives the one that she chose. */
  readonly isChosen?: boolean;
  /** For `place`: an expression, the area that it lies in. */
  readonly within?: string;
  /** For `text`: nothing is asked here, and whatever she writes is the answer. What was said before is the prompt. */
  readonly takes?: 'anything';
}

/** Chooses the exit of a node. */
export type Router = Switch | RandomSplit;

/** Draws one of its categories, each as likely as its weight says. */
export interface RandomSplit {
  readonly kind: 'random';
  readonly categories: readonly (Category & { readonly weight: number })[];
  /** The result that is kept of what was drawn. Absent: none. */
  readonly result?: ResultName;
}

/** Takes the first case whose test holds, else the default. */
export interface Switch {
  readonly kind: 'switch';
  /** What the tests look at: an expression, or null when each case is an expression of its own. */
  readonly operand: string | null;
  readonly cases: readonly RouterCase[];
  readonly categories: readonly Category[];
  readonly default: string;
  /** The operand is a template. */
  readonly isTemplate?: true;
  /** The result that is kept of what matched, and of its category. Absent: none. */
  readonly result?: ResultName;
}

export interface RouterCase {
  /** A condition, a code that the operand is, or one of RapidPro's router tests; see `docs/expressions.md`. */
  readonly test: 'is_true' | 'is_code' | `has_${string}`;
  /** The expression of `is_true`, or the code of `is_code`; empty for a router test. */
  readonly argument: string;
  /** What a router test takes beside the operand: templates, such as `yes y` or `@fields.limit`. */
  readonly arguments?: readonly string[];
  /** A text with the arguments of her language, one on each line, in place of `arguments`. */
  readonly argumentsKey?: string;
  /** A template that this test looks at in place of the router's operand. */
  readonly operand?: string;
  /** The category that it leads to: its id, or else its name. */
  readonly category: string;
}

export interface Category {
  readonly name: string;
  readonly exit: string;
  /** Tells it from others of its name. Absent: its name does. */
  readonly id?: string;
  /** The key of its name as it is said to her. Absent: its name. */
  readonly key?: string;
}
