import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { campaigner, openBroadcastRoom, type BroadcastRoom } from '../../../test/broadcast-room.js';
import { aConsent, aNumber, aPerson, FakeClock, insertConversation, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { openPlanRoom, type PlanRoom } from '../../../test/plan-room.js';
import type { TemplateStatus } from '../../channels/channel.js';
import { SendError } from '../../channels/send-error.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { BroadcastWords } from './broadcast-words.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

const hour = 3_600_000;
const contentSid = `HX${'a'.repeat(32)}`;
const templates = new MessageTemplatesRepository();

let database: Database;
let clock: FakeClock;
let plan: PlanRoom;
let room: BroadcastRoom;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("UPDATE broadcasts SET state = 'cancelled' WHERE state IN ('running', 'paused')");
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01', rate = NULL, slowed_at = NULL");
  clock = new FakeClock();
  plan = await openPlanRoom(database, { clock });
  room = await openBroadcastRoom(database, { clock, fresh: plan.fresh });
  const { stored, bases, facts, deciding } = plan;
  new BroadcastWords(room.otherWords, stored, bases, facts, deciding, templates, clock).onModuleInit();
  await listed('approved');
});

const listed = (status: TemplateStatus) =>
  database.transaction((tx) =>
    templates.replace(
      tx,
      'AC1',
      [
        {
          account: 'AC1',
          contentSid,
          name: 'clinic_day',
          language: 'sw',
          category: 'utility',
          status,
          body: 'Habari {{1}}, kliniki iko wazi {{2}}.',
          variables: {},
          options: [{ code: 'coming', label: 'Nitakuja' }],
          rejection: null,
        },
      ],
      clock.now(),
    ),
  );

interface Somebody {
  readonly name?: string | null;
  readonly sms?: boolean;
  /** Hours since she wrote on WhatsApp; null: she is not there. */
  readonly heard?: number | null;
  readonly prefers?: string | null;
}

interface Her {
  readonly id: string;
  readonly number: string;
  readonly conversationId: string | null;
}

async function somebody({
  name = 'Asha Otieno',
  sms = false,
  heard = null,
  prefers = null,
}: Somebody): Promise<Her> {
  const number = aNumber();
  const addresses = [
    ...(sms ? [{ channel: 'sms' as const, address: number }] : []),
    ...(heard === null ? [] : [{ channel: 'whatsapp' as const, address: number }]),
  ];
  const person = aPerson({ addresses });
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    await room.ledger.append(tx, [aConsent(person.id, { purpose: 'campaigns' })]);
    await tx.query('UPDATE people SET name = $2, language = $3, preferred_channel = $4 WHERE id = $1', [
      person.id,
      name,
      'sw',
      prefers,
    ]);
  });
  const lastInboundAt = heard === null ? null : new Date(monday.getTime() - heard * hour);
  const conversationId =
    heard === null
      ? null
      : await insertConversation(database.pool, room.whatsapp, {
          personId: person.id,
          address: number,
          lastInboundAt,
        });
  return { id: person.id, number, conversationId };
}

const content = {
  kind: 'template',
  name: 'clinic_day',
  variables: { 1: '{{first_name|rafiki}}', 2: 'kesho' },
  texts: { sw: 'Kliniki: kesho, {{first_name|rafiki}}.' },
};

async function counted(people: readonly Her[], more: object = {}) {
  const audience = { kind: 'people', people: people.map(({ id }) => id) };
  const id = await plan.draft({ content: { ...content, ...more }, audience }, campaigner);
  return { id, view: await plan.count(id, campaigner) };
}

async function run(): Promise<void> {
  for (let nth = 0; nth < 4; nth += 1) {
    await room.look();
    await room.sendAll();
    clock.advance(2_000);
  }
}

const start = async ({ id, view }: Awaited<ReturnType<typeof counted>>): Promise<void> => {
  await room.control.start(campaigner, id, view.hash ?? '');
  await run();
};

