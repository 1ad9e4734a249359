import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ConsentLedgerRepository } from '../../src/consent/consent-ledger.repository.js';
import { parseGolden, type GoldenLine } from '../../src/conversations/golden/golden-file.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { ProgrammeLibrary } from '../../src/programmes/programme-library.js';
import { simulateProgramme, type SimulatedMessage } from '../../src/programmes/simulate.js';
import { aPerson } from '../builders.js';
import { RunningService } from './running-service.ts';

jest.setTimeout(120_000);

const timezone = 'Africa/Nairobi';
const purpose = 'health_messages';

let service: RunningService;

beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.close());

async function goldenLines(name: string): Promise<readonly GoldenLine[]> {
  const path = `flows/registration.chats/${name}.chat`;
  const [first] = parseGolden(path, await readFile(path, 'utf8'));
  return first?.lines ?? [];
}

const saidIn = (lines: readonly GoldenLine[]) =>
  lines.flatMap((line) => (line.kind === 'said' ? [line.text] : []));
const answeredIn = (lines: readonly GoldenLine[]) =>
  lines.flatMap((line) => (line.kind === 'answered' ? [line.text] : []));

describe('a registration held entirely by signed webhooks', () => {
  const asha = '+254700000001';
  let answers: readonly string[];
  let personId: string;

  beforeAll(async () => {
    const lines = await goldenLines('straight.sw');
    answers = answeredIn(lines);
    for (const text of saidIn(lines)) await service.say(asha, text);
    const [person] = await service.rows<{ id: string }>(
      'SELECT person_id AS id FROM conversations WHERE address = $1',
      [asha],
    );
    personId = person?.id ?? '';
  });

  it('is answered word for word as its golden conversation says', () => {
    expect(answers.length).toBeGreaterThan(5);
    expect(service.sentTo(asha)).toEqual(answers);
  });

  it('is one request to Twilio for each message, each under an id of ours', () => {
    const requests = service.twilio.journal.of('requested').filter(({ to }) => to === asha);
    expect(requests).toHaveLength(answers.length);
    expect(new Set(requests.map(({ messageId }) => messageId)).size).toBe(answers.length);
  });

  it('leaves every message of ours delivered and every message of hers processed', async () => {
    expect(
      await service.rows('SELECT DISTINCT state, attempts FROM outbound_messages WHERE person_id = $1', [
        personId,
      ]),
    ).toEqual([{ state: 'delivered', attempts: 1 }]);
    expect(await service.rows('SELECT DISTINCT state FROM inbound_messages')).toEqual([
      { state: 'processed' },
    ]);
  });

  it('enters her consent with the words that she saw, her answer and the message that proves it', async () => {
    const entries = await service.rows(
      `SELECT e.purpose, e.action, e.method, e.language, e.recorded_by_kind AS by, m.body AS proof,
              v.channel, v.address, v.words, v.answer
       FROM consent_entries e JOIN consent_evidence v ON v.entry_id = e.id JOIN inbound_messages m ON m.id = e.proof_message_id
       WHERE e.person_id = $1 ORDER BY e.sequence`,
      [personId],
    );
    const granted = { purpose, action: 'granted', method: 'text', language: 'sw', by: 'person', proof: '1' };
    expect(entries).toEqual([{ ...granted, channel: 'sms', address: asha, words: answers[1], answer: '1' }]);
  });

  it('dates the consent by a revision of the flow that is kept', async () => {
    const kept = await service.count(
      `SELECT count(*) FROM consent_entries e JOIN definition_revisions r ON r.name = 'registration' AND r.hash = e.version
       WHERE e.person_id = $1`,
      [personId],
    );
    expect(kept).toBe(1);
  });

  it('keeps a ledger whose chain verifies', async () => {
    const check = await service.database.transaction((tx) =>
      service.app.get(ConsentLedgerRepository, { strict: false }).verify(tx, personId),
    );
    expect(check).toMatchObject({ status: 'intact', entries: 1 });
  });

  it('keeps what she told, with what she wrote and where it came from', async () => {
    expect(
      await service.rows('SELECT name, language, is_test FROM people WHERE id = $1', [personId]),
    ).toEqual([{ name: 'Asha', language: 'sw', is_test: false }]);
    const fields = await service.rows(
      'SELECT key, value, precision, original, source FROM person_fields WHERE person_id = $1 ORDER BY key',
      [personId],
    );
    const source = (step: string) => `flow:registration/${step}`;
    expect(fields).toMatchObject([
      { key: 'due_date', value: '2026-06-15', precision: 'day', original: '15 Juni', source: source('due') },
      { key: 'expecting', source: source('expecting') },
      { key: 'place', value: 'Bondo', original: 'Bondo', source: source('place') },
      { key: 'registered', value: true, source: source('registered') },
    ]);
  });

  it('enrols her with one subscription and one fire', async () => {
    const [subscription, ...others] = await service.rows<{ id: string }>(
      'SELECT id, programme, anchor::text, anchor_precision, state FROM subscriptions WHERE person_id = $1',
      [personId],
    );
    expect(subscription).toMatchObject({
      programme: 'antenatal',
      anchor: '2026-06-15',
      anchor_precision: 'day',
      state: 'active',
    });
    expect(others).toEqual([]);
    expect(await service.rows('SELECT kind FROM fires WHERE key = $1', [subscription?.id])).toEqual([
      { kind: 'subscription_message' },
    ]);
  });

  it('writes her timeline: each message, each answer, consent, fields and enrolment', async () => {
    const kinds = await service.rows<{ kind: string; times: number }>(
      `SELECT i.kind, count(*)::int AS times FROM interactions i JOIN conversations c ON c.id = i.conversation_id
       WHERE c.address = $1 GROUP BY i.kind`,
      [asha],
    );
    const times = new Map(kinds.map(({ kind, times: count }) => [kind, count]));
    expect(times.get('message_received')).toBe(saidIn(await goldenLines('straight.sw')).length);
    expect(times.get('message_created')).toBe(answers.length);
    expect([...times.keys()]).toEqual(
      expect.arrayContaining([
        'run_started',
        'answer_given',
        'consent_recorded',
        'field_changed',
        'run_ended',
      ]),
    );
    expect(times.get('subscription_started')).toBe(1);
  });

  it('tells of the yes of a child, who needs a guardian, that it was not entered, and nothing else', async () => {
    const child = aPerson({ language: 'sw', addresses: [{ channel: 'sms', address: '+254700000019' }] });
    await service.database.transaction((tx) => new PeopleRepository().create(tx, [child]));
    await service.rows(
      `INSERT INTO person_fields (person_id, key, value, source, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'birth_date', '"2016-05-05"', 'staff', 'staff', 'x')`,
      [child.id],
    );
    for (const text of ['JIUNGE', '1']) await service.say('+254700000019', text);
    const told = await service.rows(
      "SELECT kind, data->>'reason' AS reason FROM interactions WHERE person_id = $1 AND starts_with(kind, 'consent_')",
      [child.id],
    );
    expect(told).toEqual([{ kind: 'consent_not_entered', reason: 'guardian_needed' }]);
  });
});

