import { createHash } from 'node:crypto';

import type { StoredPeopleView } from './people-views.repository.js';

/** The version of a view, of nine figures at most: the same for as long as it says the same. */
export function versionOfView({ name, isShared, view }: StoredPeopleView): number {
  const parts = Object.entries(view).sort(([one], [other]) => (one < other ? -1 : 1));
  const said = JSON.stringify([name, isShared, parts]);
  return createHash('sha256').update(said).digest().readUInt32BE() % 1_000_000_000;
}
