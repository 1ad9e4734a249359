import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConfig, insertSender } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openProgrammesRoom, type ProgrammesRoom, type Woman } from '../../test/programmes-room.js';
import type { Sender } from '../channels/channel.js';
import { OtherWordsAtHand } from '../messages/elsewhere/other-words.js';
import { TemplatesAtHand, type ApprovedTemplate } from '../messages/elsewhere/templates-at-hand.js';
import type { Database } from '../platform/database/database.js';

const source = `programme: visits
format: 1
purpose: health_messages
languages: [sw, en]
anchor: person.due_date
send_at: '09:00'
messages:
  - { id: plain, at: anchor }
  - { id: visit, at: anchor + 1 day, template: { name: clinic_visit, variables: { '1': '{{name}}', '2': '{{organisation}}' } } }
  - { id: more, at: anchor + 5 days }
`;

/** A Thursday at two in the afternoon in Nairobi. */
const thursday = new Date('2026-03-05T11:00:00Z');

let folder: string;
let database: Database;
let room: ProgrammesRoom;
let whatsapp: Sender;
let woman: Woman;
let approved: ApprovedTemplate[];

const approvedIn = (language: string): ApprovedTemplate => ({
  name: 'clinic_visit',
  contentSid: `HX-${language}`,
  language,
  body: `${language}: {{1}}, {{2}}`,
  options: [],
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programmes-'));
  for (const language of ['sw', 'en']) {
    await mkdir(join(folder, `locales/${language}`), { recursive: true });
    const words = {
      plain: { text: 'plain' },
      visit: { text: `visit ${language} {{name}}` },
      more: { text: 'more' },
    };
    await writeFile(join(folder, `locales/${language}/visits.json`), JSON.stringify(words));
  }
  await writeFile(join(folder, 'visits.programme.yaml'), source);
  database = await createTestDatabase();
  room = await openProgrammesRoom(
    database,
    aConfig({ flowsDir: folder, localesDir: join(folder, 'locales'), defaultLanguage: 'en' }),
  );
  whatsapp = await insertSender(database, { channel: 'whatsapp' });
  room.get(TemplatesAtHand).keptBy({
    approved: (_tx, names) => Promise.resolve(approved.filter(({ name }) => names.includes(name))),
  });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await database.pool.query('TRUNCATE fires, subscriptions, outbound_messages, interactions');
  room.clock.set(thursday);
  approved = [approvedIn('en'), approvedIn('sw')];
  woman = (await room.women(1, whatsapp, { language: 'sw', name: 'Asha' }))[0] as Woman;
});

/** Lets the days of the visit pass; she has written today, or on the Thursday alone. */
async function visit({ writes }: { writes: boolean }) {
  await room.enrol(woman, '2026-03-06', { programme: 'visits' });
  await room.passDays(1);
  if (writes) await database.pool.query('UPDATE conversations SET last_inbound_at = $1', [room.clock.now()]);
  await room.passDays(1);
  const { rows } = await database.pool.query<{ state: string; body: string; rich: unknown }>(
    "SELECT state, body, rich FROM outbound_messages WHERE because = 'programme:visits/visit'",
  );
  return rows[0];
}

describe('a message of a programme that names a template', () => {
  it('is free text while she is in the conversation', async () => {
    expect(await visit({ writes: true })).toEqual({ state: 'queued', body: 'visit sw Asha', rich: null });
  });

  it('goes as the template when she has not written for a day, in her language', async () => {
    expect(await visit({ writes: false })).toMatchObject({
      state: 'queued',
      body: 'sw: Asha, Afya Yetu',
      rich: { template: { contentSid: 'HX-sw', variables: { '1': 'Asha', '2': 'Afya Yetu' } } },
    });
  });

  it('goes as the one that stands in where there is none in hers', async () => {
    approved = [approvedIn('en')];
    expect(await visit({ writes: false })).toMatchObject({ body: 'en: Asha, Afya Yetu' });
  });

  it('is withheld where none is approved and she gets no SMS', async () => {
    approved = [];
    expect(await visit({ writes: false })).toMatchObject({ state: 'skipped' });
    expect(await room.timeline(woman)).toContain('message_withheld');
  });

  it('is said otherwise when it waits until WhatsApp takes nothing else: as the template, and by SMS', async () => {
    await visit({ writes: true });
    const { rows } = await database.pool.query<{ id: string; because: string }>(
      'SELECT id, because FROM outbound_messages',
    );
    const words = await database.transaction((tx) =>
      room.get(OtherWordsAtHand).of(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    const named = rows.filter(({ because }) => because.endsWith('/visit')).map(({ id }) => id);
    expect([...words.keys()]).toEqual(named);
    expect(words.get(named[0] ?? '')).toMatchObject({
      template: { contentSid: 'HX-sw', text: 'sw: Asha, Afya Yetu' },
      sms: { text: 'visit sw Asha', language: 'sw' },
    });
  });
});
