import { anonymised, isLoneWord, mayBeShown } from './anonymise.rules.js';
import type { MisunderstoodAnswer } from './misunderstood.repository.js';

/** A text that was not understood, without anything that says who wrote it. */
export interface GroupedText {
  readonly step: string;
  readonly language: string;
  readonly text: string;
  /** How often it was written. */
  readonly count: number;
  readonly lastAt: Date;
}

/** What has to be known about a flow and its people to group what they wrote. */
export interface Grouping {
  readonly defaultLanguage: string;
  /** What a step is called now. */
  readonly nameOf: (step: string) => string;
  readonly sensitive: ReadonlySet<string>;
  /** Whether a word is part of a name on record. */
  readonly isName: (word: string) => boolean;
}

interface Group extends GroupedText {
  readonly count: number;
  readonly people: Set<string>;
}

/** Groups answers by what they say, and leaves out what could tell who wrote it. The commonest stand first. */
export function groupMisunderstood(
  answers: readonly MisunderstoodAnswer[],
  { defaultLanguage, nameOf, sensitive, isName }: Grouping,
): GroupedText[] {
  const groups = new Map<string, Group>();
  for (const answer of answers) {
    const text = anonymised(answer.body, answer.names);
    if (text === '') continue;
    const step = nameOf(answer.step);
    const language = answer.language ?? defaultLanguage;
    const key = JSON.stringify([step, language, text]);
    const before = groups.get(key) ?? {
      step,
      language,
      text,
      count: 0,
      lastAt: answer.at,
      people: new Set(),
    };
    before.people.add(answer.conversationId);
    const lastAt = answer.at > before.lastAt ? answer.at : before.lastAt;
    groups.set(key, { ...before, count: before.count + 1, lastAt });
  }
  return [...groups.values()]
    .filter(({ text, people, step }) =>
      mayBeShown({ text, people: people.size, isSensitive: sensitive.has(step) }, isName),
    )
    .map(({ people: _, ...shown }) => shown)
    .sort(commonestFirst);
}

/** The single words among the answers: each is shown only when it is nobody's name. */
export function loneWordsIn(answers: readonly MisunderstoodAnswer[]): string[] {
  return [...new Set(answers.map(({ body, names }) => anonymised(body, names)).filter(isLoneWord))];
}

function commonestFirst(one: GroupedText, other: GroupedText): number {
  return (
    other.count - one.count ||
    other.lastAt.getTime() - one.lastAt.getTime() ||
    (one.text < other.text ? -1 : 1)
  );
}
