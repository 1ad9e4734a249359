import { Command, Option } from 'commander';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Temporal } from 'temporal-polyfill';
import { readFlows } from '../conversations/definitions/flow-folders.js';
import type { DefinitionFolders } from '../conversations/definitions/definition-files.js';
import type { QuestionKind } from '../engine/graph.js';
import { questionKinds } from '../engine/steps/question-kinds.js';
import type { Option as Choice } from '../engine/understanding/choice.js';
import { explain } from '../engine/understanding/explain.js';
import type { Explanation, ExplainContext } from '../engine/understanding/explain.js';
import { PlaceIndex } from '../engine/understanding/place-index.js';
import { parsePlacesCsv } from '../engine/understanding/places-csv.js';
import { LANGUAGES } from '../engine/understanding/words/languages.js';
import { errorCode } from '../platform/database/error-code.js';
import { DomainError } from '../platform/domain-error.js';
import { explainedLine } from './explained-line.js';
import { readSettings } from './flows/settings.js';

/** What may be said of the moment in which a text is read. */
export interface ExplainOptions {
  /** The language of the person. */
  readonly lang?: string;
  /** The kind of question that is open. */
  readonly ask?: QuestionKind;
  /** The codes that a choice offers, or the names of those who share the phone, parted by commas. */
  readonly options?: string;
}

/** `explain`: how the system understands a text. Nothing is stored, and no database is needed. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('how a text is understood; without TEXT, one line of stdin per answer')
    .argument('[text...]')
    .option('--lang <code>', 'the language of the person')
    .addOption(
      new Option('--ask <kind>', 'the kind of question that is open').choices([...questionKinds.keys()]),
    )
    .option('--options <codes>', 'what a choice offers, such as red,blue; for person, who shares the phone')
    .option('--json', 'print one JSON object for each text')
    .action(async (words: string[], { json, ...options }: ExplainOptions & { json?: boolean }) => {
      const settings = readSettings();
      const today = Temporal.Now.plainDateISO(settings.defaultTimezone);
      const context = await momentOf(options, settings, today);
      const lineOf = json === true ? (one: Explanation) => JSON.stringify(one) : explainedLine;
      const texts = words.length > 0 ? [words.join(' ')] : createInterface({ input: process.stdin });
      await writeLines(texts, (text) => lineOf(explain(text, context)));
    });
}

/**
 * Puts together what must be known to read a text: the languages and keywords of the flows that are in order, the place tree,
 * and what the question offers.
 * @throws DomainError when the language is not known, a choice has no options, or the place tree is not in order
 */
export async function momentOf(
  { lang, ask, options }: ExplainOptions,
  settings: DefinitionFolders & { readonly defaultLanguage: string; readonly defaultCountry: string },
  today: Temporal.PlainDate,
): Promise<ExplainContext> {
  const flows = await readFlows(settings);
  const graphs = flows.flatMap((flow) => (flow.status === 'ok' ? [flow.revision.compiled] : []));
  const spoken = [settings.defaultLanguage, ...graphs.flatMap(({ languages }) => languages)];
  return {
    languages: [...new Set([...(lang === undefined ? [] : [knownLanguage(lang)]), ...spoken])],
    ask: ask ?? null,
    options: optionsOf(ask, options?.split(',').map((code) => code.trim()) ?? [], spoken),
    keywords: graphs.flatMap(({ flow, keywords }) => keywords.map(({ word }) => ({ keyword: word, flow }))),
    today,
    country: settings.defaultCountry,
    places: ask === 'place' ? await readPlaces(join(settings.flowsDir, 'places.csv')) : undefined,
  };
}

/** Reads the place tree beside the flows, where there is one. */
async function readPlaces(path: string): Promise<PlaceIndex | undefined> {
  const file = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  const read = parsePlacesCsv(path, file);
  if ('rows' in read) return new PlaceIndex(read.rows);
  const problems = read.problems.map(({ line, message, fix }) => `${path}:${line} ${message} ${fix}`);
  throw new DomainError('invalid_places', problems.join('\n'));
}

function knownLanguage(code: string): string {
  const known = LANGUAGES.map(({ language }) => language);
  if (known.includes(code.toLowerCase().split(/[-_]/)[0] ?? '')) return code;
  throw new DomainError('unknown_language', `The words of "${code}" are not known: ${known.join(', ')} are.`);
}

function optionsOf(
  ask: QuestionKind | undefined,
  codes: readonly string[],
  languages: readonly string[],
): readonly Choice[] {
  if (ask === 'yes_no') return ['yes', 'no'].map(optionOf);
  if (ask === 'consent') return ['yes', 'no', 'more'].map(optionOf);
  if (ask === 'language') return [...new Set(codes.length > 0 ? codes : languages)].map(languageOption);
  if (ask === 'choice' && codes.length === 0)
    throw new DomainError('missing_options', 'A choice needs --options, such as --options red,blue.');
  return codes.map(optionOf);
}

function optionOf(code: string): Choice {
  return { code, label: code, accept: [] };
}

/** A language under its own name and its English one. */
function languageOption(code: string): Choice {
  const named = (language: string): string =>
    new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  return { code, label: named(code), accept: [named('en')] };
}

/** Writes a line for each text as it comes, no faster than the reader takes them, and ends quietly when the reader leaves. */
async function writeLines(
  texts: AsyncIterable<string> | Iterable<string>,
  lineOf: (text: string) => string,
): Promise<void> {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  for await (const text of texts) {
    if (!process.stdout.write(`${lineOf(text)}\n`)) await once(process.stdout, 'drain');
  }
}
