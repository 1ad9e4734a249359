import type { Pool, PoolClient } from 'pg';

import type { Json } from '../person.js';
import type { TimelineEntry } from './timeline.repository.js';

/** Adds to each change of a place what the places are called: `beforeName`, `afterName`. What is no place of the tree has no name. */
export async function withPlaceNames(
  db: Pool | PoolClient,
  entries: readonly TimelineEntry[],
  isPlace: (field: string) => boolean,
): Promise<TimelineEntry[]> {
  const isMove = ({ kind, data: { key } }: TimelineEntry) =>
    kind === 'field_changed' && typeof key === 'string' && isPlace(key);
  const codes = entries
    .filter(isMove)
    .flatMap(({ data: { before, after } }) => [before, after].filter((code) => typeof code === 'string'));
  if (codes.length === 0) return [...entries];
  const { rows } = await db.query<{ code: string; name: string }>(
    'SELECT code, name FROM places WHERE code = ANY($1::text[])',
    [codes],
  );
  const names = new Map<Json | undefined, string>(rows.map(({ code, name }) => [code, name]));
  return entries.map((entry) => {
    if (!isMove(entry)) return entry;
    const [beforeName, afterName] = [names.get(entry.data.before), names.get(entry.data.after)];
    const named = {
      ...(beforeName !== undefined && { beforeName }),
      ...(afterName !== undefined && { afterName }),
    };
    return { ...entry, data: { ...entry.data, ...named } };
  });
}