const sent = () =>
  room.channel.journal.map(({ sender, to, text, rich }) => ({
    channel: sender.channel,
    to,
    text,
    template: rich?.template,
  }));

const filled = { contentSid, variables: { 1: 'Asha', 2: 'kesho' } };

async function sums(id: string, audience: number): Promise<Record<string, number>> {
  const { counts } = await room.control.progress(campaigner, id);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(audience);
  const { rows } = await database.pool.query<{ most: number }>(
    `SELECT coalesce(max(count), 0)::int AS most FROM (
       SELECT count(*) FROM outbound_messages WHERE broadcast_id = $1 GROUP BY person_id) each`,
    [id],
  );
  expect(rows[0]?.most).toBeLessThanOrEqual(1);
  return counts;
}

describe('a broadcast with a template', () => {
  it('shows before it starts who gets it over what', async () => {
    const people = [
      await somebody({ heard: 1 }),
      await somebody({ heard: 30 }),
      await somebody({ heard: 30, sms: true }),
      await somebody({ heard: 30, sms: true, prefers: 'sms' }),
      await somebody({ sms: true }),
    ];
    const { view } = await counted(people);
    expect(view.blockers).toEqual([]);
    expect(Object.fromEntries(view.carriers.map(({ carrier, recipients }) => [carrier, recipients]))).toEqual(
      {
        whatsapp: 1,
        template: 2,
        sms: 2,
      },
    );
  });

  it('writes free text inside the window, the filled template outside, and SMS elsewhere', async () => {
    const inside = await somebody({ heard: 1 });
    const outside = await somebody({ heard: 30, sms: true });
    const bySms = await somebody({ sms: true });
    const nameless = await somebody({ heard: 30, name: null });
    const broadcast = await counted([inside, outside, bySms, nameless]);
    await start(broadcast);
    expect(new Map(sent().map(({ to, ...rest }) => [to, rest]))).toEqual(
      new Map([
        [inside.number, { channel: 'whatsapp', text: 'Kliniki: kesho, Asha.', template: undefined }],
        [
          outside.number,
          { channel: 'whatsapp', text: 'Habari Asha, kliniki iko wazi kesho.', template: filled },
        ],
        [bySms.number, { channel: 'sms', text: 'Kliniki: kesho, Asha.', template: undefined }],
        [
          nameless.number,
          {
            channel: 'whatsapp',
            text: 'Habari rafiki, kliniki iko wazi kesho.',
            template: { contentSid, variables: { 1: 'rafiki', 2: 'kesho' } },
          },
        ],
      ]),
    );
    expect(await sums(broadcast.id, 4)).toMatchObject({ sent: 4 });
  });

  it('goes as the template to whoever has a window that closes before it is sent', async () => {
    const her = await somebody({ heard: 23 });
    const broadcast = await counted([her]);
    expect(broadcast.view.carriers).toMatchObject([{ carrier: 'whatsapp', recipients: 1 }]);
    clock.advance(1.5 * hour);
    await start(broadcast);
    expect(sent()).toMatchObject([{ channel: 'whatsapp', template: filled }]);
  });

  it('goes by SMS to whoever is not on WhatsApp any more, and the sums hold', async () => {
    const people = [
      await somebody({ heard: 30, sms: true }),
      await somebody({ heard: 30 }),
      await somebody({ sms: true }),
    ];
    room.channel.script = ({ sender }, nth) => {
      if (sender.channel === 'whatsapp') throw new SendError('63003', 'permanent', { remedy: 'sms' });
      return `SM${nth}-${newId()}`;
    };
    const broadcast = await counted(people);
    await start(broadcast);
    expect(await sums(broadcast.id, 3)).toMatchObject({ sent: 2, failed: 1 });
    expect(sent().filter(({ channel }) => channel === 'sms')).toMatchObject([
      { text: 'Kliniki: kesho, Asha.' },
      { text: 'Kliniki: kesho, Asha.' },
    ]);
  });

  it('goes by SMS after its end too, where a report comes late, once', async () => {
    const her = await somebody({ heard: 30, sms: true });
    const broadcast = await counted([her]);
    await start(broadcast);
    expect((await room.control.progress(campaigner, broadcast.id)).state).toBe('done');
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM outbound_messages WHERE broadcast_id = $1',
      [broadcast.id],
    );
    const { provider, account } = room.whatsapp;
    const report = {
      provider,
      account,
      messageId: rows[0]?.id ?? '',
      providerId: 'SM-late',
      reportedAt: clock.now(),
      error: { code: '63024', outcome: 'permanent', remedy: 'sms' },
    } as const;
    for (const status of ['failed', 'undelivered', 'failed'] as const)
      await room.delivery.record({ ...report, status });
    await run();
    expect(sent().map(({ channel }) => channel)).toEqual(['whatsapp', 'sms']);
    expect(await sums(broadcast.id, 1)).toMatchObject({ sent: 1 });
  });

  it('writes nothing in the place of what was refused once it is cancelled', async () => {
    const her = await somebody({ heard: 30, sms: true });
    const broadcast = await counted([her]);
    room.channel.script = async () => {
      await room.control.cancel(campaigner, broadcast.id);
      throw new SendError('63003', 'permanent', { remedy: 'sms' });
    };
    await start(broadcast);
    expect(sent()).toHaveLength(1);
    expect(await sums(broadcast.id, 1)).toMatchObject({ failed: 1 });
  });

  it('uses a template no more that WhatsApp has paused meanwhile', async () => {
    const people = [await somebody({ heard: 30, sms: true }), await somebody({ heard: 30, sms: true })];
    room.channel.script = ({ rich }, nth) => {
      if (rich?.template !== undefined)
        throw new SendError('63041', 'content', { remedy: { templateIs: 'paused' } });
      return `SM${nth}-${newId()}`;
    };
    const broadcast = await counted(people);
    await start(broadcast);
    expect(await sums(broadcast.id, 2)).toMatchObject({ sent: 2 });
    expect(await templates.list(database.pool, { name: 'clinic_day', status: null })).toMatchObject([
      { status: 'paused' },
    ]);
    expect(sent().filter(({ channel }) => channel === 'sms')).toHaveLength(2);
  });

  it.each([
    ['paused', 'templates:paused'],
    ['rejected', 'templates:rejected'],
    ['pending', 'templates:pending'],
  ] as const)('cannot be started while its template is %s, and says so', async (status, key) => {
    await listed(status);
    const { view } = await counted([await somebody({ heard: 30 })]);
    expect(view.blockers).toContainEqual(
      expect.objectContaining({
        words: expect.objectContaining({
          key: 'campaign:blocker_template_state',
          params: { template: 'clinic_day', problem: expect.objectContaining({ key }) },
        }),
      }),
    );
    expect(view.excluded).toMatchObject([{ reason: 'outside_window', count: 1 }]);
  });

  it('needs no text beside it where everybody gets the template', async () => {
    const [inside, outside, bySms] = [
      await somebody({ heard: 1 }),
      await somebody({ heard: 30 }),
      await somebody({ sms: true }),
    ];
    const broadcast = await counted([inside, outside, bySms], { texts: {} });
    expect(broadcast.view.carriers).toMatchObject([{ carrier: 'template', recipients: 2 }]);
    expect(broadcast.view.excluded).toMatchObject([{ reason: 'no_text', count: 1 }]);
    await start(broadcast);
    expect(sent().map(({ channel, text }) => [channel, text])).toEqual([
      ['whatsapp', 'Habari Asha, kliniki iko wazi kesho.'],
      ['whatsapp', 'Habari Asha, kliniki iko wazi kesho.'],
    ]);
  });
});
