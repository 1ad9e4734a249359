// Broadcasts that are planned already, on a real database: what releases and sends them, run by hand with a clock that a test moves.
import { Broadcasts } from '../src/outreach/broadcasts/broadcasts.service.js';
import { BroadcastsRepository } from '../src/outreach/broadcasts/broadcasts.repository.js';
import type { BroadcastSettings } from '../src/outreach/broadcasts/broadcast.js';
import type { FreshRecipients } from '../src/outreach/plan/fresh-recipients.js';
import { BroadcastControl } from '../src/outreach/sending/broadcast-control.service.js';
import type { PlanRunner } from '../src/outreach/plan/plan-runner.js';
import { PlansRepository } from '../src/outreach/plan/plans.repository.js';
import { Beginning } from '../src/outreach/sending/beginning.service.js';
import { RepeatedStarts } from '../src/outreach/sending/repeated-starts.js';
import { Repeats } from '../src/outreach/sending/repeats.js';
import { BroadcastStarts, broadcastStart } from '../src/outreach/sending/broadcast-start.js';
import { BroadcastStatesRepository } from '../src/outreach/sending/broadcast-states.repository.js';
import { BroadcastTraces } from '../src/outreach/sending/broadcast-traces.js';
import { Ending } from '../src/outreach/sending/ending.service.js';
import { EndingNotices } from '../src/outreach/sending/ending-notices.js';
import { FlowReleaseRepository } from '../src/outreach/sending/flow-release.repository.js';
import { ProgressNews } from '../src/outreach/sending/progress-news.js';
import { ProgressRepository } from '../src/outreach/sending/progress.repository.js';
import { Progress } from '../src/outreach/sending/progress.service.js';
import { ReleasedRepository } from '../src/outreach/sending/released.repository.js';
import { ReleaseRepository } from '../src/outreach/sending/release.repository.js';
import { ReleaseRunner } from '../src/outreach/sending/release-runner.js';
import { Releasing } from '../src/outreach/sending/release.service.js';
import { Running } from '../src/outreach/sending/running.service.js';
import { SendingWake } from '../src/outreach/sending/sending-wake.js';
import { Starting } from '../src/outreach/sending/starting.service.js';
import { WaitingNotices } from '../src/outreach/sending/waiting-notices.js';
import { FlowStarts } from '../src/conversations/signals/flow-starts.js';
import { MessageSentListeners } from '../src/messages/message-sent.js';
import { SendingRates } from '../src/messages/sending-rates.js';
import type { Config } from '../src/platform/config/config.js';
import type { NewPerson } from '../src/people/person.js';
import type { StaffPost } from '../src/platform/access/staff-post.js';
import { AuditLog } from '../src/platform/access/audit-log.js';
import type { Principal } from '../src/platform/access/principal.js';
import { systemScope } from '../src/platform/access/scope.js';
import type { Database } from '../src/platform/database/database.js';
import { Changes } from '../src/platform/http/changes.js';
import { newId } from '../src/platform/ids.js';
import type { Jobs } from '../src/platform/queue/jobs.js';
import type { Fire } from '../src/platform/schedule/fire.js';
import { kindsHandledBy } from '../src/platform/schedule/handles-fire.js';
import { Fires } from '../src/platform/schedule/fires.js';
import { aConfig, aConsent, aPerson, FakeClock } from './builders.js';
import { openMessagesRoom } from './messages-room.js';

/** Somebody that a broadcast goes to. */
export interface Recipient {
  readonly personId: string;
  readonly conversationId: string;
  readonly address: string;
}

/** How a planned broadcast is to be. */
export interface PlannedParts {
  readonly settings?: Partial<BroadcastSettings>;
  /** How many more are in the audience, and left out. */
  readonly excluded?: number;
  readonly blockers?: number;
  readonly needsApproval?: boolean;
  readonly sendAt?: (place: number) => Date | null;
}

/** An account of the tests that may do everything. */
export const campaigner: Principal = {
  userId: newId(),
  name: 'A campaigner',
  role: 'admin',
  translates: null,
  actor: { kind: 'staff', id: 'campaigner' },
  scope: systemScope,
  via: 'session',
  credentialId: newId(),
};

/** The hash of every plan of these tests. */
export const hash = 'ab'.repeat(32);

/** What a test of sending touches. */
export type BroadcastRoom = Awaited<ReturnType<typeof openBroadcastRoom>>;

