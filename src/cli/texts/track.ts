import { Command } from 'commander';
import type { TextRecord } from '../../conversations/translation/state-file.js';
import { asCurrent } from '../../conversations/translation/state.rules.js';
import { textsOf } from '../../conversations/translation/translated-definition.js';
import type { TranslatedText } from '../../conversations/translation/translated-definition.js';
import { DomainError } from '../../platform/domain-error.js';
import { readSettings } from '../flows/settings.js';
import { print, printJson } from '../output.js';
import { choose } from './choose.js';
import type { Chosen, TextsChoice } from './choose.js';
import { readTranslatedDefinitions } from './definitions.js';
import type { TextsSettings } from './definitions.js';
import { stateFileOf, writeAll } from './write-files.js';

interface TrackOptions extends TextsChoice {
  /** Keys of texts that are right although their source has changed, commas between them, or `all`. */
  readonly stale?: string;
  /** The same for texts that equal their source as they should. */
  readonly same?: string;
}

/** `texts track`: writes down what the translations were made from. */
export function trackCommand(): Command {
  return new Command('track')
    .description('write down that the translations that are not tracked yet were made from the present texts')
    .option('--lang <code>', 'one language only')
    .option('--flow <name>', 'one flow or programme only; "system" for the texts of the service')
    .option(
      '--stale <keys>',
      'these texts (commas between them, or "all") are right though their source has changed',
    )
    .option('--same <keys>', 'these texts (commas between them, or "all") equal their source on purpose')
    .option('--json', 'print one JSON object')
    .action(async ({ json, ...options }: TrackOptions & { json?: boolean }) => {
      const report = await trackTexts(readSettings(), options);
      if (json === true) printJson(report);
      else {
        for (const file of report.files) print(`${file} rewritten.`);
        print(`${report.recorded} ${report.recorded === 1 ? 'text' : 'texts'} written down.`);
      }
    });
}

/**
 * Brings the state files up to date, and takes out of them what is no longer there.
 * @throws DomainError when no text under a key that was named is stale, or the same as its source
 */
export async function trackTexts(
  settings: TextsSettings,
  options: TrackOptions,
): Promise<{ recorded: number; files: string[] }> {
  const chosen = choose(await readTranslatedDefinitions(settings), options, true);
  requireKeys(chosen, options);
  const tracked = chosen.map((one) => ({ ...one, records: newRecords(one, options) }));
  const files = tracked
    .filter(({ into, records }) => records.size > 0 || Object.keys(into.records).length > 0)
    .map(({ definition, into, records }) => {
      const all = { ...into.records, ...Object.fromEntries(records) };
      return stateFileOf(settings.localesDir, {
        definition,
        language: into,
        texts: into.texts,
        records: all,
      });
    });
  return {
    recorded: tracked.reduce((sum, { records }) => sum + records.size, 0),
    files: await writeAll(files),
  };
}

function newRecords({ definition, into }: Chosen, options: TrackOptions): Map<string, TextRecord> {
  const records = textsOf(definition, into).flatMap((text) => {
    const record = newRecord(text, options);
    return record === null ? [] : [[text.key, record] as const];
  });
  return new Map(records);
}

/** What is to be written down about a text; null when nothing new is. */
function newRecord(
  { key, text, source, state, record }: TranslatedText,
  { stale, same }: TrackOptions,
): TextRecord | null {
  if (text === undefined || source === undefined) return null;
  const isSame = text === source && isNamed(key, same);
  const isNew = state === 'untracked' || (state === 'stale' && isNamed(key, stale));
  if (!isNew && !(isSame && state === 'same')) return null;
  const current = asCurrent(record, source);
  return isSame ? { ...current, same_on_purpose: true } : current;
}

function isNamed(key: string, list: string | undefined): boolean {
  const keys = keysIn(list);
  return keys.includes(key) || keys.includes('all');
}

/** A key that was misspelt must not go unnoticed. */
function requireKeys(chosen: readonly Chosen[], { stale, same }: TrackOptions): void {
  const texts = chosen.flatMap(({ definition, into }) => textsOf(definition, into));
  const isThere = (key: string, fits: (text: TranslatedText) => boolean): boolean =>
    key === 'all' || texts.some((text) => text.key === key && fits(text));
  const notStale = keysIn(stale).find((key) => !isThere(key, ({ state }) => state === 'stale'));
  if (notStale !== undefined) throw new DomainError('not_found', `No text "${notStale}" here is stale.`);
  const notSame = keysIn(same).find((key) => !isThere(key, ({ text, source }) => text === source));
  if (notSame !== undefined)
    throw new DomainError('not_found', `No text "${notSame}" here equals its source.`);
}

function keysIn(list = ''): string[] {
  return list.split(',').flatMap((key) => key.trim() || []);
}
