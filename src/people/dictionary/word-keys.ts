import type { DictionaryFile } from './dictionary.schemas.js';

/**
 * The keys under which `locales/<language>/dictionary.json` names what a dictionary holds.
 * @param programmes those that have a file beside it
 */
export function wordKeysOf(file: DictionaryFile, programmes: readonly string[]): ReadonlySet<string> {
  const all = (area: string, codes: readonly string[]): string[] => codes.map((code) => `${area}.${code}`);
  return new Set([
    ...all('roles', file.roles),
    ...all('relationships', ['head', 'guardian', 'reached_through', ...file.relationships]),
    ...all('topics', file.topics),
    ...Object.keys(file.purposes).flatMap((code) => all(`purposes.${code}`, ['name', 'text', 'why'])),
    ...programmes.map((code) => `programmes.${code}.name`),
    ...all('partners', Object.keys(file.partners)),
    ...(file.visits === undefined ? [] : ['visits.missed']),
    ...Object.keys(file.life_events).flatMap((kind) =>
      all(`life_events.${kind}`, ['name', 'helper', 'helper_in_private', 'reached_through']),
    ),
    ...file.field_sets.flatMap(({ set, fields }) => [
      `sets.${set}`,
      ...Object.entries(fields).flatMap(([key, { options = [] }]) => [
        `fields.${key}.name`,
        ...options.map((option) => `fields.${key}.options.${option}`),
      ]),
    ]),
  ]);
}
