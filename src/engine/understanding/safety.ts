import { wordsOf } from './fold.js';
import { Patterns, type Span } from './patterns.js';
import type { SafetyTopic } from './words/language-words.js';
import { LANGUAGES } from './words/languages.js';

/** The topics, the most urgent first. */
export const SAFETY_TOPICS: readonly SafetyTopic[] = ['danger_sign', 'abuse', 'loss', 'wrong_number'];

/** A topic that a text raises, and the words of the text that raise it. */
export interface SafetyFinding {
  readonly topic: SafetyTopic;
  readonly word: string;
}

/** Safety words count in every known language: a person in need does not keep to the flow's. */
const byTopic = SAFETY_TOPICS.map((topic) => ({
  topic,
  phrases: new Patterns(LANGUAGES.flatMap(({ safety }) => safety[topic].phrases)),
  unless: new Patterns(LANGUAGES.flatMap(({ safety }) => safety[topic].unless)),
}));

/** Finds the urgent topics of a text, the most urgent first. A phrase that a harmless one overlaps does not count. */
export function findSafety(text: string): readonly SafetyFinding[] {
  const words = wordsOf(text);
  return byTopic.flatMap(({ topic, phrases, unless }) => {
    const harmless = [...unless.spansIn(words)];
    for (const span of phrases.spansIn(words)) {
      if (harmless.every((other) => !overlap(span, other))) {
        return [{ topic, word: words.slice(span.from, span.to).join(' ') }];
      }
    }
    return [];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
