import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import {
  aConsent,
  aDraft,
  aNumber,
  aPerson,
  FakeClock,
  insertConversation,
  monday,
} from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../../test/messages-room.js';
import type { DeliveryReport } from '../../channels/receiving.js';
import { SendError, type Remedy } from '../../channels/send-error.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { MessageDraft } from '../message-draft.js';
import type { OtherWords, TemplateWords } from './other-words.js';

const hour = 3_600_000;
const ago = (ms: number): Date => new Date(monday.getTime() - ms);

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query(
    "UPDATE outbound_messages SET state = 'failed' WHERE state IN ('queued', 'sending', 'unknown')",
  );
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01', rate = NULL, slowed_at = NULL");
  room = await openMessagesRoom(database, { clock: new FakeClock() });
});

interface Her {
  readonly personId: string;
  readonly conversationId: string;
  readonly number: string;
}

/** Somebody on WhatsApp who has agreed to health messages. */
async function onWhatsApp({ heard = hour, sms = true, prefers = null as string | null } = {}): Promise<Her> {
  const number = aNumber();
  const person = aPerson({
    addresses: [
      { channel: 'whatsapp', address: number },
      ...(sms ? [{ channel: 'sms' as const, address: number }] : []),
    ],
  });
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    await room.ledger.append(tx, [aConsent(person.id)]);
  });
  await database.pool.query('UPDATE people SET preferred_channel = $2 WHERE id = $1', [person.id, prefers]);
  const conversationId = await insertConversation(database.pool, room.whatsapp, {
    personId: person.id,
    address: number,
  });
  await database.pool.query('UPDATE conversations SET last_inbound_at = $2 WHERE id = $1', [
    conversationId,
    ago(heard).toISOString(),
  ]);
  return { personId: person.id, conversationId, number };
}

const reminder = ({ conversationId, personId }: Her, changes: Partial<MessageDraft> = {}): MessageDraft =>
  aDraft(conversationId, {
    personId,
    kind: 'reminder',
    purpose: 'health_messages',
    because: 'programme:antenatal/week_20',
    body: 'Kliniki ni kesho.',
    ...changes,
  });

async function written(draft: MessageDraft): Promise<string> {
  const [one] = await room.write(draft);
  if (one === undefined) throw new Error('nothing was written');
  return one.id;
}

const sendAll = async (): Promise<void> => {
  while (await room.sender.sendDue());
};
const sent = () =>
  room.channel.journal.map(({ sender, to, text, rich }) => ({ channel: sender.channel, to, text, rich }));

async function inTheirPlace(
  id: string,
): Promise<{ id: string; state: string; because: string; channel: string }[]> {
  const { rows } = await database.pool.query<{ id: string; state: string; because: string; channel: string }>(
    `SELECT m.id, m.state, m.because, c.channel FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE m.because LIKE '%/instead/' || $1`,
    [id],
  );
  return rows;
}

/** Closes her window while a message waits. */
const closeWindow = ({ conversationId }: Her) =>
  database.pool.query('UPDATE conversations SET last_inbound_at = $2 WHERE id = $1', [
    conversationId,
    ago(25 * hour).toISOString(),
  ]);

const template: TemplateWords = {
  contentSid: `HX${'1'.repeat(32)}`,
  variables: { 1: 'Asha' },
  options: [],
  language: 'sw',
  text: 'Habari Asha, kliniki ni kesho.',
};

/** Has every message say this otherwise; remembers which templates are refused. */
function saying(words: OtherWords): string[] {
  const refused: string[] = [];
  room.otherWords.add({
    of: (_tx, ids) => Promise.resolve(new Map(ids.map((id) => [id, words]))),
    templateRefused: (_tx, contentSid, status) => {
      refused.push(`${contentSid} ${status}`);
      return Promise.resolve();
    },
  });
  return refused;
}

const refuse = (code: string, remedy: Remedy) => {
  room.channel.script = ({ sender }, nth) => {
    if (sender.channel === 'whatsapp') throw new SendError(code, 'content', { remedy });
    return `SM${nth}-${newId()}`;
  };
};

