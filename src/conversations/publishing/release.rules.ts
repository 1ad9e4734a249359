import type { Graph } from '../../engine/graph.js';
import type { Change, TouchedStep } from './change.rules.js';
import { knownSentence, sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What is known of the consent wording of a revision that is to go live. */
export interface WordingState {
  /** Somebody has approved exactly these words, or does so now. */
  readonly isApproved: boolean;
  /** Translations of consent words that are older than what they translate; a plain sentence each. */
  readonly stale: readonly Sentence[];
}

/** How whoever gave an order is told what is to be decided: a plain sentence each. */
export interface ReleaseWords {
  undecided(touched: TouchedStep): Sentence;
  readonly unapproved: Sentence;
}

/** What an operator hears at the command line, who decides by options. */
export const commandLineWords: ReleaseWords = {
  undecided: (touched) => {
    const { step, because } = touched;
    const anew = because === 'removed' ? '' : ` (--move ${step}=${step} asks anew)`;
    const people = peopleWaitAt(touched).text;
    return operators(`${people}: say where they go, --move ${step}=<step> or --move ${step}=end${anew}.`);
  },
  unapproved: operators(
    'Nobody has approved the words of its consent: read them, then give --approve "NAME".',
  ),
};

/** What a program lead hears, who decides on a page. */
export const consoleWords: ReleaseWords = {
  undecided: (touched) =>
    sentence('problems:release_undecided')`${{ people: peopleWaitAt(touched) }}: say where they go.`,
  unapproved: sentence(
    'problems:release_unapproved',
  )`Nobody has approved the words of its consent: somebody who may has to read them and agree.`,
};

/** What only operators read is not said in other languages. */
function operators(text: string): Sentence {
  return knownSentence('problems:operators', text);
}

/** The word that ends what people were doing instead of moving them. */
const end = 'end';

/** Why a change may not go live as it was ordered, a plain sentence each; none when it may. */
export function refusalsOf(
  change: Change,
  next: Graph,
  moves: Readonly<Record<string, string>>,
  wording: WordingState,
  words: ReleaseWords = commandLineWords,
): Sentence[] {
  const undecided = change.touched.filter(({ step, waiting }) => waiting > 0 && !Object.hasOwn(moves, step));
  const needsApproval = change.isConsentChanged && !wording.isApproved;
  return [
    ...undecided.map((touched) => words.undecided(touched)),
    ...Object.entries(moves).flatMap(([from, to]) => moveFault(change, next, from, to)),
    ...(needsApproval ? [words.unapproved] : []),
    ...wording.stale,
  ];
}

/** Where each moved step leads; null ends what people were doing. */
export function destinationsOf(
  change: Change,
  next: Graph,
  moves: Readonly<Record<string, string>>,
): Map<string, string | null> {
  return new Map(
    Object.entries({ ...change.renames, ...moves }).map(([from, to]) => [
      from,
      to === end && next.nodes[end] === undefined ? null : to,
    ]),
  );
}

function peopleWaitAt({ step, because, waiting }: TouchedStep): Sentence {
  const isRemoved = because === 'removed';
  if (waiting === 1) {
    return isRemoved
      ? sentence('problems:waits_removed')`1 person waits at the step "${{ step }}", which is removed`
      : sentence(
          'problems:waits_changed',
        )`1 person waits at the step "${{ step }}", which asks for other answers now`;
  }
  return isRemoved
    ? sentence(
        'problems:wait_removed',
      )`${{ people: waiting }} people wait at the step "${{ step }}", which is removed`
    : sentence(
        'problems:wait_changed',
      )`${{ people: waiting }} people wait at the step "${{ step }}", which asks for other answers now`;
}

function moveFault({ touched }: Change, next: Graph, from: string, to: string): Sentence[] {
  if (!touched.some(({ step }) => step === from))
    return [
      sentence(
        'problems:move_needless',
      )`Nobody has to be moved from "${{ step: from }}": it is not removed, and asks for the same answers as before.`,
    ];
  const node = next.nodes[to];
  if (node === undefined)
    return to === end
      ? []
      : [sentence('problems:move_nowhere')`There is no step "${{ step: to }}" to move people to.`];
  if (node.wait === null || node.wait.kind === 'answer') return [];
  return [
    sentence(
      'problems:move_untold',
    )`People cannot be moved to "${{ step: to }}", where they would wait without being told: name a step that says or asks.`,
  ];
}
