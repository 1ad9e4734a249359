import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import type { Database } from '../../src/platform/database/database.js';
import { aNumber } from '../builders.js';
import { FakeTwilio } from '../fake-twilio/fake-twilio.ts';
import { formBody, signatureOf } from '../fake-twilio/signing.ts';
import { freePort } from '../free-port.ts';
import { createTestDatabase } from '../harness.js';
import { ServiceProcess } from '../service-process.ts';
import { until } from '../until.ts';
import { accountSid, incomingForm, RunningService, sms } from './running-service.ts';

jest.setTimeout(60_000);

describe('what watches over the service', () => {
  const metricsToken = 'metrics-token-of-the-tests';
  let service: RunningService;

  beforeAll(async () => {
    service = await RunningService.start({ config: { metricsToken } });
  });
  afterAll(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${service.url}${path}`, { headers });

  it('hears that it lives', async () => {
    const response = await get('/health/live');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'live' });
  });

  it('hears that database, migrations, queue and flows are ready', async () => {
    const response = await get('/health/ready');
    expect(response.status).toBe(200);
    const { status, checks } = (await response.json()) as { status: string; checks: Record<string, string> };
    expect(status).toBe('ready');
    expect(checks).toMatchObject({ database: 'ready', queue: 'ready', flows: 'ready' });
    expect(new Set(Object.values(checks))).toEqual(new Set(['ready']));
  });

  it('reads what was accepted, answered and sent, what waits, and how long it took', async () => {
    const asha = aNumber();
    await service.say(asha, 'JIUNGE');
    const form = incomingForm(asha, '1', `SM${'7'.repeat(32)}`);
    for (let time = 0; time < 2; time += 1) await service.post(form);
    await service.settled();
    const text = await (await get('/metrics')).text();
    const lines = [
      /^karibu_messages_accepted_total\{channel="sms",result="accepted"\} 2$/m,
      /^karibu_messages_accepted_total\{channel="sms",result="duplicate"\} [1-9]\d*$/m,
      /^karibu_turns_total\{outcome="processed"\} 2$/m,
      /^karibu_messages_sent_total\{channel="sms",outcome="sent"\} 3$/m,
      /^karibu_delivery_reports_total\{result="recorded"\} \d+$/m,
      /^karibu_inbox_pending 0$/m,
      /^karibu_outbox_queued 0$/m,
      /^karibu_fires_due 0$/m,
      /^karibu_accept_seconds_count [1-9]\d*$/m,
      /^karibu_turn_seconds_count \d+$/m,
      /^karibu_send_seconds_count\{channel="sms"\} 3$/m,
      /^karibu_reply_seconds_count 3$/m,
      /^process_resident_memory_bytes \d/m,
    ];
    expect(lines.filter((line) => !line.test(text)).map(String)).toEqual([]);
    expect(text).not.toContain(asha);
  });

  it('reads metrics from this machine, or with the token, and not otherwise', async () => {
    const relayed = { 'x-forwarded-for': '203.0.113.9' };
    expect((await get('/metrics')).status).toBe(200);
    expect((await get('/metrics', relayed)).status).toBe(403);
    expect((await get('/metrics', { ...relayed, authorization: 'Bearer wrong' })).status).toBe(403);
    expect((await get('/metrics', { ...relayed, authorization: `Bearer ${metricsToken}` })).status).toBe(200);
  });

  it('gets a problem in JSON for a page that is not there', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('the log of a process, at its most talkative', () => {
  /** What nobody may find in any output: a name, a place, a number, words, a profile name and a secret. */
  const canaries = {
    name: 'Kanarinamana',
    place: 'Kanarivilla',
    number: '+254799123987',
    words: 'kanariwordsxyz',
    profile: 'Kanariprofilux',
    token: 'canary-auth-token-0123456789',
    secretKey: 'canary-secret-key-0123456789-0123456789',
  };
  let database: Database;
  let twilio: FakeTwilio;
  let service: ServiceProcess;
  let url: string;

  const count = async (sql: string): Promise<number> =>
    Number((await database.pool.query<{ count: string }>(sql)).rows[0]?.count);

  beforeAll(async () => {
    database = await createTestDatabase();
    twilio = await FakeTwilio.start({ accountSid, authToken: canaries.token });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    service = await ServiceProcess.start({
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: canaries.token,
      TWILIO_SENDERS: sms,
      TWILIO_API_BASE_URL: twilio.url,
      TWILIO_SMS_SEGMENTS_PER_SECOND: '1000',
      SECRET_KEY: canaries.secretKey,
      LOG_LEVEL: 'trace',
    });
    twilio.route({ inboundUrl: `${url}/webhooks/twilio/messages` });
  });

  afterAll(async () => {
    await service.end('SIGKILL');
    await twilio.stop();
    await database.close();
  });

  async function say(body: string): Promise<void> {
    await twilio.sendSms({
      from: canaries.number,
      to: sms,
      body,
      parameters: { ProfileName: canaries.profile },
    });
    await until(
      'everything is answered',
      async () =>
        (await count(`SELECT (SELECT count(*) FROM inbound_messages WHERE state = 'pending')
                    + (SELECT count(*) FROM outbound_messages WHERE state IN ('queued', 'sending') AND attempts = 0) AS count`)) ===
        0,
    );
    await twilio.settled();
  }

  it('holds nothing of anybody, whatever succeeds and whatever fails', async () => {
    for (const text of ['JIUNGE', '1', canaries.name, canaries.place, '1', canaries.words]) await say(text);
    // Every way for a send to fail: Twilio's own errors name the recipient, the transport's hold the whole request.
    twilio.when(
      { times: 1, then: { kind: 'refuse', status: 400, code: 21211 } },
      { times: 1, then: { kind: 'refuse', status: 429, code: 20429 } },
      { times: 1, then: { kind: 'html', status: 502, isAccepted: false } },
      { times: 1, then: { kind: 'reset', isAccepted: true } },
    );
    for (const text of ['?', '?', '?', '?', canaries.words]) await say(text);
    // A turn that throws: its session is no session.
    await database.pool.query(`UPDATE conversations SET session = '{"runs": "${canaries.words}"}'`);
    await say(canaries.words);
    expect(await count("SELECT count(*) FROM inbound_messages WHERE state = 'parked'")).toBeGreaterThan(0);
    // Requests that are refused, of each kind.
    const form = incomingForm(canaries.number, canaries.words, 'SM-no-sid');
    const post = (path: string, signature: string) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
        body: formBody(form),
      });
    const path = '/webhooks/twilio/messages';
    expect((await post(path, 'forged')).status).toBe(403);
    expect((await post(path, signatureOf(canaries.token, `${url}${path}`, form))).status).toBe(400);
    expect(
      (await fetch(`${url}/nowhere?name=${canaries.name}&from=${encodeURIComponent(canaries.number)}`))
        .status,
    ).toBe(404);
    await say('STOP');
    await service.end('SIGTERM');
    const said = service.output.toLowerCase();
    expect(said).toContain('a turn failed and its message is parked');
    for (const canary of Object.values(canaries))
      expect(said).not.toContain(canary.toLowerCase().replace('+', ''));
  });
});
