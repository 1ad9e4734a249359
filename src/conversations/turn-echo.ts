import { Injectable } from '@nestjs/common';
import { SenderWake } from '../messages/sender-wake.js';
import type { AnsweredTurn } from './answered-turn.js';
import { CallWake } from './calls/call-wake.js';

/** Wakes whoever goes on with what turns have left: the sender, and the loop that calls other systems. */
@Injectable()
export class TurnEcho {
  constructor(
    private readonly sender: SenderWake,
    private readonly calls: CallWake,
  ) {}

  /** Call it after the commit. */
  follow(turns: readonly AnsweredTurn[]): void {
    const types = new Set(turns.flatMap(({ events }) => events.map(({ type }) => type)));
    if (types.has('message_created') || types.has('notified')) this.sender.notify();
    if (types.has('call_requested')) this.calls.notify();
  }

  /** The same when nobody knows what they have left. */
  followAny(): void {
    this.sender.notify();
    this.calls.notify();
  }
}
