import type { SafetyTopic } from '../words/language-words.js';
import { safetyCorpus } from './safety.js';

/** Texts of each topic taken from the corpus of each language: enough to try every state of a conversation with. */
const TEXTS_OF_EACH = 3;

/** A few texts per language and topic that must be heard whatever state a conversation is in. */
export const safetyTexts: readonly {
  readonly language: string;
  readonly topic: SafetyTopic;
  readonly text: string;
}[] = safetyCorpus.flatMap(({ language, raises }) =>
  (Object.keys(raises) as SafetyTopic[]).flatMap((topic) =>
    raises[topic].slice(0, TEXTS_OF_EACH).map((text) => ({ language, topic, text })),
  ),
);
