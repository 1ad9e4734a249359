import type { LanguageTexts } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Tracking } from '../../engine/definition/text-state.js';
import type { Texts } from '../../engine/definition/texts.js';
import type { SourceDocument } from '../../engine/definition/document.js';
import { keptFor } from '../../engine/definition/kept-for.js';
import { sourceOf } from './plural-forms.js';
import { readStateFile } from './state-file.js';
import type { TextRecords } from './state-file.js';
import { stateOf } from './state.rules.js';

/** A state file's path as a program lead knows it, and what is in it; null when there is none. */
export interface StateSource {
  readonly file: string;
  readonly source: string | null;
}

/** Adds to the texts of each language what its state file tells; `from` is the language that they are translated from. */
export function trackTexts(
  languages: readonly LanguageTexts[],
  states: readonly StateSource[],
  from: string | undefined,
  read: typeof readStateFile = readStateFile,
): { languages: LanguageTexts[]; problems: Problem[] } {
  const written = languages.find(({ language }) => language === from)?.texts ?? noTexts;
  const problems: Problem[] = [];
  const tracked = languages.map((one, index): LanguageTexts => {
    const { file = '', source = null } = states[index] ?? {};
    const reading = source === null ? null : read(file, source);
    if (reading?.status === 'invalid') {
      problems.push(...reading.problems);
      return one;
    }
    return {
      ...one,
      tracking: trackingOf(one.texts, one.language === from ? noTexts : written, reading ?? noStates),
    };
  });
  return { languages: tracked, problems };
}

const noTexts: Texts = {};
const noStates: KnownStates = { records: {}, document: null };

/** Whoever writes a text of one language leaves all others as they were. */
const trackingOf = keptFor(
  (texts: Texts, sources: Texts, reading: KnownStates) => [texts, sources, reading],
  (texts, sources, { records, document }): Tracking => {
    const states = Object.entries(texts).map(
      ([key, text]) =>
        [key, stateOf({ text, source: sourceOf(key, sources), record: records[key] })] as const,
    );
    return {
      states: new Map(states),
      strangeKeys: Object.keys(records).filter((key) => texts[key] === undefined),
      document,
    };
  },
);

/** What a state file tells, if there is one. */
interface KnownStates {
  readonly records: TextRecords;
  readonly document: SourceDocument | null;
}
