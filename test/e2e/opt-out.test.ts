import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { OutboxService } from '../../src/messages/outbox.service.js';
import { SweepService } from '../../src/messages/sweep.service.js';
import { aDraft, aNumber } from '../builders.js';
import { incomingForm, messagingService, RunningService } from './running-service.ts';

const hour = 60 * 60 * 1_000;
const registration = ['JIUNGE ASHA', '1', 'Bondo', '1', '15 Juni'];
const confirmation = expect.stringContaining('Hutapata tena ujumbe kutoka Afya Yetu');

let service: RunningService;

afterEach(() => {
  service.twilio.clearRules();
});

/** A person who has said yes to health messages. */
async function consenting(address = aNumber(), more = {}): Promise<string> {
  for (const text of ['JIUNGE', '1']) await service.say(address, text, more);
  return address;
}

const requestsTo = (address: string) =>
  service.twilio.journal.of('requested').filter(({ to }) => to === address);

const optOutsOf = (address: string) =>
  service.rows(
    'SELECT source, cause, lifted_at IS NULL AS "isActive" FROM opt_outs WHERE address = $1 ORDER BY at',
    [address.replace('whatsapp:', '')],
  );

async function consentActions(address: string): Promise<string[]> {
  const rows = await service.rows<{ action: string }>(
    `SELECT e.action FROM consent_entries e JOIN consent_evidence v ON v.entry_id = e.id
     WHERE v.address = $1 ORDER BY e.sequence`,
    [address],
  );
  return rows.map(({ action }) => action);
}

/** Writes a message of the programme that may go in an hour. */
async function reminderInAnHour(address: string): Promise<string> {
  const [conversation] = await service.rows<{ id: string }>(
    'SELECT id FROM conversations WHERE address = $1',
    [address],
  );
  const notBefore = new Date(service.clock.now().getTime() + hour);
  const draft = aDraft(conversation?.id ?? '', { kind: 'reminder', purpose: 'health_messages', notBefore });
  const [written] = await service.database.transaction((tx) =>
    service.app.get(OutboxService, { strict: false }).write(tx, [draft], service.clock.now()),
  );
  expect(written).toMatchObject({ state: 'queued' });
  return written?.id ?? '';
}

const stateOf = (id: string) =>
  service.rows('SELECT state, reasons FROM outbound_messages WHERE id = $1', [id]);

