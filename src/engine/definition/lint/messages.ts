import { formatDate, withOptions } from '../../routing/render.js';
import { keyOf } from '../texts.js';
import { optionsIn, questionsOf } from './options.js';
import type { Asked } from './options.js';
import type { CommonLabel, LanguageTexts, LintedFlow, Message } from './rule.js';

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
export function flowMessages(flow: LintedFlow, { organisation, commonLabel }: SampleWords): Message[] {
  const questions = new Map(questionsOf(flow).map((asked) => [asked.node.step, asked]));
  return flow.languages.flatMap((from) => {
    const values = sampleValues(flow, from.language, organisation);
    return messageKeys(from).map((key) => {
      const [step = '', name = ''] = keyOf(key.split('.')).split('.');
      const asked = askingWords.has(name) ? questions.get(step) : undefined;
      const options = asked === undefined ? [] : optionsIn(from, asked, commonLabel);
      return { from, key, words: fill(withOptions(from.texts[key] ?? '', options), values) };
    });
  });
}

/** Gives texts that are sent as they stand; `optionsOf` names the labels below a question. */
export function plainMessages(
  languages: readonly LanguageTexts[],
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

/** Labels and accepted words are parts of messages, not messages. */
function messageKeys({ texts }: LanguageTexts): string[] {
  return Object.keys(texts).filter((key) => !/(^|\.)(options|accept)\./.test(key));
}

function sampleValues(flow: LintedFlow, language: string, organisation: string): Map<string, string> {
  const values = new Map([
    ['organisation', organisation],
    ['name', sampleName],
  ]);
  for (const asked of questionsOf(flow)) {
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
  return text.replace(/\{\{\s*([^},\s]+)[^}]*\}\}/g, (_, name: string) => values.get(name) ?? sampleText);
}
