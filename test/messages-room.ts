// The rooms around messages, put together on a test database without the queue: tests run their loops by hand.
import { Logger } from '@nestjs/common';

import type { Accepted, Channel, OutgoingMessage } from '../src/channels/channel.js';
import type { IncomingMessage } from '../src/channels/receiving.js';
import { SenderDirectory } from '../src/channels/senders.js';
import { AddressSuppressions } from '../src/consent/address-suppressions.js';
import { ConsentLedgerRepository } from '../src/consent/consent-ledger.repository.js';
import { ConsentService } from '../src/consent/consent.service.js';
import { OptOutsRepository } from '../src/consent/opt-outs.repository.js';
import { DeliveryRepository } from '../src/messages/delivery.repository.js';
import { DeliveryService } from '../src/messages/delivery.service.js';
import { Gate } from '../src/messages/gate.js';
import { Instead } from '../src/messages/elsewhere/instead.service.js';
import { OtherWordsAtHand } from '../src/messages/elsewhere/other-words.js';
import { OutsideWindow } from '../src/messages/elsewhere/outside-window.service.js';
import { SmsWays } from '../src/messages/elsewhere/sms-ways.js';
import { InboxArrivals } from '../src/messages/inbox-arrivals.js';
import { InboxClaimsRepository } from '../src/messages/inbox-claims.repository.js';
import { InboxRepository } from '../src/messages/inbox.repository.js';
import { InboxService } from '../src/messages/inbox.service.js';
import { InitiativeFactsRepository } from '../src/messages/initiative-facts.repository.js';
import type { MessageDraft, WrittenMessage } from '../src/messages/message-draft.js';
import { MessageSentListeners } from '../src/messages/message-sent.js';
import { OutboxRepository } from '../src/messages/outbox.repository.js';
import { OutboxService } from '../src/messages/outbox.service.js';
import { SendClaimsRepository } from '../src/messages/send-claims.repository.js';
import { SendClaimsService } from '../src/messages/send-claims.service.js';
import { SendResultsRepository } from '../src/messages/send-results.repository.js';
import { SendResultsService } from '../src/messages/send-results.service.js';
import { SendingRates } from '../src/messages/sending-rates.js';
import { SenderWake } from '../src/messages/sender-wake.js';
import { SenderService } from '../src/messages/sender.service.js';
import { SweepRepository } from '../src/messages/sweep.repository.js';
import { SweepService } from '../src/messages/sweep.service.js';
import { Throttling } from '../src/messages/throttling.js';
import { UnknownSendsRepository } from '../src/messages/unknown-sends.repository.js';
import { UnknownSendsService } from '../src/messages/unknown-sends.service.js';
import type { Dictionary } from '../src/people/dictionary/dictionary.js';
import { PeopleRepository } from '../src/people/people.repository.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import type { Jobs } from '../src/platform/queue/jobs.js';
import { aConfig, aDictionary, FakeClock } from './builders.js';

// Failures are what many of these tests are about; their log lines would only hide a real one.
Logger.overrideLogger(false);

/** What a test lets the provider do with a message: take it under this id, or throw. */
export type Script = (message: OutgoingMessage, nth: number) => Promise<string> | string;

/** A provider that does what a test says, and remembers everything that it was handed. */
class ScriptedChannel implements Channel {
  readonly provider = 'twilio';
  readonly journal: OutgoingMessage[] = [];
  /** What its list gives for a message; undefined breaks the list. */
  list: ((message: OutgoingMessage) => readonly Accepted[]) | undefined = () => [];
  /** What it received for us. */
  received: readonly IncomingMessage[] = [];
  script: Script = (_message, nth) => `SM${nth}`;

  async send(message: OutgoingMessage): Promise<Accepted> {
    const nth = this.journal.push(message);
    return { providerId: await this.script(message, nth) };
  }

  async findSent(message: OutgoingMessage): Promise<readonly Accepted[]> {
    if (this.list === undefined) throw new Error('the list is away');
    return Promise.resolve(this.list(message));
  }

  async *listReceived(): AsyncGenerator<IncomingMessage> {
    yield* await Promise.resolve(this.received);
  }
}

