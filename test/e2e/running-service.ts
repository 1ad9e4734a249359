import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule } from '../../src/app.module.js';
import { registerFormBody } from '../../src/channels/twilio/form-body.js';
import { SenderService } from '../../src/messages/sender.service.js';
import type { Config, TwilioConfig } from '../../src/platform/config/config.js';
import type { Database } from '../../src/platform/database/database.js';
import { createFastify } from '../../src/platform/http/fastify.js';
import { FireRunner } from '../../src/platform/schedule/fire-runner.js';
import { aConfig, FakeClock, monday } from '../builders.js';
import { FakeTwilio, type FakeOptions } from '../fake-twilio/fake-twilio.ts';
import type { InboundResult, InboundText } from '../fake-twilio/inbound.ts';
import { formBody, signatureOf, type FormPairs } from '../fake-twilio/signing.ts';
import { freePort } from '../free-port.ts';
import { createTestDatabase } from '../harness.js';
import { until } from '../until.ts';
import { KeptLog } from './kept-log.ts';

export const accountSid = `AC${'0'.repeat(31)}1`;
const authToken = 'a-token-of-the-tests';
export const sms = '+12025550100';
const whatsapp = 'whatsapp:+12025550101';
/** A Messaging Service, for tests that list it among the senders. */
export const messagingService = `MG${'1'.repeat(32)}`;

const messagesPath = '/webhooks/twilio/messages';

/** What of a running service a test wants otherwise. */
export interface RunningParts {
  readonly twilio?: Partial<TwilioConfig>;
  readonly fake?: Partial<FakeOptions>;
  readonly config?: Partial<Config>;
  /** Another instance's surroundings, to stand beside it; what is shared is closed by the instance that made it. */
  readonly beside?: RunningService;
  /** The database to run on; it stays the caller's to close. */
  readonly database?: Database;
}

/**
 * The whole service in this process: real HTTP on loopback, a database of its own, a clock that stands still until it is
 * moved, and the fake Twilio on the other side of the SDK and of the webhooks.
 */
