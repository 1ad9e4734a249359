import type { Graph } from '../../engine/graph.js';
import type { ReleaseChange, Revision } from '../definitions/definition-store.js';
import { factsOf } from './change-facts.js';
import { consentWordsHash } from './consent-words.js';
import { compareSteps } from './step-changes.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** A step that is gone, or asks for other answers, and how many people wait there. */
export interface TouchedStep {
  readonly step: string;
  readonly because: 'removed' | 'answers_changed';
  readonly waiting: number;
}

/** How a revision differs from the one that is live. */
export interface Change {
  /**
   * `text_only`: everybody gets the new words at the next prompt. `safe`: who is under way stays on the earlier revision.
   * `decision`: people wait where they cannot stay, and somebody has to say where they go.
   */
  readonly kind: ReleaseChange | 'unchanged';
  /** In plain words. */
  readonly facts: readonly Sentence[];
  readonly touched: readonly TouchedStep[];
  /** Old name -> new name of a step: who waits there goes along by themselves. */
  readonly renames: Readonly<Record<string, string>>;
  /** Consent is asked for in other words, or for another purpose. */
  readonly isConsentChanged: boolean;
}

/** Says how a revision differs from the live one. `waiting` counts the people at each step. */
export function classify(
  live: Revision<Graph> | null,
  next: Revision<Graph>,
  waiting: ReadonlyMap<string, number>,
): Change {
  if (live === null) {
    const isConsentChanged = consentWordsHash(next) !== null;
    return {
      kind: 'first',
      facts: [sentence('audit:told.first')`its first release`],
      touched: [],
      renames: {},
      isConsentChanged,
    };
  }
  if (live.hash === next.hash)
    return { kind: 'unchanged', facts: [], touched: [], renames: {}, isConsentChanged: false };
  const steps = compareSteps(live.compiled, next.compiled);
  const touch = (because: TouchedStep['because']) => (step: string) => ({
    step,
    because,
    waiting: waiting.get(step) ?? 0,
  });
  const touched = [...steps.removed.map(touch('removed')), ...steps.answers.map(touch('answers_changed'))];
  const nextWords = consentWordsHash(next);
  return {
    kind: kindOf(live, next, touched),
    facts: factsOf(live, next, steps),
    touched,
    renames: Object.fromEntries(steps.renamed),
    isConsentChanged: nextWords !== null && nextWords !== consentWordsHash(live),
  };
}

function kindOf(
  live: Revision<Graph>,
  next: Revision<Graph>,
  touched: readonly TouchedStep[],
): Change['kind'] {
  if (live.graphHash === next.graphHash) return 'text_only';
  return touched.some(({ waiting }) => waiting > 0) ? 'decision' : 'safe';
}
