import { formatDate, withOptions } from '../../routing/render.js';
import { keyOf } from '../texts.js';
import { optionsIn, questionsOf } from './options.js';
import type { Asked } from './options.js';
import type { CompiledFlow } from '../compile.js';
import { keptFor } from '../kept-for.js';
import type { CommonLabel, FileTexts, LintedFlow, Message } from './rule.js';

/** What an installation says of itself, so that texts are measured as they will be sent. */
export interface SampleWords {
  readonly organisation: string;
  readonly commonLabel: CommonLabel;
}

/** Seven letters, as the texts are written for. */
const sampleName = 'Aminata';

/** A day in the month with the longest name, in most languages. */
const sampleDate = '2026-09-30';

const sampleText = 'Kakamega';

const askingWords = new Set(['text', 'neutral', 'retry', 'help', 'unsure']);

/** Gives the messages of a flow as they are sent, with sample values. */
export function flowMessages(flow: LintedFlow, words: SampleWords): Message[] {
  return flow.languages.flatMap((from) => messagesIn(flow.compiled, from, words));
}

const messagesIn = keptFor(
  (compiled: CompiledFlow, { document }: FileTexts, words: SampleWords) => [compiled, document, words],
  (compiled, from, { organisation, commonLabel }): readonly Message[] => {
    const questions = questionsOf({ compiled });
    const byStep = new Map(questions.map((asked) => [asked.node.step, asked]));
    const values = sampleValues(questions, from.language, organisation);
    const ofStaff = staffKeys(compiled);
    const sent = messageKeys(from).filter((key) => !ofStaff.has(keyOf(key)));
    return sent.map((key) => {
      const [step = '', name = ''] = keyOf(key).split('.');
      const asked = askingWords.has(name) ? byStep.get(step) : undefined;
      const options = asked === undefined ? [] : optionsIn(from, asked, commonLabel);
      return { from, key, words: fill(withOptions(from.texts[key] ?? '', options), values) };
    });
  },
);

/** Gives texts that are sent as they stand; `optionsOf` names the labels below a question. */
export function plainMessages(
  languages: readonly FileTexts[],
  organisation: string,
  optionsOf: Readonly<Record<string, readonly string[]>> = {},
): Message[] {
  const values = new Map([
    ['organisation', organisation],
    ['name', sampleName],
  ]);
  return languages.flatMap((from) =>
    messageKeys(from).map((key) => {
      const labels = (optionsOf[key] ?? []).map((label) => from.texts[label] ?? label);
      const options = labels.map((label) => ({ code: label, label, accept: [] }));
      return { from, key, words: fill(withOptions(from.texts[key] ?? '', options), values) };
    }),
  );
}

/** Texts that staff read, and nobody is sent. */
export function staffKeys({ texts }: CompiledFlow): ReadonlySet<string> {
  const sent = new Set(texts.flatMap(({ key, isForStaff }) => (isForStaff === true ? [] : [key])));
  return new Set(texts.flatMap(({ key }) => (sent.has(key) ? [] : [key])));
}

/** Labels and accepted words are parts of messages, not messages. */
function messageKeys({ texts }: FileTexts): string[] {
  return Object.keys(texts).filter((key) => !/(^|\.)(options|accept)\./.test(key));
}

function sampleValues(
  questions: readonly Asked[],
  language: string,
  organisation: string,
): Map<string, string> {
  const values = new Map([
    ['organisation', organisation],
    ['name', sampleName],
  ]);
  for (const asked of questions) {
    const field = asked.question.known?.replace(/^person\./, '');
    if (field !== undefined && field !== 'name') values.set(field, sampleAnswer(asked, language));
  }
  return values;
}

function sampleAnswer({ question }: Asked, language: string): string {
  if (question.kind === 'date') return formatDate(sampleDate, 'day', language);
  if (question.options.length === 0) return sampleText;
  return question.options.reduce((longest, code) => (code.length > longest.length ? code : longest));
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  if (!text.includes('{{')) return text;
  return text.replace(/\{\{\s*([^},\s]+)[^}]*\}\}/g, (_, name: string) => values.get(name) ?? sampleText);
}
