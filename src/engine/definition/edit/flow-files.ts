/** All files of one flow exactly as they stand in the folders, or as they would stand there. */
export interface FlowFiles {
  /** `flows/<flow>.flow.yaml`. */
  readonly source: string;
  /** `locales/<language>/<flow>.json`, by language. */
  readonly texts: Readonly<Record<string, string>>;
  /** `locales/<language>/<flow>.state.json`, by language; a language without one is absent. */
  readonly states: Readonly<Record<string, string>>;
  /** `flows/<flow>.chats/<name>.chat`, by name, such as `straight.en`. */
  readonly chats: Readonly<Record<string, string>>;
}

/** JSON as a flow's file holds it. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;

/** A map of a flow's file: a step, or a part of one. */
export interface Fields {
  readonly [key: string]: Value;
}

/** Tells whether a value is a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives what stands in a map under its own key; undefined where nothing does. */
export function own<Kept>(map: Readonly<Record<string, Kept>>, key: string): Kept | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Gives a value that should be a word or a number as text: what else somebody wrote there, as JSON. */
export function wordOf(value: Value | undefined): string {
  if (typeof value === 'object') return JSON.stringify(value);
  return value === undefined ? '' : String(value);
}
