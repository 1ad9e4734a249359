// The room `programmes` on a real database with a clock that a test moves, and the people it needs.
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';

import type { Sender } from '../src/channels/channel.js';
import { SenderDirectory } from '../src/channels/senders.js';
import { AddressSuppressions } from '../src/consent/address-suppressions.js';
import { ConsentLedgerRepository } from '../src/consent/consent-ledger.repository.js';
import { ConsentService } from '../src/consent/consent.service.js';
import { OptOutsRepository } from '../src/consent/opt-outs.repository.js';
import { FlowStarts } from '../src/conversations/signals/flow-starts.js';
import { PlaceTree } from '../src/people/places/place-tree.js';
import { KnownNames } from '../src/segments/known-names.js';
import { SegmentReading } from '../src/segments/segment-reading.js';
import { SegmentWords } from '../src/segments/segment-words.js';
import { DefinitionStore } from '../src/conversations/definitions/definition-store.js';
import { Gate } from '../src/messages/gate.js';
import { InitiativeFactsRepository } from '../src/messages/initiative-facts.repository.js';
import { OutboxRepository } from '../src/messages/outbox.repository.js';
import { OutboxService } from '../src/messages/outbox.service.js';
import { OtherWordsAtHand } from '../src/messages/elsewhere/other-words.js';
import { SmsWays } from '../src/messages/elsewhere/sms-ways.js';
import { TemplatesAtHand } from '../src/messages/elsewhere/templates-at-hand.js';
import { SenderWake } from '../src/messages/sender-wake.js';
import { Dictionary } from '../src/people/dictionary/dictionary.js';
import { FieldChangesRepository } from '../src/people/field-changes.repository.js';
import { InteractionsRepository } from '../src/people/interactions.repository.js';
import { PeopleRepository } from '../src/people/people.repository.js';
import { system } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock.js';
import { Config } from '../src/platform/config/config.js';
import { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { FireHandlers, FireKinds } from '../src/platform/schedule/fire-handlers.js';
import { FireRunner } from '../src/platform/schedule/fire-runner.js';
import { Fires } from '../src/platform/schedule/fires.js';
import { FiresRepository } from '../src/platform/schedule/fires.repository.js';
import { Calendars } from '../src/programmes/calendars.js';
import { Conditions } from '../src/programmes/conditions.js';
import { DueMessages } from '../src/programmes/due-messages.js';
import { DueVisits } from '../src/programmes/due-visits.js';
import { DueWriting } from '../src/programmes/due-writing.js';
import { GoingOn } from '../src/programmes/going-on.js';
import { SubscriptionFires } from '../src/programmes/subscription-fires.js';
import { EndingService } from '../src/programmes/ending.service.js';
import { EnrolmentService } from '../src/programmes/enrolment.service.js';
import { Pausing } from '../src/programmes/pausing.js';
import { ProgrammeLibrary } from '../src/programmes/programme-library.js';
import { ProgrammeTemplates } from '../src/programmes/programme-templates.js';
import { ProgrammeWords } from '../src/programmes/programme-words.js';
import { ProgrammesRepository } from '../src/programmes/programmes.repository.js';
import { SendDue } from '../src/programmes/send-due.js';
import { WaitingMessages } from '../src/programmes/waiting-messages.js';
import { subscriptionFires } from '../src/programmes/subscription-message.js';
import type { Enrolment } from '../src/programmes/subscription.js';
import { aConfig, aConsent, aDictionary, aNumber, FakeClock } from './builders.js';

@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: FireKinds, useValue: { kinds: [...subscriptionFires] } },
    AddressSuppressions,
    Calendars,
    ConsentLedgerRepository,
    ConsentService,
    DefinitionStore,
    Conditions,
    DueMessages,
    DueVisits,
    DueWriting,
    GoingOn,
    SubscriptionFires,
    EndingService,
    EnrolmentService,
    FieldChangesRepository,
    FireHandlers,
    FireRunner,
    FlowStarts,
    Fires,
    FiresRepository,
    Gate,
    InitiativeFactsRepository,
    InteractionsRepository,
    OptOutsRepository,
    OtherWordsAtHand,
    OutboxRepository,
    OutboxService,
    PeopleRepository,
    ProgrammeLibrary,
    Pausing,
    ProgrammeTemplates,
    ProgrammeWords,
    ProgrammesRepository,
    { provide: PlaceTree, useValue: { rows: [] } },
    KnownNames,
    SegmentReading,
    SegmentWords,
    SendDue,
    SenderDirectory,
    SmsWays,
    TemplatesAtHand,
    WaitingMessages,
    { provide: SenderWake, useValue: { notify: () => undefined } },
  ],
})
class Room {}

@Module({})
class Surroundings {}

/** The settings with the flows and texts that this repository ships. */
export const shippedConfig = aConfig({ flowsDir: 'flows', localesDir: 'locales' });

/** The fields that conditions of the shipped programmes ask for. */
const shippedFields = aDictionary({
  field_sets: [
    { set: 'first_year', purpose: 'health_messages', fields: { baby_birth_date: { kind: 'date' } } },
  ],
});

/** Somebody who may be enrolled. */
export interface Woman {
  readonly personId: string;
  readonly conversationId: string;
  readonly address: string;
}

