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
import { readFlows, readSystemTexts, shown } from '../definitions/read-definitions.js';
import type { DefinitionFolders } from '../definitions/read-definitions.js';
import { formatGolden, formatLine, parseGolden } from './golden-file.js';
import type { GoldenConversation, GoldenLine } from './golden-file.js';
import { play } from './play.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** Where the conversations are, and what of the installation they are played with. */
export type GoldenSettings = DefinitionFolders &
  InstallationWords & {
    /** Where numbers without a country are dialled; without it, Kenya. */
    readonly defaultCountry?: string;
  };

/** How one golden conversation went. */
export interface GoldenResult {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly ok: boolean;
  /** What was written (-) and what was said (+), and why a flow failed (#); empty when they agree. */
  readonly diff: string;
}

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

function playOne(
  conversation: GoldenConversation,
  surroundings: GoldenSurroundings,
): { result: GoldenResult; written: GoldenConversation } {
  const { isAsWritten, lines, faults } = play(conversation, surroundings);
  const { file, line, language } = conversation;
  const diff = isAsWritten ? '' : [diffOf(conversation.lines, lines), ...faults.map(remark)].join('\n');
  return {
    result: { file, line, language: language ?? '?', ok: isAsWritten, diff },
    written: { ...conversation, lines: isAsWritten ? conversation.lines : lines },
  };
}

function remark(fault: string): string {
  return `# ${fault}`;
}

/** The lines around each difference: written ones with -, real ones with +. */
function diffOf(written: readonly GoldenLine[], real: readonly GoldenLine[]): string {
  const before = written.filter(({ kind }) => kind !== 'comment').map(formatLine);
  const after = real.filter(({ kind }) => kind !== 'comment').map(formatLine);
  const out: string[] = [];
  let at = 0;
  for (const line of after) {
    const found = before.indexOf(line, at);
    if (found < 0) out.push(`+ ${line}`);
    else {
      out.push(...before.slice(at, found).map((missing) => `- ${missing}`), `  ${line}`);
      at = found + 1;
    }
  }
  out.push(...before.slice(at).map((missing) => `- ${missing}`));
  return out.join('\n');
}
