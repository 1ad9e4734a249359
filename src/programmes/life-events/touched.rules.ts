import type { LifeEventKind, LifeEventRule } from '../../people/dictionary/life-events.schemas.js';
import { matterOf } from '../programme.js';

/** A programme or a flow, as far as it matters what it is about. */
export interface About {
  readonly name: string;
  /** The consent purpose of its messages; null: none. */
  readonly purpose: string | null;
}

/** A programme with what ends it. */
export interface EndingProgramme extends About {
  readonly endsOn: readonly string[];
}

/** Everything that an installation may write to somebody because of. */
export interface Matters {
  readonly programmes: readonly EndingProgramme[];
  readonly flows: readonly About[];
  /** Every purpose of the data dictionary. */
  readonly purposes: readonly string[];
}

/** What something that happens to somebody touches. */
export interface Touched {
  /** Programmes that end; null: all, also those of which there is no file any more. */
  readonly programmes: readonly string[] | null;
  /** Matters of suppressions: programmes, purposes, topics. */
  readonly scopes: readonly string[];
  /** Flows that must not go on. */
  readonly flows: readonly string[];
}

/**
 * Tells what must not go on: the programmes that end on it, whatever is sent for the same purposes, the topics that the data
 * dictionary names, and the flows of those purposes. A death ends everything.
 */
export function touchedBy(kind: LifeEventKind, rule: LifeEventRule, matters: Matters): Touched {
  const isDeath = kind === 'death';
  const ended = matters.programmes.filter(({ endsOn }) => isDeath || endsOn.includes(kind));
  // Whoever moved away or left school has agreed to more than the programmes that end with it.
  const own = kind === 'loss' ? ended.flatMap(({ purpose }) => purpose ?? []) : [];
  const purposes = [...new Set(isDeath ? matters.purposes : [...own, ...rule.purposes])];
  const offered = rule.offer?.flow;
  return {
    programmes: isDeath ? null : ended.map(({ name }) => name),
    scopes: [
      ...ended.map(({ name }) => matterOf(name)),
      ...purposes.map((purpose) => `purpose:${purpose}`),
      ...rule.topics.map((topic) => `topic:${topic}`),
    ],
    flows: matters.flows
      .filter(({ name, purpose }) => name !== offered && purpose !== null && purposes.includes(purpose))
      .map(({ name }) => name),
  };
}