describe("a message that is written after WhatsApp's window", () => {
  it('goes by SMS to somebody who gets SMS', async () => {
    const her = await onWhatsApp({ heard: 25 * hour });
    await written(reminder(her));
    await sendAll();
    expect(sent()).toEqual([{ channel: 'sms', to: her.number, text: 'Kliniki ni kesho.', rich: null }]);
  });

  it('goes as the template that it names', async () => {
    const her = await onWhatsApp({ heard: 25 * hour });
    const id = await written(reminder(her, { asTemplate: template }));
    await sendAll();
    expect(sent()).toMatchObject([
      { channel: 'whatsapp', text: template.text, rich: { template: { contentSid: template.contentSid } } },
    ]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent' });
  });

  it('goes by SMS where she likes that better than its template', async () => {
    const her = await onWhatsApp({ heard: 25 * hour, prefers: 'sms' });
    await written(reminder(her, { asTemplate: template }));
    await sendAll();
    expect(sent()).toEqual([{ channel: 'sms', to: her.number, text: 'Kliniki ni kesho.', rich: null }]);
  });

  it('is skipped where she has no SMS', async () => {
    const her = await onWhatsApp({ heard: 25 * hour, sms: false });
    expect(await room.write(reminder(her))).toMatchObject([
      { state: 'skipped', reasons: ['outside_window'] },
    ]);
  });

  it('stays on WhatsApp where it answers what a flow asked', async () => {
    const her = await onWhatsApp({ heard: 25 * hour });
    const [asked] = await room.write(reminder(her, { because: 'flow:visit/confirm' }));
    expect(asked).toMatchObject({ state: 'skipped', reasons: ['outside_window'] });
  });

  it('is not sent by SMS to somebody who has opted out there', async () => {
    const her = await onWhatsApp({ heard: 25 * hour });
    await database.transaction((tx) =>
      room.optOuts.optOut(tx, [
        {
          channel: 'sms',
          address: her.number,
          senderId: null,
          source: 'word',
          cause: 'STOP',
          messageId: null,
          at: monday,
          actor: { kind: 'person', id: her.personId },
        },
      ]),
    );
    expect(await room.write(reminder(her))).toMatchObject([{ state: 'skipped', reasons: ['opted_out'] }]);
  });

  it('goes as the template that it is', async () => {
    const her = await onWhatsApp({ heard: 25 * hour });
    const rich = {
      body: 'Habari.',
      options: [],
      media: null,
      template: { contentSid: 'HX1', variables: {} },
    };
    await written(reminder(her, { body: 'Habari.', rich }));
    await sendAll();
    expect(sent()).toEqual([{ channel: 'whatsapp', to: her.number, text: 'Habari.', rich }]);
  });
});

describe('a message whose window closes while it waits', () => {
  it('goes as its template', async () => {
    saying({ template, sms: { text: 'by SMS', language: 'sw' } });
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await closeWindow(her);
    await sendAll();
    expect(sent()).toMatchObject([
      {
        channel: 'whatsapp',
        text: template.text,
        rich: {
          body: template.text,
          template: { contentSid: template.contentSid, variables: { 1: 'Asha' } },
        },
      },
    ]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('goes by SMS where she likes that better, and says there what is said by SMS', async () => {
    saying({ template, sms: { text: 'by SMS', language: 'sw' } });
    const her = await onWhatsApp({ prefers: 'sms' });
    const id = await written(reminder(her));
    await closeWindow(her);
    await sendAll();
    expect(sent()).toEqual([{ channel: 'sms', to: her.number, text: 'by SMS', rich: null }]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent' });
  });

  it('goes by SMS where it has no template', async () => {
    const her = await onWhatsApp();
    await written(reminder(her));
    await closeWindow(her);
    await sendAll();
    expect(sent()).toMatchObject([{ channel: 'sms', text: 'Kliniki ni kesho.' }]);
  });

  it('is skipped where it is not to go by SMS', async () => {
    saying({ template: null, sms: null });
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await closeWindow(her);
    await sendAll();
    expect(sent()).toEqual([]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['outside_window'] });
  });

  it('waits for the morning as a template too', async () => {
    saying({ template, sms: null });
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await closeWindow(her);
    room.clock.advance(12 * hour);
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'queued', reasons: ['quiet_hours'] });
    room.clock.advance(12 * hour);
    await sendAll();
    expect(sent()).toMatchObject([{ channel: 'whatsapp', text: template.text }]);
  });

  it('stays where it is when it may have gone out already', async () => {
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await database.pool.query('UPDATE outbound_messages SET is_possible_duplicate = true WHERE id = $1', [
      id,
    ]);
    await closeWindow(her);
    await sendAll();
    expect(sent()).toEqual([]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['outside_window'] });
  });

  it('goes once, whichever of two workers claims it', async () => {
    const other = await openMessagesRoom(database, { clock: room.clock, channel: room.channel });
    const women = await Promise.all(Array.from({ length: 12 }, () => onWhatsApp()));
    for (const her of women) {
      await written(reminder(her));
      await closeWindow(her);
    }
    const run = async (worker: MessagesRoom) => {
      for (let nth = 0; nth < 12; nth += 1) {
        await worker.sender.sendDue();
        room.clock.advance(1_000);
      }
    };
    await Promise.all([run(room), run(other)]);
    const numbers = sent().map(({ to }) => to);
    expect(numbers.sort()).toEqual(women.map(({ number }) => number).sort());
  });
});

describe('somebody who is not on WhatsApp', () => {
  const report = (
    id: string,
    providerId: string,
    status: DeliveryReport['status'],
    code?: string,
  ): DeliveryReport => {
    const { provider, account } = room.whatsapp;
    const error =
      code === undefined ? {} : { error: { code, outcome: 'permanent' as const, remedy: 'sms' as const } };
    return { provider, account, messageId: id, providerId, status, reportedAt: room.clock.now(), ...error };
  };

  it('gets an SMS in the place of what was refused at once', async () => {
    refuse('63003', 'sms');
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await sendAll();
    expect(sent()).toMatchObject([
      { channel: 'whatsapp' },
      { channel: 'sms', to: her.number, text: 'Kliniki ni kesho.' },
    ]);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'failed', error_code: '63003' });
    expect(await inTheirPlace(id)).toMatchObject([
      { state: 'sent', channel: 'sms', because: `programme:antenatal/week_20/instead/${id}` },
    ]);
  });

  it('gets one SMS, however often and in whatever order the refusal is reported', async () => {
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await sendAll();
    const reports = [
      report(id, 'SM-late', 'undelivered', '63024'),
      report(id, 'SM-late', 'failed', '63024'),
      report(id, 'SM-late', 'sent'),
      report(id, 'SM-late', 'undelivered', '63024'),
      report(id, 'SM-late', 'failed', '63024'),
    ];
    for (const one of reports) await room.delivery.record(one);
    await Promise.all(reports.map((one) => room.delivery.record(one)));
    await sendAll();
    expect(await inTheirPlace(id)).toHaveLength(1);
    expect(sent().map(({ channel }) => channel)).toEqual(['whatsapp', 'sms']);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'undelivered', error_code: '63024' });
  });

  it('gets none after the message has arrived all the same', async () => {
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await sendAll();
    await room.delivery.record(report(id, 'SM-there', 'delivered'));
    await room.delivery.record(report(id, 'SM-there', 'undelivered', '63024'));
    expect(await inTheirPlace(id)).toEqual([]);
  });

  it('gets none where the gate forbids it, and the reason is kept', async () => {
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    room.channel.script = async () => {
      await database.pool.query(
        `INSERT INTO suppressions (id, person_id, scope, cause, since, recorded_by_kind, recorded_by_id)
         VALUES ($1, $2, 'programme:antenatal', 'loss', $3, 'staff', 'x')`,
        [newId(), her.personId, monday.toISOString()],
      );
      throw new SendError('63003', 'permanent', { remedy: 'sms' });
    };
    await sendAll();
    expect(await inTheirPlace(id)).toMatchObject([{ state: 'skipped' }]);
    expect(sent().map(({ channel }) => channel)).toEqual(['whatsapp']);
  });
});

