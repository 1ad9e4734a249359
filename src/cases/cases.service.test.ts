import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConsent, monday } from '../../test/builders.js';
import { CasesRoom, type Somebody } from '../../test/cases-room.js';
import { createTestDatabase } from '../../test/harness.js';
import { systemScope, type Scope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { CaseFilter } from './case-page.js';
import { ParkedMessagesRepository } from './parked-messages.repository.js';

let database: Database;
let room: CasesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await CasesRoom.on(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('DELETE FROM cases');
  room.clock.set(monday);
});

const hourMs = 3_600_000;
const amina = { actor: { kind: 'staff', id: 'amina' }, scope: systemScope } as const;
const turf: Scope = { kind: 'turf', places: ['S1'], programmes: [], tags: [] };

async function listed(filter: CaseFilter = { state: 'open' }): Promise<string[]> {
  const { cases } = await room.service.list(filter, systemScope);
  return cases.map(({ reference }) => reference);
}

const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('the list of cases', () => {
  it('has the soonest due first, whatever was opened first', async () => {
    const asha = await room.somebody();
    const low = await room.opened(asha, { topic: 'question', priority: 'low' });
    const urgent = await room.opened(asha);
    const high = await room.opened(asha, { topic: 'complaint', priority: 'high' });
    expect(await listed()).toEqual([urgent, high, low]);
  });

  it('leaves out what is closed, unless all are asked for: then the newest comes first', async () => {
    const asha = await room.somebody();
    const first = await room.opened(asha);
    await room.service.close(first, 'phoned', amina);
    const second = await room.opened(asha);
    expect(await listed()).toEqual([second]);
    expect(await listed({ state: 'all' })).toEqual([second, first]);
  });

  it('finds what is overdue, and what somebody looks after', async () => {
    const asha = await room.somebody();
    const urgent = await room.opened(asha);
    const normal = await room.opened(asha, { topic: 'help', priority: 'normal', owner: 'amina' });
    room.clock.advance(hourMs);
    expect(await listed({ state: 'open', isOverdue: true })).toEqual([]);
    room.clock.advance(1);
    expect(await listed({ state: 'all', isOverdue: true })).toEqual([urgent]);
    expect(await listed({ state: 'open', owner: 'amina' })).toEqual([normal]);
    expect(await room.cases.openCount()).toBe(2);
    expect(await room.cases.openCount(room.clock.now())).toBe(1);
  });

  it.each(['open', 'all'] as const)(
    'comes in pages that miss nothing and repeat nothing (%s)',
    async (state) => {
      const women = await Promise.all(Array.from({ length: 7 }, () => room.somebody()));
      await room.apply(...women.map((woman) => room.report(woman)));
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await room.service.list(
          { state, limit: 3, ...(after !== null && { after }) },
          systemScope,
        );
        seen.push(...page.cases.map(({ reference }) => reference));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(await listed({ state }));
      expect(new Set(seen).size).toBe(7);
    },
  );

  it('refuses a cursor that it never gave', async () => {
    expect(await code(room.service.list({ state: 'open', after: "1_x' OR true" }, systemScope))).toBe(
      'malformed',
    );
  });

  it('says of somebody who has opted out that she must not be written to', async () => {
    const asha = await room.somebody();
    await room.opened(asha);
    await optOut(asha);
    const { cases } = await room.service.list({ state: 'open' }, systemScope);
    expect(cases).toMatchObject([{ isOptedOut: true }]);
  });

  it('shows nobody to a reader of some places, as nobody has a place yet', async () => {
    const asha = await room.somebody();
    const reference = await room.opened(asha);
    expect(await room.service.list({ state: 'all' }, turf)).toEqual({ cases: [], next: null });
    expect(await code(room.service.show(reference, turf))).toBe('not_found');
    expect(await code(room.service.close(reference, 'seen', { ...amina, scope: turf }))).toBe('not_found');
    expect(await room.cases.ofPerson(asha.personId, turf)).toEqual([]);
    expect(await listed()).toEqual([reference]);
  });
});