/** Puts the room together for one worker; several rooms on one database are several workers. */
export async function openBroadcastRoom(
  database: Database,
  { clock = new FakeClock(), config = {}, fresh = unchanged }: RoomParts = {},
) {
  const messages = await openMessagesRoom(database, { clock, config });
  const settings = aConfig(config);
  const repository = new BroadcastsRepository();
  const changes = new Changes(database, clock);
  const audit = new AuditLog(clock);
  const broadcasts = new Broadcasts(database, repository, noRules, audit, changes, clock);
  const states = new BroadcastStatesRepository();
  const traces = new BroadcastTraces(audit, changes);
  const released = new ReleasedRepository();
  const fires = new Fires();
  const flows = new FlowReleaseRepository(new FlowStarts(fires));
  const wake = new SendingWake(quietJobs);
  const releases = new ReleaseRepository();
  const rates = new SendingRates(messages.senders, settings);
  const ending = new Ending(states, traces);
  const releasing = new Releasing(database, releases, flows, fresh, ending, rates, clock);
  const plans = new PlansRepository();
  const planRunner = { wake: () => Promise.resolve() } as unknown as PlanRunner;
  const repeats = new Repeats(repository, plans, planRunner, traces, fires, settings);
  const beginning = new Beginning(states, repeats, traces, fires);
  const starting = new Starting(database, repository, states, beginning, wake, clock);
  const figures = new ProgressRepository(database);
  const letters: { userId: string; subject: string }[] = [];
  const waiting = new WaitingNotices(database, postInto(letters), settings);
  const repeated = new RepeatedStarts(repository, states, beginning, wake, waiting);
  const notices = new EndingNotices(database, figures, postInto(letters), settings);
  const running = new Running(
    database,
    repository,
    states,
    released,
    flows,
    fires,
    traces,
    wake,
    notices,
    clock,
  );
  const progress = new Progress(figures, broadcasts, clock);
  const news = new ProgressNews(new MessageSentListeners(), database, changes);
  // Nobody looks here, and a test ends before a second is over.
  news.beforeApplicationShutdown();
  const runnerOn = (jobs: Jobs) =>
    new ReleaseRunner(database, releases, releasing, released, notices, news, messages.wake, jobs, clock);
  const starts = new BroadcastStarts(states, traces, wake);
  return {
    ...messages,
    /** What the runner is made of, for a test with a queue of its own. */
    runnerOn,
    /** What was written to the staff. */
    letters,
    control: new BroadcastControl(starting, running, progress),
    /** What a worker does when it looks after broadcasts. */
    look: () => runnerOn(quietJobs).run({}, { signal: new AbortController().signal }),
    /** Lets a broadcast begin whose time has come. */
    begin: (id: string) =>
      database.transaction((tx) =>
        starts.handle(
          tx,
          [{ id: newId(), kind: broadcastStart, key: id, dueAt: clock.now(), guard: {} }],
          clock.now(),
        ),
      ),
    /** Has the fires of a series go off that are due. */
    repeatDue: async () => {
      for (const handler of [repeats, repeated]) {
        await database.transaction(async (tx) => {
          const { rows } = await tx.query<Fire>(
            `DELETE FROM fires WHERE kind = ANY($1) AND due_at <= $2 RETURNING id, kind, key, due_at AS "dueAt", guard`,
            [kindsHandledBy(handler.constructor), clock.now().toISOString()],
          );
          const outcomes = await handler.handle(tx, rows, clock.now());
          for (const [nth, fire] of rows.entries()) {
            const outcome = outcomes[nth];
            if (outcome !== undefined && outcome !== 'done')
              await fires.set(tx, { ...fire, dueAt: outcome.again });
          }
        });
        handler.afterCommit();
      }
    },
    /** Sends everything that is due. */
    sendAll: async () => {
      while (await messages.sender.sendDue());
    },
  };
}

interface RoomParts {
  readonly clock?: FakeClock;
  readonly config?: Partial<Config>;
  readonly fresh?: FreshRecipients;
}

