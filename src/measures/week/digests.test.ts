import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConfig } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { Mailbox } from '../../../test/mailbox.ts';
import { MeasuresRoom } from '../../../test/measures-room.ts';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../../staff/mail/mailer.js';
import { DigestContent, Digests } from './digests.service.js';

const hourMs = 60 * 60 * 1_000;

let room: MeasuresRoom;
let box: Mailbox;
let mailer: Mailer;
let digests: Digests;

beforeAll(async () => {
  room = new MeasuresRoom(await createTestDatabase());
  box = await Mailbox.open();
  mailer = new Mailer(aConfig({ smtpUrl: box.url }));
  const { database, reading, goals, alarms, config, clock } = room;
  digests = new Digests(database, new DigestContent(reading, goals, alarms, config), mailer, config, clock);
  for (const [email, role, language] of [
    ['admin@example.org', 'admin', 'en'],
    ['lead@example.org', 'program_lead', 'fr'],
    ['turf@example.org', 'program_lead', 'en'],
    ['agent@example.org', 'agent', 'en'],
  ] as const)
    await database.prisma.user.create({ data: { id: newId(), email, name: role, role, language } });
  await database.pool.query(
    `INSERT INTO turfs (user_id, kind, value) SELECT id, 'place', 'north' FROM users WHERE email = 'turf@example.org'`,
  );
  const sender = await room.sender();
  await room.person(sender, null, { at: new Date(clock.now().getTime() - 2 * 24 * hourMs) });
  await room.filling.fill();
});
afterAll(async () => {
  mailer.onApplicationShutdown();
  await box.close();
  await room.close();
});

describe('the mail about the week', () => {
  it('goes on Monday morning to those who answer for everything, in their language, once', async () => {
    room.clock.advance(-4 * hourMs);
    expect(await digests.sendDue()).toBe(0);
    room.clock.advance(4 * hourMs);
    expect(await digests.sendDue()).toBe(2);
    expect(await digests.sendDue()).toBe(0);
    expect(box.mails.flatMap(({ to }) => to).sort()).toEqual(['admin@example.org', 'lead@example.org']);
    const text = box.mails.map((mail) => mail.text).join('\n');
    expect(text).toContain('People registered: 1 (before: 0)');
    expect(text).toContain('Personnes inscrites');
    room.clock.advance(24 * hourMs);
    expect(await digests.sendDue()).toBe(0);
  });
});