describe('a provider that knows better', () => {
  it('is believed that the window is over: the message goes as its template, the next ones too', async () => {
    saying({ template, sms: { text: 'by SMS', language: 'sw' } });
    room.channel.script = ({ rich }, nth) => {
      if (rich?.template === undefined) throw new SendError('63016', 'content', { remedy: 'template' });
      return `SM${nth}-${newId()}`;
    };
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await sendAll();
    expect(await inTheirPlace(id)).toMatchObject([{ state: 'sent', channel: 'whatsapp' }]);
    await written(reminder(her, { because: 'programme:antenatal/week_21' }));
    await sendAll();
    // The first was written on the strength of her last text; of the next it is known that this does not count.
    expect(sent().map(({ channel, rich }) => [channel, rich?.template?.contentSid])).toEqual([
      ['whatsapp', undefined],
      ['whatsapp', template.contentSid],
      ['sms', undefined],
    ]);
  });

  it('is believed again once she has written since', async () => {
    refuse('63016', 'template');
    const her = await onWhatsApp({ sms: false });
    await written(reminder(her));
    await sendAll();
    room.channel.script = (_message, nth) => `SM${nth}-${newId()}`;
    await database.pool.query('UPDATE conversations SET last_inbound_at = $2 WHERE id = $1', [
      her.conversationId,
      new Date(monday.getTime() + 60_000).toISOString(),
    ]);
    room.clock.advance(120_000);
    const next = await written(reminder(her, { because: 'programme:antenatal/week_21' }));
    await sendAll();
    expect(await outboxRow(database, next)).toMatchObject({ state: 'sent' });
  });

  it('has a template that it paused used no more, and the message go by SMS', async () => {
    const refused = saying({ template, sms: { text: 'by SMS', language: 'sw' } });
    refuse('63041', { templateIs: 'paused' });
    const her = await onWhatsApp();
    await written(reminder(her));
    await closeWindow(her);
    await sendAll();
    expect(refused).toEqual([`${template.contentSid} paused`]);
    expect(sent().map(({ channel, text }) => [channel, text])).toEqual([
      ['whatsapp', template.text],
      ['sms', 'by SMS'],
    ]);
  });

  it('slows a sender down when it says "too many" in a report', async () => {
    const her = await onWhatsApp();
    const id = await written(reminder(her));
    await sendAll();
    const { provider, account } = room.whatsapp;
    const error = { code: '63018', outcome: 'retry', isThrottled: true } as const;
    await room.delivery.record({
      provider,
      account,
      messageId: id,
      providerId: 'SM-many',
      status: 'failed',
      error,
      reportedAt: room.clock.now(),
    });
    const { rows } = await database.pool.query<{ rate: number | null }>(
      'SELECT rate FROM senders WHERE id = $1',
      [room.whatsapp.id],
    );
    expect(rows[0]?.rate).toBeGreaterThan(0);
  });
});