/** Everything that a test of messages touches. */
export type MessagesRoom = Awaited<ReturnType<typeof openMessagesRoom>>;

/** Puts the room together for one worker; several rooms on one database are several workers. */
export async function openMessagesRoom(
  database: Database,
  {
    clock = new FakeClock(),
    channel = new ScriptedChannel(),
    config = {},
    dictionary = aDictionary(),
  }: RoomParts = {},
) {
  const settings = aConfig(config);
  const senders = new SenderDirectory(database, settings);
  await senders.onModuleInit();
  const people = new PeopleRepository();
  const ledger = new ConsentLedgerRepository(people);
  const optOuts = new OptOutsRepository();
  const consent = new ConsentService(people, ledger, optOuts);
  const arrivals = new InboxArrivals();
  const inbox = new InboxService(new InboxRepository(database), arrivals);
  const suppressions = new AddressSuppressions(settings);
  const gate = new Gate(new InitiativeFactsRepository(), suppressions, dictionary, settings);
  const smsWays = new SmsWays(senders);
  const outbox = new OutboxService(new OutboxRepository(database), gate, smsWays);
  const wake = new SenderWake(quietJobs);
  const sent = new MessageSentListeners();
  const resultsRepository = new SendResultsRepository(sent);
  const otherWords = new OtherWordsAtHand();
  const instead = new Instead(otherWords, smsWays, outbox);
  const throttling = new Throttling(resultsRepository, new SendingRates(senders, settings));
  const results = new SendResultsService(database, resultsRepository, consent, throttling, instead);
  const claims = new SendClaimsService(
    database,
    new SendClaimsRepository(database),
    senders,
    settings,
    gate,
    new OutsideWindow(otherWords, smsWays),
    [channel],
  );
  const unknownSends = new UnknownSendsRepository(database);
  return {
    database,
    clock,
    channel,
    senders,
    people,
    ledger,
    suppressions,
    gate,
    optOuts,
    consent,
    arrivals,
    inbox,
    turns: new InboxClaimsRepository(),
    outbox,
    claims,
    results,
    otherWords,
    sent,
    wake,
    sender: new SenderService(claims, results, clock, settings, wake),
    delivery: new DeliveryService(database, new DeliveryRepository(), consent, sent, throttling, instead),
    unknown: new UnknownSendsService(unknownSends, resultsRepository, database, senders, clock, wake, [
      channel,
    ]),
    sweep: new SweepService(new SweepRepository(database), inbox, clock, [channel]),
    sms: required(senders.list().find((sender) => sender.provider === 'twilio' && sender.channel === 'sms')),
    whatsapp: required(
      senders.list().find((sender) => sender.provider === 'twilio' && sender.channel === 'whatsapp'),
    ),
    simulator: required(
      senders.list().find((sender) => sender.provider === 'simulator' && sender.channel === 'sms'),
    ),
    write: (...drafts: MessageDraft[]): Promise<WrittenMessage[]> =>
      database.transaction((tx) => outbox.write(tx, drafts, clock.now())),
  };
}

interface RoomParts {
  readonly clock?: FakeClock;
  readonly channel?: ScriptedChannel;
  readonly config?: Partial<Config>;
  readonly dictionary?: Dictionary;
}

/** One row of the outbox, as far as tests look at it. */
export interface OutboxRow {
  readonly id: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly attempts: number;
  readonly provider_id: string | null;
  readonly error_code: string | null;
  readonly not_before: Date;
  readonly sent_at: Date | null;
  readonly delivered_at: Date | null;
  readonly claimed_at: Date | null;
  readonly is_possible_duplicate: boolean;
  readonly segments: number;
}

/** Reads a message of the outbox. */
export async function outboxRow(database: Database, id: string | undefined): Promise<OutboxRow> {
  const { rows } = await database.pool.query<OutboxRow>('SELECT * FROM outbound_messages WHERE id = $1', [
    id,
  ]);
  return required(rows[0]);
}

/** Wake-ups by way of the queue are not what these tests are about: they run every loop themselves. */
const quietJobs = { tryAdd: () => Promise.resolve() } as unknown as Jobs;

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test expected something to be there');
  return value;
}