describe('the weeks that follow, on a clock that is moved by hand', () => {
  const [wanja, stopper, traveller] = ['+254700000011', '+254700000012', '+254700000013'];
  const registration = ['JIUNGE WANJA', '1', 'Bondo', '1', '15 Septemba'];
  /** In the day, and in the quiet hours, which are the day of the traveller. */
  const looks = ['11:05', '21:40'].map((time) => Temporal.PlainTime.from(time));
  const firstDay = Temporal.PlainDate.from('2026-03-02');
  const stopDay = Temporal.PlainDate.from('2026-05-13');
  const startDay = Temporal.PlainDate.from('2026-06-10');
  let expected: SimulatedMessage[];
  /** Our ids of the programme's messages. */
  let reminders: ReadonlySet<string | null>;

  const momentOf = (day: Temporal.PlainDate, time: Temporal.PlainTime): Date =>
    new Date(day.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds);

  beforeAll(async () => {
    const [agreed, ...rest] = [registration.slice(0, 2), ...registration.slice(2)];
    for (const person of [wanja, stopper, traveller])
      for (const text of agreed) await service.say(person, text);
    // One of them is in another zone: her own hours count, not the installation's.
    await service.rows(
      `UPDATE people SET timezone = 'America/New_York' WHERE id = (SELECT person_id FROM conversations WHERE address = $1)`,
      [traveller],
    );
    for (const person of [wanja, stopper, traveller])
      for (const text of rest) await service.say(person, text);
    expected = plannedFor('sw');
    for (let day = firstDay; day.until(firstDay).days > -215; day = day.add({ days: 1 })) {
      if (day.equals(stopDay)) await service.say(stopper, 'STOP');
      if (day.equals(startDay)) await service.say(stopper, 'START');
      for (const time of looks) await service.comeTo(momentOf(day, time));
    }
    const written = await service.rows<{ id: string }>(
      "SELECT id FROM outbound_messages WHERE because LIKE 'programme:%'",
    );
    reminders = new Set(written.map(({ id }) => id));
  });

  function plannedFor(language: string): SimulatedMessage[] {
    const live = service.app.get(ProgrammeLibrary, { strict: false }).find('antenatal');
    if (live === null) throw new Error('the programme is not live');
    const startedAt = new Date('2026-03-02T07:00:00Z');
    const planned = simulateProgramme(live, {
      anchor: '2026-09-15',
      language,
      startedAt,
      timezone,
      organisation: 'Afya Yetu',
      name: 'Wanja',
    });
    // What begins as a conversation is written by its flow.
    return planned.filter(({ flow }) => flow === null);
  }

  const sentAfterwards = (person: string) =>
    service.twilio.journal
      .of('accepted')
      .filter(({ to, messageId }) => to === person && reminders.has(messageId))
      .map(({ at, body }) => ({ body, at: Temporal.Instant.from(at).toZonedDateTimeISO(timezone) }));

  const textsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    expected
      .filter(({ at }) => {
        const day = Temporal.PlainDate.from(at.slice(0, 10));
        return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) < 0;
      })
      .map(({ text }) => text);

  it('bring exactly the messages that the simulation shows, on their days', () => {
    const sent = sentAfterwards(wanja);
    expect(expected.length).toBeGreaterThan(20);
    expect(sent.map(({ body }) => body)).toEqual(expected.map(({ text }) => text));
    expect(sent.map(({ at }) => at.toPlainDate().toString())).toEqual(
      expected.map(({ at }) => at.slice(0, 10)),
    );
  });

  it('bring nothing outside 08:00-20:00 where she is', () => {
    const hoursOf = (person: string, zone: string) =>
      sentAfterwards(person).map(({ at }) => at.withTimeZone(zone).hour);
    const hours = [
      ...hoursOf(wanja, timezone),
      ...hoursOf(stopper, timezone),
      ...hoursOf(traveller, 'America/New_York'),
    ];
    expect(hours.filter((hour) => hour < 8 || hour >= 20)).toEqual([]);
    expect(sentAfterwards(traveller)).toHaveLength(expected.length);
  });

  it('bring nothing between STOP and START, and from then on the messages of the right week', () => {
    const sent = sentAfterwards(stopper);
    const bodies = sent.map(({ body }) => body);
    const before = textsBetween(firstDay, stopDay);
    const after = textsBetween(startDay, firstDay.add({ days: 300 }));
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    expect(bodies).toEqual([...before, ...after]);
    const silence = sent.filter(
      ({ at }) =>
        Temporal.PlainDate.compare(at.toPlainDate(), stopDay) >= 0 &&
        Temporal.PlainDate.compare(at.toPlainDate(), startDay) < 0,
    );
    expect(silence).toEqual([]);
  });

  it('end the subscription when all is sent, and leave no fire behind', async () => {
    expect(
      await service.rows(
        "SELECT DISTINCT state, ended_reason FROM subscriptions WHERE anchor = '2026-09-15'",
      ),
    ).toEqual([{ state: 'completed', ended_reason: 'all_sent' }]);
    expect(
      await service.count(
        "SELECT count(*) FROM fires WHERE key IN (SELECT id::text FROM subscriptions WHERE anchor = '2026-09-15')",
      ),
    ).toBe(0);
  });
});

describe('a message that falls due while the service is away', () => {
  const late = '+254700000021';
  const sent = () => service.sentTo(late).length;

  it('waits out the quiet hours and comes in the morning', async () => {
    service.clock.set(new Date('2027-03-01T07:00:00Z'));
    for (const text of ['JIUNGE ASHA', '1', 'Bondo', '1', '25 Julai']) await service.say(late, text);
    await service.comeTo(new Date('2027-03-01T07:05:00Z'));
    const before = sent();
    // Week 20 begins on 7 March, at nine in the morning; nobody looks before a quarter to ten in the evening.
    await service.comeTo(new Date('2027-03-07T18:45:00Z'));
    expect(sent()).toBe(before);
    await service.comeTo(new Date('2027-03-08T04:59:59Z'));
    expect(sent()).toBe(before);
    await service.comeTo(new Date('2027-03-08T05:00:00Z'));
    expect(sent()).toBe(before + 1);
  });
});
