import type { Database } from '../../src/platform/database/database.js';
import type { Job } from '../../src/platform/queue/job.js';
import { freePort } from '../free-port.ts';
import { createTestDatabase } from '../harness.js';
import { ServiceProcess } from '../service-process.ts';
import { withServiceQueue } from '../service-queue.ts';
import { until } from '../until.ts';
import { FakeProcess } from './fake-process.ts';
import { violations } from './invariants.ts';
import { keepStateLog, tableFacts } from './state-log.ts';

const account = { sid: `AC${'0'.repeat(31)}1`, token: 'a-token-of-the-tests' };
const sms = '+12025550100';

/** What a rig is built around. */
export interface RigParts {
  readonly env?: Readonly<Record<string, string>>;
  /** Default: a clone of the run's template. */
  readonly database?: Database;
  /** The service looks by itself every few seconds whether there is work for this job; here it looks every second. */
  readonly often?: Job;
}

/** Between two looks that a test would otherwise wait for. */
const oftenMs = 1_000;

/**
 * Real processes on one machine: the built service, as many as a test starts, the fake Twilio with its journal, and a
 * database that writes down every change of a message's state. At the end `check()` holds all of it against the invariants.
 */
export class Rig {
  readonly services: ServiceProcess[] = [];

  private constructor(
    readonly twilio: FakeProcess,
    readonly database: Database,
    private readonly env: Readonly<Record<string, string>>,
    private readonly often: Job | undefined,
  ) {}

  static async build({ env = {}, database: given, often }: RigParts = {}): Promise<Rig> {
    const database = given ?? (await createTestDatabase());
    await keepStateLog(database);
    const twilio = await FakeProcess.start(account);
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    await twilio.route({ inboundUrl: `${publicUrl}/webhooks/twilio/messages#rc=3&rp=all` });
    const settings = {
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATABASE_URL: database.url,
      SECRET_KEY: 'a-secret-key-of-the-tests-0123456789',
      ORGANISATION: 'Afya Yetu',
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.token,
      TWILIO_SENDERS: sms,
      TWILIO_OPT_OUT: 'self',
      TWILIO_API_BASE_URL: twilio.url,
      TWILIO_SMS_SEGMENTS_PER_SECOND: '1000',
      ...env,
    };
    return new Rig(twilio, database, settings, often);
  }

  /**
   * Starts a process and waits until it listens; one that works has by then looked at the provider's list, so that what
   * comes later and is missed is found there.
   */
  async start(env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    const service = await ServiceProcess.start({ ...this.env, ...env });
    this.services.push(service);
    if (env.ROLE === 'web') return service;
    await until(
      'the provider was swept once',
      async () => (await this.count(`FROM settings WHERE key LIKE 'received_swept:%'`)) > 0,
      40_000,
    );
    if (this.often !== undefined) await this.hasten(this.often);
    return service;
  }

  /** Shortens the schedule that the service has just made: it is the same worker that comes, only sooner. */
  private hasten({ name }: Job): Promise<unknown> {
    const place = { databaseUrl: this.database.url, redisUrl: this.env.REDIS_URL };
    return withServiceQueue(place, async (queue) => {
      await until('the service has made its schedule', async () => {
        const every = (await queue.getJobScheduler(name))?.every;
        return every !== undefined && every !== oftenMs;
      });
      return queue.upsertJobScheduler(name, { every: oftenMs }, { name, data: {} });
    });
  }

  /** Starts a process that is meant to die, perhaps before it listens. */
  launch(env: Readonly<Record<string, string>> = {}): ServiceProcess {
    const service = ServiceProcess.launch({ ...this.env, ...env });
    this.services.push(service);
    return service;
  }

  /** Starts a process after another one died: what that one held, it finds as if its lease were long over. */
  async restart(env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
    await this.letLeasesRunOut();
    return this.start(env);
  }

  /** Ages what is in the hands of workers, instead of waiting for minutes. Only for when no worker lives. */
  async letLeasesRunOut(): Promise<void> {
    await this.database.pool.query(
      "UPDATE outbound_messages SET claimed_at = claimed_at - interval '10 minutes' WHERE state IN ('sending', 'unknown')",
    );
    await this.database.pool.query(
      "UPDATE fires SET leased_until = leased_until - interval '10 minutes' WHERE leased_until IS NOT NULL",
    );
  }

  text(from: string, body: string) {
    return this.twilio.text({ from, to: sms, body });
  }

  /** Counts rows: `FROM ... WHERE ...`. */
  async count(from: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: string }>(`SELECT count(*) ${from}`, [
      ...values,
    ]);
    return Number(rows[0]?.count);
  }

  /** Waits until everything that was received is in the inbox and has come to its end, and every callback was made. */
  async settled(patienceMs = 40_000): Promise<void> {
    const open = async () => {
      const received = this.twilio.journal().filter(({ kind }) => kind === 'received').length;
      return {
        missing: received - (await this.count('FROM inbound_messages')),
        pending: await this.count("FROM inbound_messages WHERE state = 'pending'"),
        unsent: await this.count("FROM outbound_messages WHERE state IN ('queued', 'sending')"),
        // Old enough to be looked for at the provider, after which it may wait to be sent once more.
        inDoubt: await this.count(
          "FROM outbound_messages WHERE state = 'unknown' AND claimed_at < now() - interval '5 minutes'",
        ),
      };
    };
    await until(
      async () =>
        `all is done: ${JSON.stringify(await open())}\n${this.services.map(({ output }) => output).join('\n')}`,
      () =>
        open().then(
          (counts) => Object.values(counts).every((count) => count === 0),
          // After an outage a connection of before may be found dead when it is used: the next look takes another.
          () => false,
        ),
      patienceMs,
    );
    await this.twilio.settled();
  }

  /** Every promise that was broken; a list, so that a failing test shows all of them. */
  async violations() {
    return violations({ journal: this.twilio.journal(), ...(await tableFacts(this.database)) });
  }

  async dismantle(): Promise<void> {
    await Promise.all(this.services.map((service) => service.end('SIGKILL')));
    await this.twilio.stop();
    await this.database.close();
  }
}
