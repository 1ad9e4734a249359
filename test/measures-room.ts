// What is added up, on a real database with a clock that a test moves.
import type { Sender } from '../src/channels/channel.js';
import { AlarmFactsRepository } from '../src/measures/alarms/alarm-facts.repository.js';
import { AlarmFacts, AlarmWatch } from '../src/measures/alarms/alarm-watch.service.js';
import { AlarmsRepository } from '../src/measures/alarms/alarms.repository.js';
import { DailyMeasuresRepository } from '../src/measures/daily/daily-measures.repository.js';
import { Filling } from '../src/measures/daily/filling.service.js';
import type { Measure } from '../src/measures/daily/measure.js';
import { MeasuresReading } from '../src/measures/daily/measures-reading.service.js';
import { MeasuresOverviews } from '../src/measures/daily/overview.service.js';
import { DeliveryTruths } from '../src/measures/delivery/delivery.service.js';
import { GoalParts } from '../src/measures/goals/goal-parts.js';
import { GoalReach } from '../src/measures/goals/goal-reach.js';
import { GoalsRepository } from '../src/measures/goals/goals.repository.js';
import { Goals } from '../src/measures/goals/goals.service.js';
import { PlacesRepository } from '../src/people/places/places.repository.js';
import { AuditLog } from '../src/platform/access/audit-log.js';
import { systemScope, type Scope } from '../src/platform/access/scope.js';
import type { Database } from '../src/platform/database/database.js';
import { Changes } from '../src/platform/http/changes.js';
import { newId } from '../src/platform/ids.js';
import type { ProgrammeLibrary } from '../src/programmes/programme-library.js';
import { aConfig, aDictionary, FakeClock, insertConversation, insertSender, monday } from './builders.js';

/** A library that stands still. */
const library = {
  names: ['antenatal', 'newborn'],
  find: (name: string) =>
    ['antenatal', 'newborn'].includes(name) ? { programme: { purpose: 'health_messages' } } : null,
} as unknown as ProgrammeLibrary;

/** A message as a test writes it. */
export interface WrittenMessage {
  readonly conversationId: string;
  readonly personId: string | null;
  readonly state: string;
  readonly at?: Date;
  readonly because?: string;
  readonly segments?: number;
}

/** The steps that tests of the room `measures` are made of. */
export class MeasuresRoom {
  readonly clock = new FakeClock(monday);
  readonly config = aConfig();
  readonly dictionary = aDictionary({
    sending: { prices: { currency: 'KES', sms: { default: 2, 254: 0.8, 25471: 0.5 } } },
  });
  readonly daily = new DailyMeasuresRepository();
  readonly alarms: AlarmsRepository;
  readonly filling: Filling;
  readonly reading: MeasuresReading;
  readonly overviews: MeasuresOverviews;
  readonly deliveries: DeliveryTruths;
  readonly goals: Goals;
  readonly watch: AlarmWatch;
  private readonly changes: Changes;

  constructor(readonly database: Database) {
    const { clock, config, dictionary, daily } = this;
    this.changes = new Changes(database, clock);
    this.alarms = new AlarmsRepository(database);
    const goals = new GoalsRepository(database);
    const reach = new GoalReach(goals, config);
    this.filling = new Filling(database, daily, reach, library, dictionary, config, clock);
    this.reading = new MeasuresReading(
      database,
      daily,
      new PlacesRepository(),
      library,
      dictionary,
      config,
      clock,
    );
    this.overviews = new MeasuresOverviews(this.reading, this.filling, this.alarms);
    this.deliveries = new DeliveryTruths(database, this.reading, this.filling);
    const parts = new GoalParts(database, daily, this.reading, reach, library);
    this.goals = new Goals(database, goals, parts, reach, new AuditLog(clock), clock);
    const facts = new AlarmFacts(
      database,
      new AlarmFactsRepository(database),
      daily,
      this.filling,
      library,
      config,
    );
    this.watch = new AlarmWatch(database, facts, this.alarms, this.changes, clock);
  }

  async close(): Promise<void> {
    await this.changes.onModuleDestroy();
    await this.database.close();
  }

  /** country > north > village, and south. */
  async places(): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO places (code, name, parent_code) VALUES ('country', 'Country', NULL), ('north', 'North', 'country'),
         ('village', 'Village', 'north'), ('south', 'South', 'country')`,
    );
  }

  /** Somebody at a place, with a conversation. */
  async person(
    sender: Sender,
    place: string | null,
    { at = this.clock.now(), address }: { at?: Date; address?: string } = {},
  ): Promise<{ personId: string; conversationId: string }> {
    const personId = newId();
    await this.database.pool.query(
      `INSERT INTO people (id, place_code, created_at, updated_at, created_by_kind, created_by_id)
       VALUES ($1, $2, $3, $3, 'system', 'test')`,
      [personId, place, at.toISOString()],
    );
    const parts = { personId, lastInboundAt: at, ...(address === undefined ? {} : { address }) };
    return { personId, conversationId: await insertConversation(this.database.pool, sender, parts) };
  }

  async subscribe(
    { personId, conversationId }: { personId: string; conversationId: string },
    programme: string,
  ): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO subscriptions (id, person_id, conversation_id, programme, anchor, anchor_precision, started_at)
       VALUES ($1, $2, $3, $4, '2026-06-01', 'day', $5)`,
      [newId(), personId, conversationId, programme, this.clock.now().toISOString()],
    );
  }

  async write(sender: Sender, message: WrittenMessage): Promise<void> {
    const at = (message.at ?? this.clock.now()).toISOString();
    await this.database.pool.query(
      `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state,
         created_at, not_before, sent_at, claimed_at) VALUES ($1, $2, $3, $4, 'Habari', 'sw', $5, 'reminder', $6, $7, $8, $8, $8, $8)`,
      [
        newId(),
        message.conversationId,
        sender.id,
        message.personId,
        message.segments ?? 1,
        message.because ?? 'flow:registration/welcome',
        message.state,
        at,
      ],
    );
  }

  async receive(conversationId: string, at = this.clock.now()): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO inbound_messages (id, conversation_id, body, received_at, state) VALUES ($1, $2, 'ndio', $3, 'processed')`,
      [newId(), conversationId, at.toISOString()],
    );
  }

  async openCase(
    { personId, conversationId }: { personId: string; conversationId: string },
    topic: string,
  ): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO cases (id, reference, conversation_id, person_id, topic, priority, because, opened_at, due_at)
       VALUES ($1, $2, $3, $4, $5, 'normal', 'flow:complaint/open', $6, $6)`,
      [newId(), newId(), conversationId, personId, topic, this.clock.now().toISOString()],
    );
  }

  sender(): Promise<Sender> {
    return insertSender(this.database);
  }

  /** What a measure comes to over the last four weeks. */
  async total(
    measure: Measure,
    {
      scope = systemScope,
      programme = null,
      place = null,
    }: { scope?: Scope; programme?: string | null; place?: string | null } = {},
  ): Promise<number> {
    const rows = await this.reading.rows(scope, { programme, place });
    const read = await this.reading.series([measure], this.reading.daysOf({}), rows);
    return read.get(measure)?.total ?? 0;
  }
}
