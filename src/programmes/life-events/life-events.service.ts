import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { suppress } from '../../consent/suppressions.js';
import { FlowStarts } from '../../conversations/signals/flow-starts.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { LifeEventRule } from '../../people/dictionary/life-events.schemas.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { newId } from '../../platform/ids.js';
import { subscriptionFires } from '../subscription-message.js';
import { casePriority } from './case-priority.js';
import type { LifeEvent, LifeEventChanges, Telling } from './life-event.js';
import { LifeEventTraces } from './life-event-traces.js';
import { LifeEventsRepository } from './life-events.repository.js';
import { OpenFlows } from './open-flows.js';
import { TellsHumans } from './tells-humans.js';
import { TouchedMatters } from './touched-matters.js';
import type { Touched } from './touched.rules.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** What has ended, with where she is written to. */
interface Ended {
  readonly touched: Touched;
  readonly changes: Pick<LifeEventChanges, 'subscriptions' | 'fires' | 'fields'>;
}

/**
 * Records what happened to people and lets everything follow that must: in one transaction whatever it touches ends, what waits
 * is withdrawn, humans are told, and she is offered support by its own consent.
 */
@Injectable()
export class LifeEvents {
  constructor(
    private readonly people: PeopleRepository,
    private readonly events: LifeEventsRepository,
    private readonly matters: TouchedMatters,
    private readonly openFlows: OpenFlows,
    private readonly humans: TellsHumans,
    private readonly starts: FlowStarts,
    private readonly traces: LifeEventTraces,
    private readonly dictionary: Dictionary,
  ) {}

  /**
   * Records one, in the caller's transaction. What is told again ends what has begun since and is otherwise the same event.
   * @returns its id
   */
  async record(tx: PoolClient, telling: Telling): Promise<string> {
    const { personId, kind } = telling;
    await this.people.lock(tx, [personId]);
    const known = await this.events.holding(tx, personId, kind);
    const { touched, changes } = await this.endAll(tx, telling);
    // Told twice: nobody is told, asked or offered anything a second time, unless it ended something anew.
    if (known !== undefined && changes.subscriptions.length === 0) return known.id;
    const id = newId();
    const offer = await this.offer(tx, id, telling);
    const reference = await this.humans.tell(tx, id, telling, casePriority(kind, this.ruleOf(telling)));
    const { programmes, scopes } = touched;
    const { isSure, day, how, at: recordedAt, actor } = telling;
    const whole = { ...changes, programmes, scopes, offer, reference, isSure };
    const entry = { id, personId, kind, day, how, recordedAt, actorKind: actor.kind, actorId: actor.id };
    const event: LifeEvent = { ...entry, changes: whole, undoneAt: null };
    await this.events.insert(tx, event);
    await this.traces.recorded(tx, event, actor);
    return id;
  }

  private async endAll(tx: PoolClient, telling: Telling): Promise<Ended> {
    const { personId, kind, at, actor } = telling;
    const rule = this.ruleOf(telling);
    const touched = this.matters.of(kind);
    const subscriptions = await this.events.running(tx, personId, touched.programmes);
    // Taken away first: that waits for a runner who is writing a message of these subscriptions at this moment.
    const fires = await this.events.takeFires(tx, subscriptionFires, subscriptions);
    await this.events.end(tx, subscriptions, kind, at);
    await suppress(
      tx,
      touched.scopes.map((scope) => ({ personId, scope, cause: kind, at, actor })),
    );
    await this.openFlows.end(tx, { personId, flows: touched.flows, at, actor });
    await this.events.withdraw(tx, { personId, ...touched, at });
    const fields = telling.isSure ? await this.events.forget(tx, personId, rule.forget) : [];
    await this.events.touch(tx, personId, at);
    return { touched, changes: { subscriptions, fires, fields } };
  }

  /** Later, and by its own consent; where nobody is sure to whom it happened, a human asks first. */
  private async offer(tx: PoolClient, id: string, telling: Telling): Promise<LifeEventChanges['offer']> {
    const { offer } = this.ruleOf(telling);
    if (offer === undefined || !telling.isSure || telling.kind === 'death') return null;
    const conversationId = await this.humans.conversationWith(tx, telling);
    if (conversationId === null) return null;
    const at = new Date(telling.at.getTime() + offer.after_days * dayMs);
    await this.starts.start(tx, { conversationId, flow: offer.flow, key: offerKey(id), at });
    return { flow: offer.flow, programme: offer.programme ?? null };
  }

  private ruleOf({ kind }: Telling): LifeEventRule {
    return this.dictionary.current.lifeEvent(kind);
  }
}

/** What the start of the offered flow is kept under. */
export function offerKey(lifeEventId: string): string {
  return `life_event:${lifeEventId}`;
}