describe('what staff do with a case', () => {
  it('is in its file, in order and with who did it, and so are the last messages', async () => {
    const asha = await room.somebody();
    const reference = await room.opened(asha);
    await writes(asha, 'natokwa damu', 'processed');
    await room.service.assign(reference, ' amina ', amina);
    await room.service.note(reference.replaceAll('-', ' '), 'Phoned, no answer', amina);
    await room.service.close(reference, 'Went to the clinic', amina);
    await room.service.note(reference, 'She is well', amina);
    const file = await room.service.show(reference, systemScope);
    expect(file.case).toMatchObject({
      owner: 'amina',
      state: 'closed',
      outcome: 'Went to the clinic',
      closedAt: monday,
    });
    expect(file.steps.map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['case_assigned', 'staff:amina', 'amina'],
      ['case_noted', 'staff:amina', 'Phoned, no answer'],
      ['case_closed', 'staff:amina', 'Went to the clinic'],
      ['case_noted', 'staff:amina', 'She is well'],
    ]);
    expect(file.messages.map(({ direction, text }) => [direction, text])).toEqual([['in', 'natokwa damu']]);
  });

  it('is refused for a case that there is not, that is closed, and without a word', async () => {
    const reference = await room.opened(await room.somebody());
    expect(await code(room.service.assign('999-999-999', 'amina', amina))).toBe('not_found');
    expect(await code(room.service.note(reference, '  ', amina))).toBe('malformed');
    expect(await code(room.service.note(reference, 'x'.repeat(2_001), amina))).toBe('malformed');
    await room.service.close(reference, 'phoned', amina);
    expect(await code(room.service.close(reference, 'phoned again', amina))).toBe('conflict');
    expect(await code(room.service.assign(reference, 'zuri', amina))).toBe('conflict');
  });

  it('closes a case once, though two close it at the same moment', async () => {
    const reference = await room.opened(await room.somebody());
    const both = ['one', 'other'].map((outcome) => code(room.service.close(reference, outcome, amina)));
    expect((await Promise.all(both)).sort()).toEqual(['conflict', 'done']);
  });
});

describe('a case about a doubtful opt-out', () => {
  let asha: Somebody;
  let reference: string;

  beforeEach(async () => {
    asha = await room.somebody();
    await database.transaction((tx) => room.ledger.append(tx, [aConsent(asha.personId)]));
    await database.pool.query("UPDATE conversations SET paused_until = '9999-12-31' WHERE id = $1", [
      asha.conversationId,
    ]);
    reference = await room.opened(asha, { topic: 'unsure_opt_out', priority: 'normal' });
  });

  it('is not closed without a word on what she wants', async () => {
    expect(await code(room.service.close(reference, 'phoned her', amina))).toBe('refused');
    expect(await listed()).toEqual([reference]);
    expect(await isPaused(asha)).toBe(true);
  });

  it('lets her be written to again when she keeps her messages', async () => {
    await room.service.close(reference, 'keep', amina);
    expect(await isPaused(asha)).toBe(false);
    expect(await consentOf(asha)).toBe('granted');
    expect(await room.service.show(reference, systemScope)).toMatchObject({ case: { isOptedOut: false } });
  });

  it('opts her out when she wants no more, with staff as the source', async () => {
    await room.service.close(reference, 'Stop', amina);
    expect(await isPaused(asha)).toBe(false);
    expect(await consentOf(asha)).toBe('withdrawn');
    expect(await room.service.show(reference, systemScope)).toMatchObject({ case: { isOptedOut: true } });
    const { rows } = await database.pool.query(
      'SELECT source, cause, recorded_by_kind, recorded_by_id FROM opt_outs WHERE address = $1',
      [asha.address],
    );
    expect(rows).toEqual([
      { source: 'staff', cause: 'unsure_opt_out', recorded_by_kind: 'staff', recorded_by_id: 'amina' },
    ]);
  });
});

describe('messages that could not be handled', () => {
  it('are listed with their reason, the newest first, as far back as is asked', async () => {
    const asha = await room.somebody();
    const parked = new ParkedMessagesRepository(database);
    await writes(asha, 'answered', 'processed');
    const first = await writes(asha, 'first', 'parked');
    const second = await writes(asha, 'second', 'parked');
    const since = new Date(Date.now() - hourMs);
    expect(await parked.since(since, 10, systemScope)).toMatchObject([
      { id: second, text: 'second', reason: 'a fault', address: asha.address, personId: asha.personId },
      { id: first, text: 'first' },
    ]);
    expect(await parked.since(new Date(Date.now() + hourMs), 10, systemScope)).toEqual([]);
    expect(await parked.since(since, 10, turf)).toEqual([]);
  });
});

async function writes({ conversationId }: Somebody, text: string, state: string): Promise<string> {
  const id = newId();
  await database.pool.query(
    `INSERT INTO inbound_messages (id, conversation_id, body, received_at, state, parked_reason)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, conversationId, text, monday.toISOString(), state, state === 'parked' ? 'a fault' : null],
  );
  return id;
}

async function optOut({ address }: Somebody): Promise<void> {
  await database.pool.query(
    `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id)
     VALUES ($1, 'sms', $2, 'word', 'STOP', now(), 'system', 'test')`,
    [newId(), address],
  );
}

async function isPaused({ conversationId }: Somebody): Promise<boolean> {
  const { rows } = await database.pool.query(
    'SELECT FROM conversations WHERE id = $1 AND paused_until IS NOT NULL',
    [conversationId],
  );
  return rows.length > 0;
}

async function consentOf({ personId }: Somebody): Promise<string | undefined> {
  const current = await room.ledger.current(database.pool, [personId]);
  return current.get(personId)?.get('health_messages')?.action;
}