export class RunningService {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: Database,
    readonly twilio: FakeTwilio,
    readonly clock: FakeClock,
    readonly log: KeptLog,
    private readonly closing: readonly (() => Promise<unknown>)[],
  ) {}

  static async start(parts: RunningParts = {}): Promise<RunningService> {
    const closing: (() => Promise<unknown>)[] = [];
    const clock = parts.beside?.clock ?? new FakeClock(monday);
    const given = parts.database ?? parts.beside?.database;
    const database = given ?? (await createTestDatabase());
    if (given === undefined) closing.push(() => database.close());
    const twilio = parts.beside?.twilio ?? (await startFake(clock, parts.fake));
    if (parts.beside === undefined) closing.push(() => twilio.stop());
    const config = await configFor(twilio, parts);
    const log = new KeptLog();
    const app = await open(config, database, clock, log).catch(async (error: unknown) => {
      for (const close of closing.reverse()) await close();
      throw error;
    });
    const service = new RunningService(
      app,
      config.publicUrl,
      database,
      twilio,
      clock,
      log,
      closing.reverse(),
    );
    if (parts.beside === undefined) twilio.route({ inboundUrl: `${service.url}${messagesPath}#rc=3&rp=all` });
    return service;
  }

  /** A person's text, by Twilio's webhook. */
  text(from: string, body: string, more: Partial<InboundText> = {}): Promise<InboundResult> {
    const to = from.startsWith('whatsapp:') ? whatsapp : sms;
    return this.twilio.sendSms({ from, to, body, ...more });
  }

  /** Says something, waits until everything that follows from it has happened, and gives what she got. */
  async say(from: string, body: string, more: Partial<InboundText> = {}): Promise<string[]> {
    const before = this.sentTo(from).length;
    await this.text(from, body, more);
    await this.settled();
    return this.sentTo(from).slice(before);
  }

  /** What Twilio took for a person, in order. */
  sentTo(address: string): string[] {
    return this.twilio.journal.of('accepted').flatMap(({ to, body }) => (to === address ? [body] : []));
  }

  /** Waits until nothing is left to do at this moment of the clock: no turn, no send, no callback. */
  async settled(): Promise<void> {
    const waiting = () =>
      this.count(
        `SELECT (SELECT count(*) FROM inbound_messages WHERE state = 'pending')
            + (SELECT count(*) FROM outbound_messages
               WHERE state = 'sending' OR (state = 'queued' AND not_before <= $1)) AS count`,
        [this.clock.now().toISOString()],
      );
    await until(
      async () => [JSON.stringify(await this.rows(waitingSql)), ...this.log.at('error').slice(-3)].join('\n'),
      async () => (await waiting()) === 0,
    );
    await this.twilio.settled();
  }

  /** Lets the clock come to a moment and does what is due by then. */
  async comeTo(moment: Date): Promise<void> {
    this.clock.set(moment);
    await this.app.get(FireRunner).runDue();
    while (await this.app.get(SenderService).sendDue());
    await this.settled();
  }

  async rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.database.pool.query<Row>(sql, [...values]);
    return rows;
  }

  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ count: string }>(sql, values);
    return Number(row?.count);
  }

  /** Posts a form to a webhook as it is, with Twilio's signature unless another (or none: null) is given. */
  async post(form: FormPairs, { path = messagesPath, signature, body }: PostParts = {}): Promise<Answer> {
    const url = `${this.url}${path}`;
    const own = signature === undefined ? signatureOf(authToken, url, form) : signature;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(own === null ? {} : { 'x-twilio-signature': own }),
      },
      body: body ?? formBody(form),
    });
    return { status: response.status, text: await response.text() };
  }

  async close(): Promise<void> {
    await this.app.close();
    for (const close of this.closing) await close();
  }
}

interface PostParts {
  readonly path?: string;
  readonly signature?: string | null;
  /** The bytes to send in place of the form's own. */
  readonly body?: Uint8Array<ArrayBuffer> | string;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What keeps the service busy, without what anybody wrote. */
const waitingSql = `
  SELECT 'inbound' AS what, id, state, received_at AS since, NULL AS reasons FROM inbound_messages WHERE state = 'pending'
  UNION ALL
  SELECT 'outbound', id, state, not_before, reasons FROM outbound_messages WHERE state IN ('queued', 'sending')`;

/** The parameters of a text message that the service takes. */
export function incomingForm(from: string, body: string, sid: string): [string, string][] {
  return [
    ['MessageSid', sid],
    ['AccountSid', accountSid],
    ['From', from],
    ['To', from.startsWith('whatsapp:') ? whatsapp : sms],
    ['Body', body],
    ['NumMedia', '0'],
  ];
}

function startFake(clock: FakeClock, options: Partial<FakeOptions> = {}): Promise<FakeTwilio> {
  return FakeTwilio.start({ accountSid, authToken, now: () => clock.now(), ...options });
}

async function configFor(twilio: FakeTwilio, parts: RunningParts): Promise<Config> {
  const port = await freePort();
  return aConfig({
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    flowsDir: 'flows',
    localesDir: 'locales',
    // No pace: the clock stands still while messages go out.
    segmentsPerSecond: { sms: Infinity, whatsapp: Infinity },
    twilio: {
      accountSid,
      authTokens: [authToken],
      senders: [sms, whatsapp],
      optOut: 'default',
      apiBaseUrl: twilio.url,
      ...parts.twilio,
    },
    ...parts.config,
  });
}

async function open(config: Config, database: Database, clock: FakeClock, logger: KeptLog) {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ config, database, clock }),
    createFastify(),
    { logger, abortOnError: false, bodyParser: false },
  );
  registerFormBody(app);
  await app.listen(config.port, config.host).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return app;
}
