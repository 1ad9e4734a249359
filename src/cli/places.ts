import { Command } from 'commander';
import type { Places } from '../engine/services.js';
import type { PlaceRow } from '../engine/understanding/place-index.js';
import { placesOf } from '../people/places/places-of.js';
import { readPlaces } from '../people/places/read-places.js';
import { DomainError } from '../platform/domain-error.js';
import { readSettings } from './flows/settings.js';
import { print, printJson } from './output.js';

/** `places`: the tree of places in `places.csv`, without a database. */
export function placesCommand(): Command {
  const places = new Command('places').description('the places that people live in, from places.csv');
  places
    .command('check')
    .description('list every mistake in places.csv, or what is in it')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => check(json === true));
  places
    .command('find')
    .description('how what somebody writes is read as a place')
    .argument('<text...>', 'what she writes')
    .option('--within <area>', 'a code or a name of an area that it lies in')
    .option('--lang <code>', 'her language; default: the installation’s')
    .option('--json', 'print one JSON object')
    .action(async (words: string[], options: FindOptions) => find(words.join(' '), options));
  return places;
}

interface FindOptions {
  readonly within?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

async function check(isJson: boolean): Promise<void> {
  const read = await readPlaces(readSettings().flowsDir);
  const problems = read.status === 'invalid' ? read.problems : [];
  const rows = read.status === 'ok' ? read.rows : [];
  if (problems.length > 0) process.exitCode = 1;
  if (isJson)
    return printJson({ ok: problems.length === 0, places: rows.length, levels: levelsOf(rows), problems });
  for (const { file, line, message, fix } of problems) print(`${file}:${line} ${message} ${fix}`);
  if (read.status === 'none')
    print(
      'There is no places.csv: a question for a place takes what people write. docs/places.md says how to write one.',
    );
  if (read.status === 'ok') printCounts(rows);
}

function printCounts(rows: readonly PlaceRow[]): void {
  const levels = Object.entries(levelsOf(rows)).map(([level, count]) => `${count} ${level}`);
  print(`${rows.length} ${rows.length === 1 ? 'place' : 'places'}: ${levels.join(', ')}`);
}

/** How many places of each level there are. */
function levelsOf(rows: readonly PlaceRow[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { level } of rows) {
    const name = level === '' ? 'of no level' : level;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

async function find(text: string, { within, lang, json }: FindOptions): Promise<void> {
  const { flowsDir, defaultLanguage } = readSettings();
  const places = await treeIn(flowsDir);
  if (
    within !== undefined &&
    places.read(within, [lang ?? defaultLanguage], null).status === 'not_understood'
  )
    throw new DomainError('not_found', `There is no area "${within}". Give its code or its whole name.`);
  const answer = places.read(text, [lang ?? defaultLanguage], within ?? null);
  const codes =
    answer.status === 'understood' ? [answer.value] : answer.status === 'ambiguous' ? answer.candidates : [];
  const found = codes.map((code) => ({ code, name: places.nameOf(code) }));
  if (json === true) return printJson({ text, status: answer.status, places: found });
  if (answer.status === 'not_understood') return print('No place of the tree.');
  if (answer.status === 'ambiguous') print('She would be asked which one she means:');
  for (const { code, name } of found) print(`${code}  ${name ?? ''}`);
}

async function treeIn(flowsDir: string): Promise<Places> {
  const read = await readPlaces(flowsDir);
  const places = read.status === 'ok' ? placesOf(read.rows) : undefined;
  if (places !== undefined) return places;
  const why = read.status === 'invalid' ? 'places.csv has mistakes' : 'There are no places in places.csv';
  throw new DomainError('refused', `${why}: see npx karibu places check.`);
}
