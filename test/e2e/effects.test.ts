import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { PeopleRepository } from '../../src/people/people.repository.js';
import { aNumber, aPerson, insertConversation } from '../builders.js';
import { RunningService } from './running-service.ts';
import { laySignalFlows, type SignalFlows } from './signal-flows.ts';

jest.setTimeout(60_000);

const worker = '+447700900123';
const [morning, night] = [new Date('2026-03-02T07:00:00Z'), new Date('2026-03-02T19:00:00Z')];

let files: SignalFlows;
let service: RunningService;

beforeAll(async () => {
  files = laySignalFlows();
  const { flowsDir, localesDir } = files;
  service = await RunningService.start({ config: { flowsDir, localesDir } });
});
afterAll(async () => {
  await service.close();
  files.remove();
});

const personAt = async (address: string) =>
  (
    await service.rows<{ id: string; tags: string[]; timezone: string | null }>(
      `SELECT p.id, p.tags, p.timezone FROM people p JOIN conversations c ON c.person_id = p.id WHERE c.address = $1`,
      [address],
    )
  )[0];

describe('what a flow does beside talking to her', () => {
  const asha = aNumber();

  beforeAll(async () => {
    service.clock.set(night);
    expect(await service.say(asha, 'EFFECTS')).toEqual(['Done.']);
  });

  it('keeps her tags and her time zone, as of a person who is known from then on', async () => {
    expect(await personAt(asha)).toMatchObject({ tags: ['farmer'], timezone: 'America/New_York' });
  });

  it('rests from writing to her until the time that she asked for', async () => {
    const [conversation] = await service.rows<{ pausedUntil: Date }>(
      'SELECT paused_until AS "pausedUntil" FROM conversations WHERE address = $1',
      [asha],
    );
    expect(conversation?.pausedUntil).toEqual(new Date('2026-03-05T19:00:00Z'));
  });

  it('tells somebody else: what is urgent by night, the rest in the morning', async () => {
    expect(service.sentTo(worker)).toEqual(['Somebody needs you now.']);
    await service.comeTo(new Date('2026-03-03T05:00:00Z'));
    expect(service.sentTo(worker)).toEqual(['Somebody needs you now.', 'Somebody has written.']);
  });

  it('writes it into both timelines', async () => {
    const kinds = async (address: string) =>
      (
        await service.rows<{ kind: string }>(
          'SELECT kind FROM interactions i JOIN conversations c ON c.id = i.conversation_id WHERE c.address = $1',
          [address],
        )
      ).map(({ kind }) => kind);
    expect(await kinds(worker)).toEqual(['message_created', 'message_created']);
    expect(await kinds(asha)).toEqual(
      expect.arrayContaining(['tags_changed', 'field_changed', 'notified', 'sending_paused']),
    );
  });

  it('never tells anybody who has opted out', async () => {
    service.clock.set(new Date('2026-03-04T07:00:00Z'));
    const before = service.sentTo(worker).length;
    await service.say(worker, 'STOP');
    await service.say(aNumber(), 'EFFECTS');
    const kept = service.sentTo(worker).slice(before);
    expect(kept.filter((text) => text.startsWith('Somebody'))).toEqual([]);
    const withheld = await service.rows(
      "SELECT DISTINCT kind, state, reasons FROM outbound_messages WHERE because LIKE 'flow:effects/tell%' AND state = 'skipped' ORDER BY kind",
    );
    expect(withheld).toEqual([
      { kind: 'follow_up', state: 'skipped', reasons: ['opted_out'] },
      { kind: 'notification', state: 'skipped', reasons: ['opted_out'] },
    ]);
  });

  it('never reaches a real number from a phone of the simulator', async () => {
    const [simulator] = await service.rows<{ id: string }>(
      "SELECT id FROM senders WHERE provider = 'simulator' AND channel = 'sms'",
    );
    const sender = {
      id: simulator?.id ?? '',
      channel: 'sms',
      provider: 'simulator',
      account: '',
      address: '',
    } as const;
    const address = `simulator:${aNumber().slice(1)}`;
    const conversationId = await insertConversation(service.database.pool, sender, { address });
    await service.rows(
      `INSERT INTO inbound_messages (id, conversation_id, body, received_at) VALUES (gen_random_uuid(), $1, 'EFFECTS', $2)`,
      [conversationId, service.clock.now()],
    );
    await service.settled();
    const told = await service.rows(
      `SELECT m.state, m.reasons FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE c.sender_id = $1 AND c.address = $2`,
      [sender.id, worker],
    );
    const refused = { state: 'skipped', reasons: expect.arrayContaining(['real_person_on_simulator']) };
    expect(told).toEqual([refused, refused]);
  });
});

describe('a phone that several people share', () => {
  async function sharedPhone(...names: string[]): Promise<string> {
    const address = aNumber();
    const people = names.map((name, index) =>
      aPerson({ name, addresses: [{ channel: 'sms', address }], at: new Date(morning.getTime() + index) }),
    );
    await service.database.transaction((tx) =>
      service.app.get(PeopleRepository, { strict: false }).create(tx, people),
    );
    return address;
  }

  const tagsAt = async (address: string) =>
    service.rows(
      `SELECT p.name, p.tags FROM people p JOIN person_addresses a ON a.person_id = p.id
       WHERE a.address = $1 ORDER BY a.created_at, p.id`,
      [address],
    );

  beforeAll(() => {
    service.clock.set(new Date('2026-03-05T07:00:00Z'));
  });

  it('asks who is writing, and goes on as her', async () => {
    const phone = await sharedPhone('Asha', 'Neema');
    const [question] = await service.say(phone, 'PHONE');
    expect(question).toContain('Who is writing?');
    expect(await service.say(phone, 'Neema')).toEqual(['Hello Neema.']);
    expect(await tagsAt(phone)).toEqual([
      { name: 'Asha', tags: [] },
      { name: 'Neema', tags: ['known'] },
    ]);
    expect((await personAt(phone))?.tags).toEqual(['known']);
  });

  it('takes the next one to speak for another when she says so', async () => {
    const phone = await sharedPhone('Asha', 'Neema');
    for (const text of ['PHONE', 'Neema', 'PHONE', 'Asha']) await service.say(phone, text);
    expect(await tagsAt(phone)).toEqual([
      { name: 'Asha', tags: ['known'] },
      { name: 'Neema', tags: ['known'] },
    ]);
    const owners = await service.rows(
      `SELECT p.name FROM outbound_messages m JOIN people p ON p.id = m.person_id JOIN conversations c ON c.id = m.conversation_id
       WHERE c.address = $1 AND m.because = 'flow:phone/hello' ORDER BY m.position`,
      [phone],
    );
    expect(owners).toEqual([{ name: 'Neema' }, { name: 'Asha' }]);
  });

  it('gets a new person for somebody whom nobody knows there', async () => {
    const phone = await sharedPhone('Asha', 'Neema');
    await service.say(phone, 'PHONE');
    expect(await service.say(phone, 'Wanjiku')).toEqual(['Welcome.']);
    expect(await tagsAt(phone)).toEqual([
      { name: 'Asha', tags: [] },
      { name: 'Neema', tags: [] },
      { name: null, tags: ['stranger'] },
    ]);
  });

  it('asks nobody on a phone of her own', async () => {
    const phone = await sharedPhone('Asha');
    expect(await service.say(phone, 'PHONE')).toEqual(['Hello Asha.']);
    expect(await tagsAt(phone)).toEqual([{ name: 'Asha', tags: ['known'] }]);
  });
});
