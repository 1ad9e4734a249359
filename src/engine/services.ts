import type { PlaceAnswer } from './understanding/place.js';

/** What the engine may use of the world; all of it is passed in. */
export interface Services {
  readonly now: Date;
  /** IANA zone in which "today" is meant. */
  readonly timezone: string;
  /** Two letters: where numbers without a country are dialled. */
  readonly country: string;
  newId(): string;
  /** A number for a new case that people can read out, such as 482-915-307. */
  newReference(): string;
  /** At least 0 and less than 1. */
  random(): number;
  translate: Translate;
  /** The keyed hash of a code that somebody chose. */
  hashCode(code: string): string;
  /** The place tree; absent where there is none. */
  readonly places?: Places | undefined;
}

/** The place tree, as far as flows use it. */
export interface Places {
  /** Whether a place (its code) lies in an area (a code or a name), or is it. */
  isUnder(place: string, area: string): boolean;
  /** The name of a code; null for a code that there is not. */
  nameOf(code: string): string | null;
  /** The same, told apart from other places of that name: `Bondo, Siaya`. */
  labelOf(code: string): string | null;
  /** Reads what she wrote as a place, inside an area (a code or a name) where one is given. */
  read(text: string, languages: readonly string[], within: string | null): PlaceAnswer;
}

/**
 * Gives the text of a key, with the values of the names that it uses filled in.
 * `scope` is a flow's name or `system`; null means that no language has the key.
 */
export type Translate = (
  scope: string,
  language: string,
  key: string,
  valueOf: (name: string) => string | undefined,
) => string | null;

/** The scope under which the texts of one revision of a flow are found, live or not. */
export function pinnedScope(flow: string, revision: string): string {
  return `${flow}@${revision}`;
}
