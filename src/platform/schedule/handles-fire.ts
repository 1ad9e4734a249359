import 'reflect-metadata';

import type { PoolClient } from 'pg';

import type { Fire } from './fire.js';

const handledKinds = Symbol('handled fire kinds');

/** Does what was to happen later, inside the transaction that also ends or re-sets the fires. */
export interface FireHandler {
  /**
   * Handles a chunk of due fires of one kind, set-based where it can. It checks each fire's guard first, so
   * that a stale one is harmless. Nothing may leave the house from here: write to the outbox.
   * @returns one outcome for each fire, in the same order
   * @throws when the chunk cannot be handled; it is then tried in halves until the culprit stands alone
   */
  handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<readonly FireOutcome[]>;

  /** Called after the commit of a chunk that was handled, to wake whoever goes on with it. It returns at once and never throws. */
  afterCommit?(): void;
}

/** What becomes of a handled fire: it is over, or it is due again. */
export type FireOutcome = 'done' | { readonly again: Date; readonly guard?: Fire['guard'] };

/**
 * Marks the class that handles a kind of fire, or several; a chunk is always of one kind.
 * @example
 *   \@HandlesFire('subscription_message')
 *   export class SubscriptionFires implements FireHandler { ... }
 */
export function HandlesFire(...kinds: readonly string[]) {
  return (target: new (...dependencies: never[]) => FireHandler): void => {
    Reflect.defineMetadata(handledKinds, kinds, target);
  };
}

/** The kinds of fire that a class was marked to handle. */
export function kindsHandledBy(target: object): readonly string[] {
  return (Reflect.getMetadata(handledKinds, target) as readonly string[] | undefined) ?? [];
}
