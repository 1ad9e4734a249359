import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { SenderWake } from '../messages/sender-wake.js';
import { Log } from '../platform/logging/log.js';
import type { Fire, NewFire } from '../platform/schedule/fire.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../platform/schedule/handles-fire.js';
import { guardAfter } from './due-step.rules.js';
import { DueVisits, type Visit } from './due-visits.js';
import { DueWriting } from './due-writing.js';
import { GoingOn } from './going-on.js';
import { SubscriptionFires } from './subscription-fires.js';
import { fireKindFor, subscriptionFires } from './subscription-message.js';

/**
 * Writes the messages of subscriptions that are due, a leased chunk at a time. The message, the subscription's next one
 * and the fire's next time are one transaction under the fire's lease: a second run finds either the fire in other hands
 * or the subscription at another message, so none is written twice. What the gate withholds counts as passed.
 */
@Injectable()
@HandlesFire(...subscriptionFires)
export class SendDue implements FireHandler {
  private readonly log = new Log('programmes');

  constructor(
    private readonly due: DueVisits,
    private readonly writing: DueWriting,
    private readonly goingOn: GoingOn,
    private readonly fires: SubscriptionFires,
    private readonly wake: SenderWake,
  ) {}

  afterCommit(): void {
    this.wake.notify();
  }

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<FireOutcome[]> {
    const found = await this.due.of(tx, fires, now);
    const visits = found.filter((visit) => visit !== undefined);
    await this.writing.write(tx, visits, now);
    await this.goingOn.from(tx, visits, now);
    await this.fires.set(tx, visits.flatMap(otherFireOf));
    this.reportWaiting(visits);
    return found.map((visit) => (visit === undefined ? 'done' : outcomeOf(visit)));
  }

  private reportWaiting(visits: readonly Visit[]): void {
    const waiting = visits.filter(({ step }) => step.status === 'waits' && step.reason === 'no_programme');
    if (waiting.length === 0) return;
    const programmes = [...new Set(waiting.map(({ subscription }) => subscription.programme))].join(', ');
    this.log.warn('Subscriptions wait, because their programme has no file.', {
      programmes,
      count: waiting.length,
    });
  }
}

function outcomeOf(visit: Visit): FireOutcome {
  const { fire, step } = visit;
  if (step.status === 'waits') return { again: step.until };
  if (step.next === null || otherFireOf(visit).length > 0) return 'done';
  return { again: step.next.at, guard: guardAfter(fire, step.next.id) };
}

/** The fire in the place of this one, where the next message is of another kind. */
function otherFireOf({ fire, live, step }: Visit): NewFire[] {
  if (live === null || step.status !== 'stands' || step.next === null) return [];
  const kind = fireKindFor(live.programme, step.next.id);
  if (kind === fire.kind) return [];
  return [{ kind, key: fire.key, dueAt: step.next.at, guard: guardAfter(fire, step.next.id) }];
}