/** Makes people who have agreed to campaigns, with a conversation each. */
export async function recipients(
  room: BroadcastRoom,
  count: number,
  changes: Partial<NewPerson> = {},
): Promise<Recipient[]> {
  const people = Array.from({ length: count }, () => aPerson(changes));
  const made = people.map(({ id, addresses }) => ({
    personId: id,
    conversationId: newId(),
    address: addresses[0]?.address ?? '',
  }));
  await room.database.transaction(async (tx) => {
    await room.people.create(tx, people);
    await room.ledger.append(
      tx,
      people.map(({ id }) => aConsent(id, { purpose: 'campaigns' })),
    );
    await tx.query(
      `INSERT INTO conversations (id, sender_id, channel, address, person_id)
       SELECT id, $4, 'sms', address, person_id FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS c (id, address, person_id)`,
      [
        made.map(({ conversationId }) => conversationId),
        made.map(({ address }) => address),
        made.map(({ personId }) => personId),
        room.sms.id,
      ],
    );
  });
  return made;
}

/** Writes a broadcast as it is once it was counted. */
export async function planned(
  room: BroadcastRoom,
  people: readonly Recipient[],
  {
    settings = {},
    excluded = 0,
    blockers = 0,
    needsApproval = false,
    sendAt = () => null,
  }: PlannedParts = {},
): Promise<string> {
  const id = newId();
  const at = room.clock.now().toISOString();
  const { kind = 'broadcast', purpose = 'campaigns', topic = null, expiresAfterHours = 24 } = settings;
  const { content = { kind: 'text', texts: { en: 'The clinic is open on Monday.' } } } = settings;
  const { timing = { kind: 'now', repeat: null }, pace = { perHour: null, urgentFirst: null } } = settings;
  const plan = {
    audience: people.length + excluded,
    recipients: people.length,
    excluded: excluded === 0 ? [] : [{ reason: 'no_consent', count: excluded, mend: null }],
    blockers: Array.from({ length: blockers }, () => ({ text: 'No.' })),
    needsApproval,
    segments: { total: people.length },
    price: { currency: 'USD', total: people.length / 50 },
    duration: { perSecond: 10 },
  };
  await room.database.pool.query(
    `INSERT INTO broadcasts (id, name, kind, purpose, topic, content, audience, timing, pace, expires_after_hours, plan_state,
       plan_hash, plan, plan_version, planned_at, created_by_id, created_at, updated_at)
     VALUES ($1, 'A broadcast', $2, $3, $4, $5, '{"kind":"people","people":[]}', $6, $7, $8, 'done', decode($9, 'hex'), $10, 1,
       $11, $12, $11, $11)`,
    [
      id,
      kind,
      purpose,
      topic,
      ...[content, timing, pace].map((part) => JSON.stringify(part)),
      expiresAfterHours,
    ].concat([hash, JSON.stringify(plan), at, campaigner.userId]),
  );
  await room.database.pool.query(
    `INSERT INTO broadcast_recipients (broadcast_id, person_id, place, conversation_id, sender_id, language, state, reasons, segments, carrier, send_at)
     SELECT $1, r.person_id, place - 1, c.id, c.sender_id, 'en', 'ready', '{}', 1, 'sms', send_at
     FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) WITH ORDINALITY AS r (person_id, conversation_id, send_at, place)
     JOIN conversations c ON c.id = r.conversation_id`,
    [
      id,
      people.map(({ personId }) => personId),
      people.map(({ conversationId }) => conversationId),
      people.map((_, place) => sendAt(place)?.toISOString() ?? null),
    ],
  );
  for (let left = 0; left < excluded; left += 1)
    await room.database.pool.query(
      `INSERT INTO broadcast_recipients (broadcast_id, person_id, place, state, reasons) VALUES ($1, $2, $3, 'excluded', '{no_consent}')`,
      [id, newId(), people.length + left],
    );
  return id;
}

/** Keeps who was written to, and about what. */
function postInto(letters: { userId: string; subject: string }[]): StaffPost {
  return {
    bring: (userId, write) => {
      letters.push({ userId, subject: write('en').subject });
      return Promise.resolve(true);
    },
  };
}

const quietJobs = { tryAdd: () => Promise.resolve() } as unknown as Jobs;

/** Who has changed gets what was counted for her: that she is decided about anew is the plan's to test. */
const unchanged = { refresh: () => Promise.resolve() } as unknown as FreshRecipients;

/** What may be decided about a broadcast is no matter of sending it. */
const noRules = { require: () => undefined } as unknown as ConstructorParameters<typeof Broadcasts>[2];
