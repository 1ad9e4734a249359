import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { shown, type DefinitionFolders } from '../../conversations/definitions/definition-files.js';
import { readDictionary } from '../../people/dictionary/read-dictionary.js';
import { wordsOfFiles } from '../file-words.js';
import { holdsWith } from '../holds-with.js';
import { makeLive, type LiveProgramme } from '../live-programme.js';
import { readProgrammes } from '../read-programmes.js';
import { walk, type WalkWorld } from '../walk.js';
import { JourneyFault, readJourney, renderJourney } from './journey.js';

/** What the journeys of people through programmes are played with. */
export interface JourneySettings extends DefinitionFolders {
  readonly defaultLanguage: string;
}

/** How one journey went. */
export interface JourneyResult {
  readonly file: string;
  readonly ok: boolean;
  /** The first line that is different, as it stands (-) and as it came (+); the mistake of a file that cannot be read. */
  readonly difference: string;
}

/** What the folder of a programme's journeys ends with. */
const folderSuffix = '.journeys';
const fileSuffix = '.journey';

/**
 * Plays every `flows/<programme>.journeys/<name>.journey`: what somebody gets over weeks and months, by the files alone.
 * @param isUpdating writes down how they went
 */
export async function testJourneys(settings: JourneySettings, isUpdating = false): Promise<JourneyResult[]> {
  const read = await readProgrammes(settings);
  const live = new Map<string, LiveProgramme>(
    read.flatMap((one) =>
      one.status === 'ok'
        ? [[one.revision.name, makeLive(one.revision, settings.defaultLanguage)] as const]
        : [],
    ),
  );
  const words = await wordsOfFiles(settings);
  const dictionary = await readDictionary(settings);
  const hours = dictionary.status === 'ok' ? { hours: dictionary.dictionary.file.sending } : {};
  const play = (source: string): string => {
    const journey = readJourney(source);
    const { timezone, events, until } = journey;
    const world: WalkWorld = {
      find: (name) => live.get(name) ?? null,
      holds: holdsWith(words, timezone),
    };
    return renderJourney(journey, walk(world, { ...journey, ...hours }, events, until));
  };
  const results: JourneyResult[] = [];
  for (const path of await journeyFiles(settings.flowsDir)) {
    const source = await readFile(path, 'utf8');
    const result = played(shown(path), source, play);
    results.push(result.result);
    if (isUpdating && result.text !== null) await writeFile(path, result.text);
  }
  return results;
}

function played(
  file: string,
  source: string,
  play: (source: string) => string,
): { readonly result: JourneyResult; readonly text: string | null } {
  try {
    const text = play(source);
    return { result: { file, ok: text === source, difference: firstDifference(source, text) }, text };
  } catch (error) {
    if (!(error instanceof JourneyFault)) throw error;
    return { result: { file, ok: false, difference: error.message }, text: null };
  }
}

async function journeyFiles(flowsDir: string): Promise<string[]> {
  const entries = await readdir(flowsDir, { withFileTypes: true });
  const folders = entries.filter((one) => one.isDirectory() && one.name.endsWith(folderSuffix));
  const files = await Promise.all(
    folders.map(async ({ name }) =>
      (await readdir(join(flowsDir, name)))
        .filter((file) => file.endsWith(fileSuffix))
        .map((file) => join(flowsDir, name, file)),
    ),
  );
  return files.flat().sort();
}

function firstDifference(written: string, came: string): string {
  const [was, is] = [written.split('\n'), came.split('\n')];
  const at = is.findIndex((line, index) => line !== was[index]);
  if (at < 0) return written === came ? '' : `- ${was[is.length] ?? ''}`;
  return `line ${at + 1}\n- ${was[at] ?? ''}\n+ ${is[at] ?? ''}`;
}
