import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import type { PlaceRow } from '../../engine/understanding/place-index.js';
import { parsePlacesCsv, type PlacesProblem } from '../../engine/understanding/places-csv.js';

/** The file in the flows' folder that program leads write. */
const placesFile = 'places.csv';

/** The place tree as its file gives it. */
export type ReadPlaces =
  | { readonly status: 'none' }
  | { readonly status: 'ok'; readonly rows: readonly PlaceRow[]; readonly hash: string }
  | { readonly status: 'invalid'; readonly problems: readonly PlacesProblem[] };

/** Reads `places.csv`: its places, everything that is wrong with it, or that there is none. */
export async function readPlaces(flowsDir: string): Promise<ReadPlaces> {
  const path = join(flowsDir, placesFile);
  const bytes = await readIfThere(path);
  if (bytes === null) return { status: 'none' };
  const file = relative(process.cwd(), path);
  // Names would be stored with the wrong letters.
  if (!isUtf8(bytes)) return { status: 'invalid', problems: [notUtf8(file)] };
  const parsed = parsePlacesCsv(file, bytes.toString('utf8'));
  if ('problems' in parsed) return { status: 'invalid', problems: parsed.problems };
  return { status: 'ok', rows: parsed.rows, hash: createHash('sha256').update(bytes).digest('hex') };
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function notUtf8(file: string): PlacesProblem {
  const message = 'The file is not in UTF-8, so names with accents cannot be read.';
  return { file, line: 1, message, fix: 'Save it as "CSV UTF-8".' };
}
