// Broadcasts from draft to plan and approval on a real database, counted by hand with a clock that a test moves.
import type { FlowLibrary } from '../src/conversations/definitions/flow-library.js';
import { ConversationsRepository } from '../src/conversations/conversations.repository.js';
import { SendingRates } from '../src/messages/sending-rates.js';
import { Approvals, ApprovalTraces } from '../src/outreach/approval/approvals.service.js';
import { AudiencePeople } from '../src/outreach/audience/audience-people.js';
import { BroadcastRowsRepository } from '../src/outreach/audience/broadcast-rows.repository.js';
import { BroadcastSheets } from '../src/outreach/audience/broadcast-sheets.service.js';
import { BroadcastViews } from '../src/outreach/broadcasts/broadcast-views.js';
import { BroadcastsRepository } from '../src/outreach/broadcasts/broadcasts.repository.js';
import { BroadcastPatch } from '../src/outreach/broadcasts/broadcasts.schemas.js';
import { BroadcastRules, Broadcasts } from '../src/outreach/broadcasts/broadcasts.service.js';
import { Fillings } from '../src/outreach/content/fillings.js';
import { FlowOpenings } from '../src/outreach/content/flow-openings.js';
import { TestPost, TestSending } from '../src/outreach/content/test-sending.service.js';
import { TestTexts } from '../src/outreach/content/test-texts.js';
import { Blockers } from '../src/outreach/plan/blockers.service.js';
import { Deciding } from '../src/outreach/plan/deciding.service.js';
import { FreshRecipients } from '../src/outreach/plan/fresh-recipients.js';
import { PlanBases } from '../src/outreach/plan/plan-bases.js';
import { PlanRowsRepository } from '../src/outreach/plan/plan-rows.repository.js';
import { PlanRunner, PlanSteps } from '../src/outreach/plan/plan-runner.js';
import type { BroadcastPlanView } from '../src/outreach/plan/plan.schemas.js';
import { Planning, PlanStores } from '../src/outreach/plan/planning.service.js';
import { PlansRepository } from '../src/outreach/plan/plans.repository.js';
import { FirstCounts, Plans } from '../src/outreach/plan/plans.service.js';
import { RecipientFactsRepository } from '../src/outreach/plan/recipient-facts.repository.js';
import { RecipientPages } from '../src/outreach/plan/recipient-pages.js';
import { Samples } from '../src/outreach/plan/samples.service.js';
import { Summing } from '../src/outreach/plan/summing.service.js';
import { Unreachable } from '../src/outreach/plan/unreachable.js';
import { Warnings } from '../src/outreach/plan/warnings.service.js';
import { PlaceTree } from '../src/people/places/place-tree.js';
import { PlacesRepository } from '../src/people/places/places.repository.js';
import { PeopleFilter } from '../src/people/record/people-filter.js';
import { PeopleListRepository } from '../src/people/record/people-list.repository.js';
import { RecordReader } from '../src/people/record/record-reader.js';
import { AuditLog } from '../src/platform/access/audit-log.js';
import type { Role } from '../src/platform/access/policy.js';
import type { Principal } from '../src/platform/access/principal.js';
import { systemScope, type Scope } from '../src/platform/access/scope.js';
import type { Config } from '../src/platform/config/config.js';
import type { Database } from '../src/platform/database/database.js';
import { Changes } from '../src/platform/http/changes.js';
import { newId } from '../src/platform/ids.js';
import type { Jobs } from '../src/platform/queue/jobs.js';
import { KnownNames } from '../src/segments/known-names.js';
import { SegmentFilter } from '../src/segments/segment-filter.js';
import { SegmentReading } from '../src/segments/segment-reading.js';
import { SegmentWords } from '../src/segments/segment-words.js';
import { SegmentsRepository } from '../src/segments/segments.repository.js';
import { aConfig, aDictionary, FakeClock } from './builders.js';
import { openMessagesRoom } from './messages-room.js';

const ids = new Map<Role, string>();

/** Somebody of the staff who calls. */
export function staff(role: Role = 'program_lead', scope: Scope = systemScope): Principal {
  const userId = ids.get(role) ?? newId();
  ids.set(role, userId);
  const actor = { kind: 'staff', id: userId } as const;
  return {
    userId,
    name: `The ${role}`,
    role,
    translates: null,
    actor,
    scope,
    via: 'session',
    credentialId: role,
  };
}

const quietJobs = { tryAdd: () => Promise.resolve(), every: () => undefined } as unknown as Jobs;

/** Everything that a test of planning touches. */
export type PlanRoom = Awaited<ReturnType<typeof openPlanRoom>>;

