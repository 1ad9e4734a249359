import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../engine/definition/problem.js';
import type { Graph } from '../../engine/graph.js';
import type { PlacesProblem } from '../../engine/understanding/places-csv.js';
import { placesOf } from '../../people/places/places-of.js';
import { readPlaces } from '../../people/places/read-places.js';
import type { Revision } from '../definitions/definition-store.js';
import { makeDefinitions } from '../definitions/make-definitions.js';
import type { EngineSetup, InstallationWords } from '../definitions/make-definitions.js';
import { shown } from '../definitions/definition-files.js';
import { readFlows } from '../definitions/flow-folders.js';
import { readSystemTexts } from '../definitions/read-definitions.js';
import type { DefinitionFolders } from '../definitions/definition-files.js';
import { formatGolden, parseGolden } from './golden-file.js';
import { playOne } from './golden-result.js';
import type { GoldenResult } from './golden-result.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** Where the conversations are, and what of the installation they are played with. */
export type GoldenSettings = DefinitionFolders &
  InstallationWords & {
    /** Where numbers without a country are dialled; without it, Kenya. */
    readonly defaultCountry?: string;
  };

export type GoldenRun =
  | { readonly status: 'ran'; readonly results: readonly GoldenResult[] }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Which golden conversations are played, and whether it is written down how they went. */
export interface GoldenOptions {
  readonly isUpdating?: boolean;
  /** Those of these flows alone; default: of all. */
  readonly only?: ReadonlySet<string>;
}

/** Plays the golden conversations beside the flows. */
export async function testFlows(
  settings: GoldenSettings,
  { isUpdating = false, only }: GoldenOptions = {},
): Promise<GoldenRun> {
  const reading = await readForEngine(settings);
  if (reading.status === 'invalid') return reading;
  const places = await readPlaces(settings.flowsDir);
  if (places.status === 'invalid') return { status: 'invalid', problems: places.problems.map(placesProblem) };
  const surroundings: GoldenSurroundings = {
    ...reading.setup,
    country: settings.defaultCountry ?? 'KE',
    places: places.status === 'ok' ? placesOf(places.rows) : undefined,
  };
  const results: GoldenResult[] = [];
  for (const path of await goldenFiles(settings.flowsDir)) {
    if (only?.has(basename(dirname(path), '.chats')) === false) continue;
    const conversations = parseGolden(shown(path), await readFile(path, 'utf8'));
    const played = conversations.map((conversation) => playOne(conversation, surroundings));
    results.push(...played.map(({ result }) => result));
    if (isUpdating) await writeFile(path, formatGolden(played.map(({ written }) => written)));
  }
  return { status: 'ran', results };
}

/** Reads flows and texts from their files alone, without a database. */
export async function readForEngine(
  settings: DefinitionFolders & InstallationWords,
): Promise<{ status: 'ok'; setup: EngineSetup } | { status: 'invalid'; problems: Problem[] }> {
  const flows = await readFlows(settings);
  const revisions = flows.flatMap((flow): Revision<Graph>[] => (flow.status === 'ok' ? [flow.revision] : []));
  const languages = new Set([
    settings.defaultLanguage,
    ...revisions.flatMap(({ compiled }) => compiled.languages),
  ]);
  const system = await readSystemTexts(settings, [...languages]);
  const problems = [...flows, system].flatMap((read) => (read.status === 'invalid' ? read.problems : []));
  if (problems.length > 0 || system.status === 'invalid') return { status: 'invalid', problems };
  return { status: 'ok', setup: makeDefinitions(revisions, [], system.revision, settings) };
}

/** A mistake in the file of places, as those in flows are told. */
export function placesProblem(problem: PlacesProblem): Problem {
  return { ...problem, column: 1, rule: 'places', severity: 'error' };
}

async function goldenFiles(flowsDir: string): Promise<string[]> {
  const entries = await readdir(flowsDir, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.chat'))
    .sort()
    .map((name) => join(flowsDir, name));
}
