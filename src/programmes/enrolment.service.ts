import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { liftSuppressions } from '../consent/suppressions.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { newId } from '../platform/ids.js';
import { Calendars } from './calendars.js';
import { decideEnrolment, isAnotherDate, type EnrolmentDecision } from './enrolment.rules.js';
import { beginAnew, forbiddenSince } from './life-events/enrolments-after.js';
import { matterOf } from './programme.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SubscriptionFires } from './subscription-fires.js';
import type { Enrolment, EnrolmentOutcome, Subscription, SubscriptionEnd } from './subscription.js';

interface Decided {
  readonly enrolment: Enrolment;
  readonly decision: EnrolmentDecision;
}

/** Where the people of some enrolments stand in their programmes, by person and programme. */
interface Present {
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  /** By subscription; only where the date changes. */
  readonly written: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Enrols people in programmes. A subscription that is active has exactly one fire. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly fires: SubscriptionFires,
    private readonly people: PeopleRepository,
    private readonly interactions: InteractionsRepository,
    private readonly calendars: Calendars,
  ) {}

  /**
   * Enrols in bulk, in the caller's transaction. Of several for one person and programme the last counts.
   * An unknown programme and one that is over for her are outcomes, and stand in her timeline.
   * @returns the outcomes, in the order of the enrolments
   */
  async enrol(tx: PoolClient, enrolments: readonly Enrolment[]): Promise<EnrolmentOutcome[]> {
    if (enrolments.length === 0) return [];
    const latest = new Map(enrolments.map((enrolment) => [keyOf(enrolment), enrolment]));
    const wanted = [...latest.values()];
    await this.people.lock(
      tx,
      wanted.map(({ personId }) => personId),
    );
    const present = await this.holdPresent(tx, wanted);
    const forbidden = await forbiddenSince(tx, wanted);
    const decided = this.decide(wanted, present, forbidden);
    await this.write(tx, decided);
    const outcomes = new Map(
      decided.map(({ enrolment, decision }) => [keyOf(enrolment), outcomeOf(decision)]),
    );
    return enrolments.flatMap((enrolment) => outcomes.get(keyOf(enrolment)) ?? []);
  }

  /**
   * Reads where everybody stands. Where the date changes, the fire is taken away first: that waits for a runner who is
   * writing a message of the subscription at this moment, so that what it wrote is seen here and not written twice.
   */
  private async holdPresent(tx: PoolClient, wanted: readonly Enrolment[]): Promise<Present> {
    const found = await this.activeByKey(tx, wanted);
    const changed = wanted.flatMap((enrolment) => {
      const current = found.get(keyOf(enrolment));
      return current !== undefined && isAnotherDate(current, enrolment) ? [current.id] : [];
    });
    if (changed.length === 0) return { subscriptions: found, written: new Map() };
    await this.fires.cancel(tx, changed);
    return {
      subscriptions: await this.activeByKey(tx, wanted),
      written: await this.programmes.written(tx, changed),
    };
  }

  private async activeByKey(
    tx: PoolClient,
    wanted: readonly Enrolment[],
  ): Promise<Map<string, Subscription>> {
    const active = await this.programmes.active(tx, wanted);
    return new Map(active.map((subscription) => [keyOf(subscription), subscription]));
  }

  private decide(
    wanted: readonly Enrolment[],
    { subscriptions, written }: Present,
    forbidden: ReadonlySet<Enrolment>,
  ): Decided[] {
    const calendarOf = this.calendars.open();
    return wanted.map((enrolment) => {
      const current = subscriptions.get(keyOf(enrolment));
      const live = this.library.find(enrolment.programme);
      const decision = decideEnrolment(enrolment, {
        live,
        current,
        isForbidden: forbidden.has(enrolment),
        written: written.get(current?.id ?? '') ?? new Set(),
        calendar: calendarOf(enrolment.timezone, live?.programme.window),
        newId: newId(),
      });
      return { enrolment, decision };
    });
  }

  private async write(tx: PoolClient, decided: readonly Decided[]): Promise<void> {
    const subscriptionsOf = (status: 'started' | 'reanchored'): Subscription[] =>
      decided.flatMap(({ decision }) => (decision.status === status ? [decision.subscription] : []));
    const started = subscriptionsOf('started');
    await this.programmes.insert(tx, started);
    await liftSuppressions(
      tx,
      started.map(({ personId, programme, startedAt }) => ({
        personId,
        scope: matterOf(programme),
        at: startedAt,
      })),
    );
    await beginAnew(
      tx,
      started.map(({ personId, programme, startedAt: at }) => {
        const endsOn = this.library.find(programme)?.programme.endsOn ?? [];
        return { personId, endsOn, at };
      }),
    );
    await this.programmes.reanchor(tx, subscriptionsOf('reanchored'));
    await this.programmes.end(tx, decided.flatMap(endOf));
    await this.fires.set(
      tx,
      decided.flatMap(({ decision }) =>
        'fire' in decision && goesOn(decision.subscription) ? [decision.fire] : [],
      ),
    );
    await this.interactions.insert(tx, decided.flatMap(interactionOf));
  }
}

interface Place {
  readonly personId: string;
  readonly programme: string;
  readonly instance?: string;
}

function keyOf({ personId, programme, instance = '' }: Place): string {
  return `${personId} ${programme} ${instance}`;
}

/** A pause without an end waits for somebody, not for a moment. */
function goesOn({ state, pausedUntil }: Subscription): boolean {
  return state === 'active' || pausedUntil !== null;
}

function outcomeOf(decision: EnrolmentDecision): EnrolmentOutcome {
  if (decision.status === 'declined') return { status: 'declined', reason: decision.reason };
  return { status: decision.status, subscriptionId: decision.subscription.id };
}

/** A corrected date may say that the programme is over. */
function endOf({ enrolment, decision }: Decided): SubscriptionEnd[] {
  if (decision.status !== 'declined' || decision.current === undefined) return [];
  return [{ id: decision.current.id, state: 'ended', reason: 'over', at: enrolment.at }];
}

function interactionOf({ enrolment, decision }: Decided): NewInteraction[] {
  const { personId, conversationId, programme, at, actor } = enrolment;
  const entry = { personId, conversationId, at, actor };
  if (decision.status === 'unchanged') return [];
  if (decision.status === 'declined') {
    return [{ ...entry, kind: 'enrolment_declined', data: { programme, reason: decision.reason } }];
  }
  const { id, anchor, nextMessage } = decision.subscription;
  return [
    {
      ...entry,
      kind: `subscription_${decision.status}`,
      data: { programme, subscription: id, anchor, nextMessage },
    },
  ];
}
