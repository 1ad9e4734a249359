import 'reflect-metadata';

import type { PoolClient } from 'pg';

import type { Fire } from './fire.js';

const handledKind = Symbol('handled fire kind');

/** Does what was to happen later, inside the transaction that also ends or re-sets the fires. */
export interface FireHandler {
  /**
   * Handles a chunk of due fires of one kind, set-based where it can. It checks each fire's guard first, so
   * that a stale one is harmless. Nothing may leave the house from here: write to the outbox.
   * @returns one outcome for each fire, in the same order
   * @throws when the chunk cannot be handled; it is then tried in halves until the culprit stands alone
   */
  handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<readonly FireOutcome[]>;
}

/** What becomes of a handled fire: it is over, or it is due again. */
export type FireOutcome = 'done' | { readonly again: Date; readonly guard?: Fire['guard'] };

/**
 * Marks the class that handles a kind of fire.
 * @example
 *   \@HandlesFire('subscription_message')
 *   export class SubscriptionFires implements FireHandler { ... }
 */
export function HandlesFire(kind: string) {
  return (target: new (...dependencies: never[]) => FireHandler): void => {
    Reflect.defineMetadata(handledKind, kind, target);
  };
}

/** The kind of fire that a class was marked to handle. */
export function kindHandledBy(target: object): string | undefined {
  return Reflect.getMetadata(handledKind, target) as string | undefined;
}
