// Makers of what tests need: a clock, settings, people, conversations and messages, with sensible values for
// whatever a test does not care about.
import type pg from 'pg';
import type { z } from 'zod';

import type { Sender } from '../src/channels/channel.js';
import type { IncomingMessage } from '../src/channels/receiving.js';
import type { NewConsentEntry } from '../src/consent/consent-entry.js';
import type { MessageDraft } from '../src/messages/message-draft.js';
import type { Dictionary } from '../src/people/dictionary/dictionary.js';
import { DictionaryContent } from '../src/people/dictionary/dictionary-content.js';
import { DictionaryFile } from '../src/people/dictionary/dictionary.schemas.js';
import type { NewPerson } from '../src/people/person.js';
import { system } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';

/** A Monday morning in Nairobi, well outside the quiet hours: when tests happen unless they say otherwise. */
export const monday = new Date('2026-03-02T07:00:00Z');

/** A clock that stands still until a test moves it. */
export class FakeClock extends Clock {
  constructor(private at: Date = monday) {
    super();
  }

  override now(): Date {
    return this.at;
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }

  set(at: Date): void {
    this.at = at;
  }
}

/** The settings of an installation that has a Twilio number for each channel. */
export function aConfig(changes: Partial<Config> = {}): Config {
  return {
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'https://karibu.example.org',
    dataDir: '/nowhere',
    role: 'all',
    twilio: {
      accountSid: 'AC00000000000000000000000000000001',
      authTokens: ['12345'],
      senders: ['+12025550100', 'whatsapp:+12025550101'],
      optOut: 'default',
    },
    segmentsPerSecond: { sms: 1_000, whatsapp: 1_000 },
    webhookHosts: [],
    defaultCountry: 'KE',
    defaultLanguage: 'en',
    defaultTimezone: 'Africa/Nairobi',
    secretKey: 'a secret of the tests',
    flowsDir: '/nowhere/flows',
    localesDir: '/nowhere/locales',
    organisation: 'Afya Yetu',
    mailFrom: 'karibu@example.org',
    logLevel: 'silent',
    isProduction: false,
    ...changes,
  };
}

/** A data dictionary that is nowhere stored, with two purposes that need a consent. */
export function aDictionary(changes: Partial<z.input<typeof DictionaryFile>> = {}): Dictionary {
  const purposes = { health_messages: {}, campaigns: {} };
  const file = DictionaryFile.parse({ format: 1, roles: ['participant'], purposes, ...changes });
  return { current: new DictionaryContent(file, {}) } as Dictionary;
}

let numbers = 0;

/** A phone number that no other call gave. */
export function aNumber(): string {
  numbers += 1;
  return `+254700${String(numbers).padStart(6, '0')}`;
}

/** A person with one SMS address. */
export function aPerson(changes: Partial<NewPerson> = {}): NewPerson {
  return {
    id: newId(),
    addresses: [{ channel: 'sms', address: aNumber() }],
    actor: system('test'),
    at: monday,
    ...changes,
  };
}

/** A text message that a provider delivered to a sender of ours. */
export function anIncoming(sender: Sender, changes: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    provider: sender.provider,
    account: sender.account,
    providerId: `SM${newId().replaceAll('-', '')}`,
    sender,
    address: aNumber(),
    text: 'JIUNGE',
    media: [],
    receivedAt: monday,
    attributes: {},
    ...changes,
  };
}

/** A reply in a conversation. */
export function aDraft(conversationId: string, changes: Partial<MessageDraft> = {}): MessageDraft {
  return {
    conversationId,
    personId: null,
    body: 'Karibu!',
    language: 'sw',
    kind: 'reply',
    purpose: null,
    because: 'flow:registration/welcome',
    inReplyTo: null,
    ...changes,
  };
}

/** A consent given by text. */
export function aConsent(personId: string, changes: Partial<NewConsentEntry> = {}): NewConsentEntry {
  return {
    personId,
    purpose: 'health_messages',
    action: 'granted',
    method: 'text',
    language: 'en',
    version: 'registration@1',
    at: monday,
    actor: { kind: 'person', id: personId },
    proofMessageId: null,
    evidence: { channel: 'sms', address: '+254700000000', words: 'May we text you?', answer: 'yes' },
    ...changes,
  };
}

/** Writes a sender of ours. */
export async function insertSender(db: Database, changes: Partial<Sender> = {}): Promise<Sender> {
  const sender: Sender = {
    id: newId(),
    channel: 'sms',
    provider: 'twilio',
    account: 'AC00000000000000000000000000000001',
    address: aNumber(),
    ...changes,
  };
  await db.pool.query(
    'INSERT INTO senders (id, channel, provider, account, address) VALUES ($1, $2, $3, $4, $5)',
    [sender.id, sender.channel, sender.provider, sender.account, sender.address],
  );
  return sender;
}

/** Opens a conversation with a sender, on a phone of whoever it is with, and gives its id. */
export async function insertConversation(
  db: pg.Pool | pg.PoolClient,
  sender: Sender,
  { address = aNumber(), personId = null, lastInboundAt = monday }: ConversationParts = {},
): Promise<string> {
  const id = newId();
  await db.query(
    'INSERT INTO conversations (id, sender_id, channel, address, person_id, last_inbound_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, sender.id, sender.channel, address, personId, lastInboundAt?.toISOString() ?? null],
  );
  if (personId !== null)
    await db.query(
      'INSERT INTO person_addresses (person_id, channel, address) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [personId, sender.channel, address],
    );
  return id;
}

interface ConversationParts {
  readonly address?: string;
  readonly personId?: string | null;
  readonly lastInboundAt?: Date | null;
}
