import type { CompiledFlow } from '../../engine/definition/compile.js';
import type { CommonLabel, LanguageTexts, Message } from '../../engine/definition/lint/rule.js';
import type { TextKey } from '../../engine/definition/step.js';
import type { TextState } from '../../engine/definition/text-state.js';
import { keysInOrder, sourceOf } from './plural-forms.js';
import type { TextRecord, TextRecords } from './state-file.js';
import { stateOf } from './state.rules.js';

/** One language's texts of a definition, whole or not, with what is written down about them. */
export interface TranslatedLanguage extends LanguageTexts {
  readonly records: TextRecords;
}

/** A flow, a programme or the service itself, as whoever translates it sees it. */
export interface TranslatedDefinition {
  readonly name: string;
  /** What it uses, in the order of the conversation. */
  readonly keys: readonly TextKey[];
  /** Names that may stand in {{braces}}. */
  readonly variables: ReadonlySet<string>;
  readonly maxSegments: number;
  /** The language that it is translated from. */
  readonly source: TranslatedLanguage;
  /** Every language, that one too. */
  readonly languages: readonly TranslatedLanguage[];
  /** Null for what is no flow. */
  readonly flow: CompiledFlow | null;
  readonly commonLabel: CommonLabel;
  /** Gives the messages as they are sent, with sample values. */
  messagesOf(languages: readonly LanguageTexts[]): Message[];
}

/** A text of a definition in one language. */
export interface TranslatedText {
  readonly key: string;
  readonly text: string | undefined;
  /** Undefined in the first language, and for words that this language alone has. */
  readonly source: string | undefined;
  readonly record: TextRecord | undefined;
  readonly state: TextState;
}

/** Lists the texts that a language has or lacks, in the order of the conversation. */
export function textsOf(definition: TranslatedDefinition, into: TranslatedLanguage): TranslatedText[] {
  const { keys, source } = definition;
  const isSource = into.language === source.language;
  const order = keys.map(({ key }) => key);
  return keysInOrder(order, source.texts, into.texts, into.language).map((key) => {
    const facts = {
      text: into.texts[key],
      source: isSource ? undefined : sourceOf(key, source.texts),
      record: into.records[key],
    };
    return { key, ...facts, state: stateOf(facts) };
  });
}