describe("with Twilio's default handling", () => {
  beforeAll(async () => {
    service = await RunningService.start();
  });
  afterAll(() => service.close());

  it('sends nothing to a bare STOP, for Twilio has answered it, and nothing ever after', async () => {
    const asha = await consenting();
    expect(await service.say(asha, 'STOP')).toEqual([]);
    const before = requestsTo(asha).length;
    for (const text of ['Asha', 'Habari', 'STOP', 'stop', 'ACHA'])
      expect(await service.say(asha, text)).toEqual([]);
    expect(requestsTo(asha)).toHaveLength(before);
    expect(await optOutsOf(asha)).toEqual([
      { source: 'carrier', cause: expect.stringMatching(/stop/i), isActive: true },
    ]);
    expect(await consentActions(asha)).toEqual(['granted', 'withdrawn']);
  });

  it('confirms ACHA, which Twilio does not know, exactly once', async () => {
    const asha = await consenting();
    expect(await service.say(asha, 'ACHA')).toEqual([confirmation]);
    for (const text of ['ACHA', 'Acha tafadhali', 'Asha']) expect(await service.say(asha, text)).toEqual([]);
    expect(await optOutsOf(asha)).toMatchObject([{ source: 'word', isActive: true }]);
  });

  it('confirms a STOP on WhatsApp, where Twilio does not answer by itself', async () => {
    const asha = await consenting(`whatsapp:${aNumber()}`);
    expect(await service.say(asha, 'STOP')).toEqual([confirmation]);
    expect(await service.say(asha, 'STOP')).toEqual([]);
  });

  it('holds back what was queued before the STOP and is due after it', async () => {
    const asha = await consenting();
    const reminder = await reminderInAnHour(asha);
    await service.say(asha, 'STOP');
    const before = requestsTo(asha).length;
    await service.comeTo(new Date(service.clock.now().getTime() + hour));
    expect(await stateOf(reminder)).toMatchObject([
      { state: 'skipped', reasons: expect.arrayContaining(['opted_out']) },
    ]);
    expect(requestsTo(asha)).toHaveLength(before);
  });

  it('ends sending when Twilio says 21610 though no STOP ever reached us', async () => {
    const asha = await consenting();
    service.twilio.when({ to: asha, then: { kind: 'refuse', status: 400, code: 21610 } });
    expect(await service.say(asha, 'Asha')).toEqual([]);
    const refused = requestsTo(asha).length;
    expect(await optOutsOf(asha)).toEqual([{ source: 'provider', cause: '21610', isActive: true }]);
    expect(await consentActions(asha)).toEqual(['granted', 'withdrawn']);
    expect(await service.say(asha, 'Bondo')).toEqual([]);
    expect(requestsTo(asha)).toHaveLength(refused);
  });

  it('takes START back in without a word of its own, for Twilio has answered', async () => {
    const asha = await consenting();
    await service.say(asha, 'STOP');
    expect(await service.say(asha, 'START')).toEqual([]);
    expect(await consentActions(asha)).toEqual(['granted', 'withdrawn', 'granted']);
    expect(await service.say(asha, 'JIUNGE')).not.toEqual([]);
  });

  it('opts her out again when JOIN comes after a STOP that Twilio still holds her to', async () => {
    const asha = await consenting();
    await service.say(asha, 'STOP');
    expect(await service.say(asha, 'JIUNGE')).toEqual([]);
    const optOuts = await optOutsOf(asha);
    expect(optOuts.at(-1)).toEqual({ source: 'provider', cause: '21610', isActive: true });
    expect(await service.say(asha, 'Asha')).toEqual([]);
  });

  it('never sends a queued reply once her STOP is committed, in whatever order they come', async () => {
    const people = Array.from({ length: 10 }, () => aNumber());
    await Promise.all(people.map((person) => service.text(person, 'JIUNGE')));
    await Promise.all(people.flatMap((person) => [service.text(person, '1'), service.text(person, 'ACHA')]));
    await service.settled();
    for (const person of people) {
      const sent = service.sentTo(person);
      const confirmed = sent.findIndex((text) => text.startsWith('Hutapata tena'));
      expect(sent.slice(confirmed + 1)).toEqual([]);
      expect(await optOutsOf(person)).toHaveLength(1);
    }
  });
});

describe('with Advanced Opt-Out on a Messaging Service', () => {
  const viaService = { messagingServiceSid: messagingService };

  beforeAll(async () => {
    service = await RunningService.start({
      twilio: { optOut: 'advanced', senders: [messagingService] },
      fake: { optOut: 'advanced' },
    });
  });
  afterAll(() => service.close());

  it('records the opt-out that Twilio reports and says nothing', async () => {
    const asha = await consenting(aNumber(), viaService);
    expect(await service.say(asha, 'STOP', viaService)).toEqual([]);
    expect(await service.say(asha, 'Asha', viaService)).toEqual([]);
    expect(await optOutsOf(asha)).toMatchObject([{ source: 'carrier', isActive: true }]);
  });

  it('believes OptOutType over the words, which may be a keyword of the organisation at Twilio', async () => {
    const asha = await consenting(aNumber(), viaService);
    const reported = { ...viaService, parameters: { OptOutType: 'STOP' } };
    expect(await service.say(asha, 'inatosha', reported)).toEqual([]);
    expect(await optOutsOf(asha)).toMatchObject([{ isActive: true }]);
    expect(await service.say(asha, 'rudi', { ...viaService, parameters: { OptOutType: 'START' } })).toEqual(
      [],
    );
    expect(await optOutsOf(asha)).toMatchObject([{ isActive: false }]);
  });

  it('leaves HELP to Twilio', async () => {
    const asha = await consenting(aNumber(), viaService);
    expect(await service.say(asha, 'HELP', viaService)).toEqual([]);
  });

  it('ends sending on a 21610 that comes only with the delivery status', async () => {
    const asha = await consenting(aNumber(), viaService);
    const before = requestsTo(asha).length;
    const callbacks = [{ status: 'failed', errorCode: 21610 }];
    service.twilio.when({ to: asha, then: { kind: 'accept', callbacks } });
    await service.say(asha, 'Asha', viaService);
    expect(requestsTo(asha)).toHaveLength(before + 1);
    expect(await optOutsOf(asha)).toEqual([{ source: 'provider', cause: '21610', isActive: true }]);
    expect(await service.say(asha, 'Bondo', viaService)).toEqual([]);
    expect(requestsTo(asha)).toHaveLength(before + 1);
  });
});