/** A row of the outbox as a test looks at it. */
export interface OutboxRow {
  readonly because: string;
  readonly language: string;
  readonly state: string;
  readonly body: string;
  readonly conversationId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A subscription as the table has it. */
export interface SubscriptionRow {
  readonly id: string;
  readonly state: string;
  readonly anchor: string;
  readonly nextMessage: string | null;
  readonly endedReason: string | null;
}

/** Opens the room; the caller closes the database. */
export async function openProgrammesRoom(
  database: Database,
  config: Config = shippedConfig,
  dictionary: Dictionary = shippedFields,
): Promise<ProgrammesRoom> {
  const clock = new FakeClock();
  const surroundings = {
    module: Surroundings,
    global: true,
    providers: [
      { provide: Database, useValue: database },
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Dictionary, useValue: dictionary },
    ],
    exports: [Database, Config, Clock, Dictionary],
  };
  const module = await Test.createTestingModule({ imports: [surroundings, Room] }).compile();
  await module.init();
  module.get(FireHandlers).collect();
  return new ProgrammesRoom(database, clock, (token) => module.get(token));
}

type Get = <T>(token: abstract new (...dependencies: never[]) => T) => T;

/** The room's services, and the steps that its tests are made of. */
export class ProgrammesRoom {
  constructor(
    readonly database: Database,
    readonly clock: FakeClock,
    readonly get: Get,
  ) {}

  /** Records women who have agreed to health messages, each with a conversation. */
  async women(
    count: number,
    sender: Sender,
    known: { language?: string; name?: string; timezone?: string } = {},
  ): Promise<Woman[]> {
    const at = this.clock.now();
    const women = Array.from({ length: count }, () => ({
      personId: newId(),
      conversationId: newId(),
      address: aNumber(),
    }));
    await this.database.transaction(async (tx) => {
      const people = women.map(({ personId: id, address }) => ({
        ...known,
        id,
        at,
        actor: system('test'),
        addresses: [{ channel: sender.channel, address }],
      }));
      await this.get(PeopleRepository).create(tx, people);
      await tx.query(
        `INSERT INTO conversations (id, sender_id, channel, address, person_id, last_inbound_at)
         SELECT id, $1, $2, address, person_id, $3 FROM unnest($4::uuid[], $5::text[], $6::uuid[]) AS new (id, address, person_id)`,
        [
          sender.id,
          sender.channel,
          at.toISOString(),
          women.map(({ conversationId }) => conversationId),
          women.map(({ address }) => address),
          women.map(({ personId }) => personId),
        ],
      );
      await this.get(ConsentLedgerRepository).append(
        tx,
        women.map(({ personId }) => aConsent(personId, { at })),
      );
    });
    return women;
  }

  enrolment(
    { personId, conversationId }: Woman,
    anchor: string,
    changes: Partial<Enrolment> = {},
  ): Enrolment {
    const actor = { kind: 'person' as const, id: personId };
    const at = this.clock.now();
    return {
      personId,
      conversationId,
      programme: 'antenatal',
      anchor,
      precision: 'day',
      at,
      timezone: null,
      actor,
      ...changes,
    };
  }

  enrol(woman: Woman, anchor: string, changes: Partial<Enrolment> = {}) {
    return this.enrolAll([this.enrolment(woman, anchor, changes)]);
  }

  enrolAll(enrolments: readonly Enrolment[]) {
    return this.database.transaction((tx) => this.get(EnrolmentService).enrol(tx, enrolments));
  }

  /** Lets days pass, with the fires of each looked at when they are due and at nine and noon. */
  async passDays(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      const midnight = Math.floor(this.clock.now().getTime() / dayMs + 1) * dayMs;
      for (const hour of [6, 9]) await this.run(new Date(midnight + hour * hourMs + 5_000));
    }
  }

  /** Sets the clock and lets go off what is due. */
  async run(at: Date = this.clock.now()): Promise<number> {
    this.clock.set(at);
    return this.get(FireRunner).runDue();
  }

  async outbox({ personId }: Woman): Promise<OutboxRow[]> {
    const { rows } = await this.database.pool.query<OutboxRow>(
      `SELECT because, language, state, body, conversation_id AS "conversationId", created_at AS "createdAt",
              expires_at AS "expiresAt"
       FROM outbound_messages WHERE person_id = $1 ORDER BY position`,
      [personId],
    );
    return rows;
  }

  /** The messages of antenatal that were written for her and not withheld, such as `week_20`. */
  async got(woman: Woman): Promise<string[]> {
    const rows = await this.outbox(woman);
    return rows
      .filter(({ state }) => state !== 'skipped')
      .map(({ because }) => because.replace('programme:antenatal/', ''));
  }

  async subscriptions({ personId }: Woman): Promise<SubscriptionRow[]> {
    const { rows } = await this.database.pool.query<SubscriptionRow>(
      `SELECT id, state, anchor::text, next_message AS "nextMessage", ended_reason AS "endedReason"
       FROM subscriptions WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
    return rows;
  }

  /** When each fire of a subscription is due, by its key; conversations that are to begin are other rooms'. */
  async fires(): Promise<Map<string, Date>> {
    const { rows } = await this.database.pool.query<{ key: string; dueAt: Date }>(
      'SELECT key, due_at AS "dueAt" FROM fires WHERE kind = ANY($1) ORDER BY due_at',
      [subscriptionFires],
    );
    return new Map(rows.map(({ key, dueAt }) => [key, dueAt]));
  }

  /** The kinds of entries in her timeline, oldest first. */
  async timeline({ personId }: Woman): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ kind: string }>(
      'SELECT kind FROM interactions WHERE person_id = $1 ORDER BY id',
      [personId],
    );
    return rows.map(({ kind }) => kind);
  }
}

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;
