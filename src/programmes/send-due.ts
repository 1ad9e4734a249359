import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { MessageDraft, WrittenMessage } from '../messages/message-draft.js';
import { OutboxService } from '../messages/outbox.service.js';
import { SenderWake } from '../messages/sender-wake.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonFacts } from '../people/person.js';
import { system } from '../platform/access/actor.js';
import { systemScope } from '../platform/access/scope.js';
import { Config } from '../platform/config/config.js';
import { Log } from '../platform/logging/log.js';
import type { Fire } from '../platform/schedule/fire.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../platform/schedule/handles-fire.js';
import { Calendars } from './calendars.js';
import { dueStep, needsWritten, type DueStep } from './due-step.rules.js';
import type { LiveProgramme } from './live-programme.js';
import { becauseOf } from './programme.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';
import type { Moment } from './schedule.rules.js';
import { subscriptionMessage } from './subscription-message.js';
import type { Subscription } from './subscription.js';

const actor = system('programmes');

/** A fire with the subscription that it drives and what it leads to; without one when nothing is left to drive. */
interface Visit {
  readonly fire: Fire;
  readonly subscription: Subscription | undefined;
  readonly step: DueStep | undefined;
}

/** A message that is to be written now. */
interface Writing {
  readonly subscription: Subscription;
  readonly draft: MessageDraft;
}

/**
 * Writes the messages of subscriptions that are due, a leased chunk at a time. The message, the subscription's next one
 * and the fire's next time are one transaction under the fire's lease: a second run finds either the fire in other hands
 * or the subscription at another message, so none is written twice. What the gate withholds counts as passed.
 */
