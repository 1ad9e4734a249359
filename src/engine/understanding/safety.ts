import { tokenise, type Token } from './fold.js';
import { Patterns, type Span } from './patterns.js';
import { perHeededLanguages } from './vocabulary.js';
import type { SafetyTopic } from './words/language-words.js';

/** The topics, the most urgent first. */
export const SAFETY_TOPICS: readonly SafetyTopic[] = ['danger_sign', 'abuse', 'loss', 'wrong_number'];

/** A topic that a text raises, and the words of the text that raise it, folded. */
export interface SafetyFinding {
  readonly topic: SafetyTopic;
  readonly word: string;
}

/** Safety words count in every language that is heeded: a person in need does not keep to the flow's. */
const topicsOf = perHeededLanguages((all) =>
  SAFETY_TOPICS.map((topic) => ({
    topic,
    phrases: new Patterns(all.flatMap(({ safety }) => safety[topic].phrases)),
    unless: new Patterns(all.flatMap(({ safety }) => safety[topic].unless)),
  })),
);

const CLAUSE_MARK = /[.,;:!?\n؟؛،።፣፤፧]/u;

/**
 * Finds the urgent topics of a text, the most urgent first. A phrase that a harmless one overlaps does not count (`not
 * bleeding`), but a harmless one holds only within its clause (`No, bleeding`).
 */
export function findSafety(
  text: string,
  { languages }: { readonly languages: readonly string[] },
): readonly SafetyFinding[] {
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => word);
  return topicsOf(languages).flatMap(({ topic, phrases, unless }) => {
    const harmless = [...unless.spansIn(words)].filter((span) => isWithinClause(span, tokens, text));
    for (const span of phrases.spansIn(words)) {
      if (harmless.every((other) => !overlap(span, other))) {
        return [{ topic, word: words.slice(span.from, span.to).join(' ') }];
      }
    }
    return [];
  });
}

function isWithinClause({ from, to }: Span, tokens: readonly Token[], text: string): boolean {
  return !tokens
    .slice(from, to - 1)
    .some((token, index) => CLAUSE_MARK.test(text.slice(token.to, tokens[from + index + 1]?.from)));
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