/** Puts the room together for one worker; several rooms on one database are several workers. */
export async function openPlanRoom(
  database: Database,
  { clock = new FakeClock(), config = {}, dictionary = usualDictionary() }: RoomParts = {},
) {
  const settings = aConfig(config);
  const messages = await openMessagesRoom(database, { clock, config, dictionary });
  const { senders, gate } = messages;
  const places = new PlaceTree(database, new PlacesRepository(), settings, clock);
  const reading = new SegmentReading(
    new SegmentWords(dictionary, places),
    new KnownNames(database),
    settings,
    clock,
  );
  const filter = new PeopleFilter();
  new SegmentFilter(filter, reading, new SegmentsRepository(database)).onModuleInit();
  const changes = new Changes(database, clock);
  const audit = new AuditLog(clock);
  const stored = new BroadcastsRepository();
  const rules = new BroadcastRules(reading, dictionary);
  const broadcasts = new Broadcasts(database, stored, rules, audit, changes, clock);
  const views = new BroadcastViews(database, stored);
  const audience = new AudiencePeople(filter);
  const flows = new FlowOpenings({ liveFlows: [] } as unknown as FlowLibrary, settings);
  const facts = new RecipientFactsRepository();
  const fillings = new Fillings(dictionary, places, settings);
  const bases = new PlanBases(senders, dictionary, flows, settings);
  const deciding = new Deciding(facts, gate, fillings);
  const stores = new PlanStores(new PlansRepository(), new PlanRowsRepository(), audience, changes);
  const planning = new Planning(database, stores, deciding);
  const blockers = new Blockers(dictionary, flows);
  const rates = new SendingRates(senders, settings);
  const summing = new Summing(
    dictionary,
    senders,
    rates,
    blockers,
    new Warnings(reading, new SegmentsRepository(database)),
    settings,
  );
  const steps = new PlanSteps(stored, bases, planning, summing, audit);
  const runnerOn = (jobs: Jobs) => new PlanRunner(database, stores, steps, jobs);
  const runner = runnerOn(quietJobs);
  const first = new FirstCounts(database, new PeopleListRepository(database, filter), audience, clock);
  const plans = new Plans(database, broadcasts, stores, runner, new Samples(database, flows), first);
  const conversations = new ConversationsRepository(database);
  const post = new TestPost(conversations, messages.outbox, messages.wake);
  const sheets = new BroadcastSheets(
    database,
    broadcasts,
    stored,
    new BroadcastRowsRepository(),
    new RecordReader(dictionary, places, settings, clock),
    clock,
  );
  const patched = async (id: string, patch: object, by: Principal): Promise<void> => {
    const { version } = await broadcasts.show(by, id);
    await broadcasts.change(by, id, version, BroadcastPatch.parse(patch));
  };
  return {
    ...messages,
    broadcasts,
    stored,
    views,
    plans,
    runner,
    /** What a test with a queue of its own counts with. */
    runnerOn,
    stores,
    deciding,
    sheets,
    approvals: new Approvals(
      database,
      broadcasts,
      stored,
      views,
      new ApprovalTraces(stored, audit, changes, clock),
    ),
    tests: new TestSending(database, broadcasts, new TestTexts(bases, facts, fillings), post, clock),
    pages: new RecipientPages(database),
    unreachable: new Unreachable(database),
    bases,
    facts,
    fresh: new FreshRecipients(stored, bases, deciding, conversations, senders),
    patch: patched,
    /** Makes a draft. */
    draft: async (patch: object = {}, by = staff()): Promise<string> => {
      const { id } = await broadcasts.create(by, 'A campaign');
      await patched(
        id,
        { purpose: 'campaigns', content: { kind: 'text', texts: { en: 'Hello' } }, ...patch },
        by,
      );
      return id;
    },
    /** Counts a broadcast to its end. */
    count: async (id: string, by = staff()): Promise<BroadcastPlanView> => {
      await plans.begin(by, id);
      await runner.runToEnd(id);
      return plans.show(by, id);
    },
  };
}

interface RoomParts {
  readonly clock?: FakeClock;
  readonly config?: Partial<Config>;
  readonly dictionary?: ReturnType<typeof aDictionary>;
}

/** A dictionary with the fields that texts of these tests name. */
export function usualDictionary(sending: object = {}): ReturnType<typeof aDictionary> {
  return aDictionary({
    roles: ['participant', 'staff', 'donor'],
    topics: ['clean_water'],
    sending,
    field_sets: [
      {
        set: 'everybody',
        purpose: 'campaigns',
        fields: {
          visit_day: { kind: 'date' },
          children: { kind: 'number' },
          due_date: { kind: 'date', sensitivity: 'sensitive' },
        },
      },
    ],
  });
}
