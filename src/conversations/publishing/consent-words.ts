import { createHash } from 'node:crypto';
import type { Graph } from '../../engine/graph.js';
import type { DefinitionTexts } from '../definitions/definition-store.js';

/** A flow with its words, as far as consent is concerned. */
export interface WordedFlow {
  readonly compiled: Graph;
  readonly texts: DefinitionTexts;
}

/** One text that belongs to a consent question. */
interface ConsentWord {
  readonly purpose: string;
  readonly language: string;
  /** What the text is to the question, such as `text` or `options.yes`. */
  readonly part: string;
  readonly text: string;
}

/**
 * The sha256 of every word that the consent questions of a flow show, with the purposes that they are for; null when
 * it has none. Words that are only understood (`accept`) do not count, and neither does what a question is called.
 */
export function consentWordsHash(flow: WordedFlow): string | null {
  const words = wordsOf(flow);
  if (words.length === 0) return null;
  const lines = words.map(({ purpose, language, part, text }) =>
    JSON.stringify([purpose, language, part, text]),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** In which order the words of a consent question are read; others follow by their names. */
const readingOrder = ['text', 'neutral', 'more', 'options.yes', 'options.no', 'options.more'];

/**
 * Everything that the consent questions of a flow show, by language, one text a line; a flow without any has none. The lines stand in one
 * order for every revision, however its texts were kept.
 */
export function consentWordsByLanguage(flow: WordedFlow): Map<string, string> {
  const byLanguage = new Map<string, string[]>();
  for (const { language, text } of wordsOf(flow).sort(byReading))
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), text]);
  return new Map([...byLanguage].map(([language, words]) => [language, words.join('\n')]));
}

function byReading(one: ConsentWord, other: ConsentWord): number {
  const place = ({ part }: ConsentWord): number => {
    const at = readingOrder.indexOf(part);
    return at < 0 ? readingOrder.length : at;
  };
  const names = [one, other].map(({ purpose, part }) => `${purpose} ${part}`) as [string, string];
  return place(one) - place(other) || (names[0] < names[1] ? -1 : Number(names[0] > names[1]));
}

/** The languages in which two revisions ask for consent in other words. */
export function languagesOfOtherConsent(one: WordedFlow, other: WordedFlow): string[] {
  const languages = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)]);
  const inOnly = (flow: WordedFlow, language: string): WordedFlow => ({
    compiled: flow.compiled,
    texts: { [language]: flow.texts[language] ?? {} },
  });
  return [...languages].filter(
    (language) => consentWordsHash(inOnly(one, language)) !== consentWordsHash(inOnly(other, language)),
  );
}

function wordsOf({ compiled, texts }: WordedFlow): ConsentWord[] {
  const purposes = purposeByStep(compiled);
  return Object.entries(texts).flatMap(([language, byKey]) =>
    Object.entries(byKey).flatMap(([key, text]) => {
      const [step = '', ...rest] = key.split('.');
      const purpose = purposes.get(step);
      return purpose === undefined || rest[0] === 'accept'
        ? []
        : [{ purpose, language, part: rest.join('.'), text }];
    }),
  );
}

function purposeByStep(graph: Graph): Map<string, string> {
  const purposes = new Map<string, string>();
  for (const { step, wait } of Object.values(graph.nodes)) {
    if (wait?.kind !== 'answer' || wait.question.kind !== 'consent') continue;
    purposes.set(step, wait.question.purpose ?? '');
  }
  return purposes;
}