@Injectable()
@HandlesFire(subscriptionMessage)
export class SendDue implements FireHandler {
  private readonly log = new Log('programmes');

  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly people: PeopleRepository,
    private readonly outbox: OutboxService,
    private readonly interactions: InteractionsRepository,
    private readonly config: Config,
    private readonly calendars: Calendars,
    private readonly wake: SenderWake,
  ) {}

  afterCommit(): void {
    this.wake.notify();
  }

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<FireOutcome[]> {
    const subscriptions = await this.programmes.lockActive(
      tx,
      fires.map(({ key }) => key),
    );
    const people = await this.people.load(
      tx,
      [...subscriptions.values()].map(({ personId }) => personId),
      systemScope,
    );
    const visits = await this.visits(tx, fires, subscriptions, people, now);
    await this.writeDue(
      tx,
      visits.flatMap((visit) => this.writingOf(visit, people)),
      now,
    );
    await this.goOn(tx, visits, now);
    this.reportWaiting(visits);
    return visits.map(outcomeOf);
  }

  private async visits(
    tx: PoolClient,
    fires: readonly Fire[],
    subscriptions: ReadonlyMap<string, Subscription>,
    people: ReadonlyMap<string, PersonFacts>,
    now: Date,
  ): Promise<Visit[]> {
    const calendarOf = this.calendars.open();
    const written = await this.writtenWhereNeeded(tx, fires, subscriptions);
    return fires.map((fire) => {
      const subscription = subscriptions.get(fire.key);
      if (subscription === undefined) return { fire, subscription, step: undefined };
      const calendar = calendarOf(people.get(subscription.personId)?.timezone ?? null);
      const live = this.library.find(subscription.programme);
      const facts = {
        fire,
        subscription,
        live,
        calendar,
        written: written.get(subscription.id) ?? new Set<string>(),
      };
      return { fire, subscription, step: dueStep(facts, now) };
    });
  }

  private async writtenWhereNeeded(
    tx: PoolClient,
    fires: readonly Fire[],
    subscriptions: ReadonlyMap<string, Subscription>,
  ): Promise<Map<string, Set<string>>> {
    const unclear = fires.flatMap((fire) => {
      const subscription = subscriptions.get(fire.key);
      if (subscription === undefined) return [];
      return needsWritten(fire, subscription, this.library.find(subscription.programme))
        ? [subscription.id]
        : [];
    });
    return this.programmes.written(tx, unclear);
  }

  private writingOf({ subscription, step }: Visit, people: ReadonlyMap<string, PersonFacts>): Writing[] {
    if (subscription === undefined || step?.status !== 'stands' || step.due === null) return [];
    const live = this.library.find(subscription.programme);
    if (live === null) return [];
    const draft = draftOf(
      subscription,
      step.due,
      live,
      people.get(subscription.personId),
      this.config.organisation,
    );
    return [{ subscription, draft }];
  }

  private async writeDue(tx: PoolClient, writings: readonly Writing[], now: Date): Promise<void> {
    const written = await this.outbox.write(
      tx,
      writings.map(({ draft }) => draft),
      now,
    );
    await this.interactions.insert(
      tx,
      writings.flatMap(({ draft }, index) => {
        const message = written[index];
        return message === undefined ? [] : [interactionOf(draft, message, now)];
      }),
    );
  }

  private async goOn(tx: PoolClient, visits: readonly Visit[], now: Date): Promise<void> {
    const standing = visits.flatMap(({ subscription, step }) =>
      subscription !== undefined && step?.status === 'stands' ? [{ subscription, next: step.next }] : [],
    );
    const advances = standing.flatMap(({ subscription: { id, nextMessage }, next }) =>
      next === null || next.id === nextMessage ? [] : [{ id, nextMessage: next.id }],
    );
    const finished = standing.filter(({ next }) => next === null).map(({ subscription }) => subscription);
    await this.programmes.advance(tx, advances);
    await this.programmes.end(
      tx,
      finished.map(({ id }) => ({ id, state: 'completed' as const, reason: 'all_sent' as const, at: now })),
    );
    await this.interactions.insert(
      tx,
      finished.map((subscription) => completionOf(subscription, now)),
    );
  }

  private reportWaiting(visits: readonly Visit[]): void {
    const waiting = visits.filter(({ step }) => step?.status === 'waits' && step.reason === 'no_programme');
    if (waiting.length === 0) return;
    const programmes = [...new Set(waiting.map(({ subscription }) => subscription?.programme ?? ''))].join(
      ', ',
    );
    this.log.warn('Subscriptions wait, because their programme has no file.', {
      programmes,
      count: waiting.length,
    });
  }
}

function draftOf(
  { conversationId, personId }: Subscription,
  due: Moment,
  live: LiveProgramme,
  person: PersonFacts | undefined,
  organisation: string,
): MessageDraft {
  const { programme, purpose } = live.programme;
  const language = live.languageFor(person?.language ?? null);
  return {
    conversationId,
    personId,
    body: live.render(due.id, language, { organisation, name: person?.name ?? '' }),
    language,
    kind: 'reminder',
    purpose,
    because: becauseOf(programme, due.id),
    inReplyTo: null,
    expiresAt: due.expiresAt,
  };
}

function interactionOf(draft: MessageDraft, message: WrittenMessage, at: Date): NewInteraction {
  const { personId, conversationId, because, language } = draft;
  const entry = { personId, conversationId, at, actor, messageId: message.id };
  if (message.state === 'queued') return { ...entry, kind: 'message_created', data: { because, language } };
  return { ...entry, kind: 'message_withheld', data: { because, language, reasons: message.reasons } };
}

function completionOf({ id, personId, conversationId, programme }: Subscription, at: Date): NewInteraction {
  return {
    personId,
    conversationId,
    at,
    actor,
    kind: 'subscription_completed',
    data: { programme, subscription: id },
  };
}

function outcomeOf({ fire, step }: Visit): FireOutcome {
  if (step === undefined) return 'done';
  if (step.status === 'waits') return { again: step.until };
  if (step.next === null) return 'done';
  return { again: step.next.at, guard: { ...fire.guard, message: step.next.id } };
}
