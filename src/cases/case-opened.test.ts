import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CasesRoom, type Somebody } from '../../test/cases-room.js';
import { createTestDatabase } from '../../test/harness.js';
import { systemScope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import type { Case } from './case.js';

let database: Database;
let room: CasesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await CasesRoom.on(database);
});
afterAll(() => database.close());

const hourMs = 3_600_000;

async function casesOf({ personId }: Somebody): Promise<Case[]> {
  return room.cases.ofPerson(personId, systemScope);
}

describe('what a turn reports', () => {
  it('becomes a case with her words, her message and its due time', async () => {
    const asha = await room.somebody();
    const report = room.report(asha);
    await room.apply(report);
    expect(await casesOf(asha)).toMatchObject([
      {
        reference: report.event.reference,
        conversationId: asha.conversationId,
        topic: 'danger_sign',
        priority: 'urgent',
        owner: null,
        summary: 'natokwa damu',
        because: 'system:safety/danger_sign',
        messageId: report.turn.message?.id,
        state: 'open',
        openedAt: room.clock.now(),
        dueAt: new Date(room.clock.now().getTime() + hourMs),
        name: 'Asha',
        address: asha.address,
      },
    ]);
  });

  it('keeps in each language what the flow notes for staff', async () => {
    const asha = await room.somebody();
    const summaryIn = { en: 'Would like to talk.', sw: 'Angependa kuongea.' };
    await room.apply(room.report(asha, { summary: summaryIn.en, summaryIn }));
    expect(await casesOf(asha)).toMatchObject([{ summary: 'Would like to talk.', summaryIn }]);
  });

  it('has the owner and the due time that the flow gives', async () => {
    const asha = await room.somebody();
    await room.apply(room.report(asha, { isOnce: false, priority: 'low', owner: 'clinic', dueMinutes: 30 }));
    const [one] = await casesOf(asha);
    expect(one).toMatchObject({ owner: 'clinic', dueAt: new Date(room.clock.now().getTime() + hourMs / 2) });
  });

  it('may come from a signal, without a message of hers', async () => {
    const asha = await room.somebody();
    const { event, turn } = room.report(asha, { topic: 'unsure_opt_out', priority: 'normal' });
    await room.apply({ event, turn: { ...turn, message: null } });
    expect(await casesOf(asha)).toMatchObject([{ topic: 'unsure_opt_out', messageId: null }]);
  });

  it('opens a case of each for a whole batch', async () => {
    const women = await Promise.all(Array.from({ length: 30 }, () => room.somebody()));
    await room.apply(...women.map((woman) => room.report(woman)));
    for (const woman of women) expect(await casesOf(woman)).toHaveLength(1);
  });

  it('opens one each time where a flow asks for it', async () => {
    const asha = await room.somebody();
    const complaint = { topic: 'complaint', isOnce: false };
    await room.apply(room.report(asha, complaint), room.report(asha, complaint));
    await room.apply(room.report(asha, complaint));
    expect(await casesOf(asha)).toHaveLength(3);
  });
});

describe('what is reported again', () => {
  it('opens no second case while one of its topic is open, and the timeline says that it came again', async () => {
    const asha = await room.somebody();
    const reference = await room.opened(asha);
    const summaryIn = { en: 'Still bleeding', sw: 'bado natokwa damu' };
    await room.apply(room.report(asha, { summary: 'bado natokwa damu', summaryIn }));
    expect(await casesOf(asha)).toHaveLength(1);
    expect(await room.timeline(asha)).toMatchObject([
      { kind: 'case_repeated', data: { reference, text: 'bado natokwa damu', textIn: summaryIn } },
    ]);
  });

  it('is one case too when both reports are of one batch', async () => {
    const asha = await room.somebody();
    await room.apply(room.report(asha, { priority: 'normal' }), room.report(asha));
    expect(await casesOf(asha)).toMatchObject([{ priority: 'urgent' }]);
  });

  it('opens one of its own for another topic, for another conversation, and after the first was closed', async () => {
    const [asha, zuri] = [await room.somebody(), await room.somebody('Zuri')];
    const reference = await room.opened(asha);
    await room.apply(room.report(asha, { topic: 'abuse' }), room.report(zuri));
    expect(await casesOf(asha)).toHaveLength(2);
    expect(await casesOf(zuri)).toHaveLength(1);
    await room.service.close(reference, 'at the clinic', { actor: staff, scope: systemScope });
    await room.apply(room.report(asha));
    expect(await casesOf(asha)).toHaveLength(3);
  });

  it('tells whom the open case is about, once that is known', async () => {
    const asha = await room.somebody();
    const { event, turn } = room.report(asha);
    await room.apply({ event, turn: { ...turn, personId: null } });
    expect(await casesOf(asha)).toEqual([]);
    await room.apply(room.report(asha));
    expect(await casesOf(asha)).toMatchObject([{ reference: event.reference, name: 'Asha' }]);
  });

  it('makes the open case as urgent and as soon due as it has to be, and never less', async () => {
    const asha = await room.somebody();
    await room.opened(asha, { topic: 'help', priority: 'normal' });
    room.clock.advance(hourMs);
    await room.apply(room.report(asha, { topic: 'help', priority: 'urgent', owner: 'nurse' }));
    const dueAt = new Date(room.clock.now().getTime() + hourMs);
    expect(await casesOf(asha)).toMatchObject([{ priority: 'urgent', dueAt, owner: 'nurse' }]);
    await room.apply(room.report(asha, { topic: 'help', priority: 'low', owner: 'somebody else' }));
    expect(await casesOf(asha)).toMatchObject([{ priority: 'urgent', dueAt, owner: 'nurse' }]);
  });
});

const staff = { kind: 'staff', id: 'amina' } as const;
