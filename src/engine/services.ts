/** What the engine may use of the world; all of it is passed in. */
export interface Services {
  readonly now: Date;
  /** IANA zone in which "today" is meant. */
  readonly timezone: string;
  newId(): string;
  translate: Translate;
  /** Whether a place lies in an area, by the place tree; absent where there is no tree. */
  readonly isUnder?: ((place: string, area: string) => boolean) | undefined;
}

/**
 * Gives the text of a key, with its values filled in.
 * `scope` is a flow's name or `system`; null means that no language has the key.
 */
export type Translate = (
  scope: string,
  language: string,
  key: string,
  values: Readonly<Record<string, string>>,
) => string | null;

/** The scope under which the texts of one revision of a flow are found, live or not. */
export function pinnedScope(flow: string, revision: string): string {
  return `${flow}@${revision}`;
}
