// The room `cases` on a real database with a clock that a test moves, and turns that report something.
import { CaseOpenedHandler } from '../src/cases/case-opened.js';
import { CasesRepository } from '../src/cases/cases.repository.js';
import { CasesService } from '../src/cases/cases.service.js';
import type { Sender } from '../src/channels/channel.js';
import { ConsentLedgerRepository } from '../src/consent/consent-ledger.repository.js';
import { ConsentService } from '../src/consent/consent.service.js';
import { OptOutsRepository } from '../src/consent/opt-outs.repository.js';
import type { AnsweredTurn } from '../src/conversations/answered-turn.js';
import { ConversationsRepository } from '../src/conversations/conversations.repository.js';
import type { Application } from '../src/conversations/event-handlers.js';
import { InteractionsRepository } from '../src/people/interactions.repository.js';
import { PeopleRepository } from '../src/people/people.repository.js';
import type { Database } from '../src/platform/database/database.js';
import { Changes } from '../src/platform/http/changes.js';
import { newId } from '../src/platform/ids.js';
import { aNumber, aPerson, FakeClock, insertConversation, insertSender } from './builders.js';

type Opened = Application<'case_opened'>;

let references = 100_000_000;

/** A reference that no other call gave. */
function aReference(): string {
  references += 1;
  return String(references).replace(/(\d{3})(\d{3})(\d{3})/, '$1-$2-$3');
}

/** A person with a conversation. */
export interface Somebody {
  readonly personId: string;
  readonly conversationId: string;
  readonly address: string;
}

/** The room's services, and the steps that its tests are made of. */
export class CasesRoom {
  readonly clock = new FakeClock();
  readonly people = new PeopleRepository();
  readonly ledger = new ConsentLedgerRepository(this.people);
  readonly cases: CasesRepository;
  readonly service: CasesService;
  private readonly handler: CaseOpenedHandler;

  private constructor(
    readonly database: Database,
    readonly sender: Sender,
  ) {
    const interactions = new InteractionsRepository(database);
    const consents = new ConsentService(this.people, this.ledger, new OptOutsRepository());
    this.cases = new CasesRepository(database);
    this.handler = new CaseOpenedHandler(this.cases, interactions, new Changes(database, this.clock));
    this.service = new CasesService(
      database,
      this.cases,
      interactions,
      consents,
      new ConversationsRepository(database),
      this.clock,
    );
  }

  /** The caller closes the database. */
  static async on(database: Database): Promise<CasesRoom> {
    return new CasesRoom(database, await insertSender(database));
  }

  async somebody(name = 'Asha'): Promise<Somebody> {
    const address = aNumber();
    const person = aPerson({ name, addresses: [{ channel: 'sms', address }] });
    await this.database.transaction((tx) => this.people.create(tx, [person]));
    const conversationId = await insertConversation(this.database.pool, this.sender, {
      address,
      personId: person.id,
    });
    return { personId: person.id, conversationId, address };
  }

  /** What a turn of hers reports, now. */
  report({ personId, conversationId }: Somebody, changes: Partial<Opened['event']> = {}): Opened {
    const event: Opened['event'] = {
      type: 'case_opened',
      reference: aReference(),
      topic: 'danger_sign',
      priority: 'urgent',
      owner: null,
      dueMinutes: null,
      summary: 'natokwa damu',
      isOnce: true,
      because: 'system:safety/danger_sign',
      ...changes,
    };
    const turn = {
      conversation: { id: conversationId },
      message: { id: newId() },
      personId,
      actor: { kind: 'person', id: personId },
      at: this.clock.now(),
    } as unknown as AnsweredTurn;
    return { event, turn };
  }

  /** Applies what a batch of turns reports, as the turn loop does. */
  async apply(...reports: readonly Opened[]): Promise<void> {
    await this.database.transaction((tx) => this.handler.apply(tx, reports));
  }

  /** Opens a case and gives its reference. */
  async opened(somebody: Somebody, changes: Partial<Opened['event']> = {}): Promise<string> {
    const report = this.report(somebody, changes);
    await this.apply(report);
    return report.event.reference;
  }

  /** The timeline of a conversation: kind, actor and what it says, in order. */
  async timeline({ conversationId }: Somebody): Promise<{ kind: string; by: string; data: object }[]> {
    const { rows } = await this.database.pool.query<{ kind: string; by: string; data: object }>(
      `SELECT kind, actor_kind || ':' || actor_id AS by, data FROM interactions WHERE conversation_id = $1 ORDER BY id`,
      [conversationId],
    );
    return rows;
  }
}
