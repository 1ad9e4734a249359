import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

/** A message that a provider has taken, and when. */
export interface SentMessage {
  readonly id: string;
  readonly at: Date;
}

/**
 * Does what follows from messages that were sent, for all of them at once, in the transaction that records it. It may hear of
 * the same message twice, from the provider's answer and from a delivery report.
 */
export type MessageSentListener = (tx: PoolClient, sent: readonly SentMessage[]) => Promise<void>;

/** Hears of messages of which something has become: taken, failed, reported. It only takes note, for the commit is still to come. */
export type MessageMovedListener = (ids: readonly string[]) => void;

/** Tells later rooms which messages have been sent, and of which something has become. */
@Injectable()
export class MessageSentListeners {
  private readonly listeners = new Set<MessageSentListener>();
  private readonly movedListeners = new Set<MessageMovedListener>();

  /** Rooms add theirs at boot. */
  add(listener: MessageSentListener): void {
    this.listeners.add(listener);
  }

  /** Rooms add theirs at boot. */
  addMoved(listener: MessageMovedListener): void {
    this.movedListeners.add(listener);
  }

  /** Lets the listeners follow, one after the other. */
  async tell(tx: PoolClient, sent: readonly SentMessage[]): Promise<void> {
    if (sent.length === 0) return;
    for (const listener of this.listeners) await listener(tx, sent);
  }

  /** Says of which messages something has become. */
  tellMoved(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const listener of this.movedListeners) listener(ids);
  }
}