describe('when the service answers by itself', () => {
  beforeAll(async () => {
    service = await RunningService.start({ twilio: { optOut: 'self' }, fake: { optOut: 'none' } });
  });
  afterAll(() => service.close());

  it('confirms a bare STOP exactly once', async () => {
    const asha = await consenting();
    expect(await service.say(asha, 'STOP')).toEqual([confirmation]);
    for (const text of ['STOP', 'END', 'ACHA', 'Asha']) expect(await service.say(asha, text)).toEqual([]);
  });

  it('lets JOIN bring her back, with her consent as it stood', async () => {
    const asha = await consenting();
    await service.say(asha, 'STOP');
    const [welcome, ...rest] = await service.say(asha, 'JIUNGE');
    expect(welcome).toMatch(/^Karibu!/);
    expect(rest).toHaveLength(1);
    expect(await optOutsOf(asha)).toMatchObject([{ isActive: false }]);
    expect(await consentActions(asha)).toEqual(['granted', 'withdrawn', 'granted']);
  });

  it('withdraws only what was granted: a refusal stays a refusal', async () => {
    const asha = aNumber();
    for (const text of ['JIUNGE', '2', 'STOP']) await service.say(asha, text);
    await service.say(asha, 'START');
    expect(await consentActions(asha)).toEqual(['refused']);
  });

  it('stops the weekly messages in the claiming statement too', async () => {
    const asha = aNumber();
    for (const text of registration) await service.say(asha, text);
    const reminder = await reminderInAnHour(asha);
    // Recorded beside the conversation, as an opt-out by staff or by another process would be.
    await service.rows(
      `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id)
       VALUES (gen_random_uuid(), 'sms', $1, 'staff', 'phone call', $2, 'staff', 'tester')`,
      [asha, service.clock.now().toISOString()],
    );
    await service.comeTo(new Date(service.clock.now().getTime() + hour));
    expect(await stateOf(reminder)).toMatchObject([
      { state: 'skipped', reasons: expect.arrayContaining(['opted_out']) },
    ]);
  });

  it('does not take what she wrote before her STOP for a way back, when it only comes in after it', async () => {
    const [asha, late] = [await consenting(), `SM${'6'.repeat(32)}`];
    await service.text(asha, 'JIUNGE', { isLost: true, parameters: { MessageSid: late } });
    service.clock.advance(60_000);
    expect(await service.say(asha, 'STOP')).toEqual([confirmation]);
    const before = requestsTo(asha).length;
    service.clock.advance(60_000);
    await service.app.get(SweepService, { strict: false }).sweep();
    await service.settled();
    expect(
      await service.count('SELECT count(*) FROM provider_message_ids WHERE provider_id = $1', [late]),
    ).toBe(1);
    expect(requestsTo(asha)).toHaveLength(before);
    expect(await optOutsOf(asha)).toMatchObject([{ isActive: true }]);
  });

  it('takes in what no webhook brought in the order in which it was written', async () => {
    const asha = aNumber();
    for (const text of registration) await service.text(asha, text, { isLost: true });
    await service.app.get(SweepService, { strict: false }).sweep();
    await service.settled();
    expect(service.sentTo(asha).at(-1)).toContain('Asante, Asha');
  });

  it('answers a STOP that a second webhook repeats no second time', async () => {
    const asha = await consenting();
    const form = incomingForm(asha, 'STOP', `SM${'5'.repeat(32)}`);
    for (const answer of await Promise.all([service.post(form), service.post(form)]))
      expect(answer.status).toBe(200);
    await service.settled();
    expect(service.sentTo(asha).filter((text) => text.startsWith('Hutapata'))).toHaveLength(1);
  });
});
