import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi, userOf } from '../../../test/people-api.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await PeopleApi.open(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function person(): Promise<string> {
  return String((await api.ask('agent', 'POST', '/people', { body: { name: 'Asha' } })).body.id);
}

const note = (id: string, kind: string, data: object = {}, more: object = {}) =>
  api.ask('agent', 'POST', `/people/${id}/timeline`, { body: { kind, data, ...more } });

type Entry = Readonly<Record<string, unknown>> & { kind: string };

async function entries(id: string, query = '', role: 'agent' | 'viewer' = 'agent'): Promise<Entry[]> {
  return (await api.ask(role, 'GET', `/people/${id}/timeline?${query}`)).body.items as Entry[];
}

/** A conversation with one message in each direction. */
async function messages(personId: string): Promise<void> {
  const [senderId, conversationId, inbound, outbound] = [newId(), newId(), newId(), newId()];
  const run = (text: string, values: unknown[]) => database.pool.query(text, values);
  await run(
    `INSERT INTO senders (id, channel, provider, account, address) VALUES ($1, 'sms', 'twilio', '', $2)`,
    [senderId, aNumber()],
  );
  await run(
    `INSERT INTO conversations (id, sender_id, channel, address, person_id) VALUES ($1, $2, 'sms', $3, $4)`,
    [conversationId, senderId, aNumber(), personId],
  );
  await run(
    `INSERT INTO inbound_messages (id, conversation_id, body, received_at) VALUES ($1, $2, 'JIUNGE', $3)`,
    [inbound, conversationId, monday],
  );
  await run(
    `INSERT INTO outbound_messages (id, conversation_id, sender_id, body, language, segments, kind, because, state, created_at, not_before)
     VALUES ($1, $2, $3, 'Karibu!', 'sw', 1, 'reply', 'flow:registration/welcome', 'delivered', $4, $4)`,
    [outbound, conversationId, senderId, monday],
  );
  await run(
    `INSERT INTO interactions (id, person_id, kind, at, actor_kind, actor_id, message_id, data) VALUES
       ($1, $2, 'message_received', $5, 'person', 'x', $3, '{}'), ($6, $2, 'message_created', $5, 'system', 'turn', $4, '{"because":"flow:registration/welcome"}')`,
    [newId(), personId, inbound, outbound, monday, newId()],
  );
}

describe('a timeline', () => {
  it('tells what staff noted, each kind with what there is to say of it', async () => {
    const id = await person();
    const notes: [string, object][] = [
      ['call_noted', { direction: 'out', text: 'She is well.' }],
      ['visit_noted', {}],
      ['letter_noted', { direction: 'in' }],
      ['email_noted', { subject: 'Seeds', text: 'When do they come?' }],
      ['event_attended', { event: 'Annual meeting', topics: ['climate_change'] }],
      ['gift_received', { amount: 25.5, currency: 'USD' }],
      ['goods_given', { goods: 'seed kit', quantity: 2 }],
      ['hours_volunteered', { hours: 3 }],
      ['note_added', { text: 'Prefers the evening.' }],
    ];
    for (const [kind, data] of notes) expect(await note(id, kind, data)).toMatchObject({ status: 201 });
    const told = (await entries(id)).filter(({ kind }) => kind !== 'person_created');
    expect(told.reverse().map(({ kind, data }) => [kind, data])).toEqual(
      notes.map(([kind, data]) => [kind, { ...data, source: 'staff' }]),
    );
    expect(told[0]).toMatchObject({ actor: { kind: 'staff', id: userOf('agent') }, isMasked: false });
  });

  it('says of a move what the places are called', async () => {
    await database.pool.query(
      `INSERT INTO places (code, name, level) VALUES ('B1', 'Bondo', 'ward'), ('U1', 'Usenge', 'ward')`,
    );
    const body = { name: 'Asha', fields: { place: 'B1' } };
    const made = await api.ask('agent', 'POST', '/people', { body });
    const id = String(made.body.id);
    const moved = { body: { fields: { place: 'U1' } }, etag: made.etag };
    await api.ask('agent', 'PATCH', `/people/${id}`, moved);
    expect((await entries(id, 'kinds=field_changed'))[0]).toMatchObject({
      data: { before: 'B1', beforeName: 'Bondo', after: 'U1', afterName: 'Usenge' },
    });
  });

  it('learns what somebody cares about from what she came to', async () => {
    const id = await person();
    await note(id, 'event_attended', { event: 'March', topics: ['climate_change'] });
    await note(id, 'event_attended', { event: 'Talk', topics: ['climate_change'] });
    expect((await api.ask('agent', 'GET', `/people/${id}`)).body.interests).toEqual([
      { topic: 'climate_change', how: 'learned', count: 2 },
    ]);
    expect(await note(id, 'event_attended', { event: 'Golf', topics: ['golf'] })).toMatchObject({
      status: 400,
    });
  });

  it.each([
    ['event_attended', {}],
    ['gift_received', { amount: -1, currency: 'USD' }],
    ['gift_received', { amount: 1, currency: 'dollars' }],
    ['goods_given', { goods: 'seed' }],
    ['hours_volunteered', { hours: 0 }],
    ['note_added', { text: '   ' }],
    ['visit_noted', { weather: 'fine' }],
    ['case_closed', {}],
  ])('does not take %s with %p', async (kind, data) => {
    expect(await note(await person(), kind, data)).toMatchObject({ status: 400 });
  });

  it('is of what has happened: a day that was, never one to come', async () => {
    const id = await person();
    await note(id, 'visit_noted', { text: 'long ago' }, { at: '2020-05-05T10:00:00+03:00' });
    expect((await entries(id)).at(-1)).toMatchObject({ kind: 'visit_noted', at: '2020-05-05T07:00:00.000Z' });
    expect(await note(id, 'visit_noted', {}, { at: '2030-01-01T00:00:00Z' })).toMatchObject({ status: 400 });
  });

  it('goes on page by page, by its own order, and can be of some kinds only', async () => {
    const id = await person();
    for (const at of [3, 1, 2])
      await note(id, 'note_added', { text: `${at}` }, { at: `2026-01-0${at}T08:00:00Z` });
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body, next } = await api.ask(
        'agent',
        'GET',
        `/people/${id}/timeline?limit=1&kinds=note_added${cursor}`,
      );
      seen.push(...(body.items as { data: { text: string } }[]).map(({ data }) => data.text));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(seen).toEqual(['3', '2', '1']);
  });

  it('shows the words of messages to those who serve her, and masks them for others', async () => {
    const id = await person();
    await messages(id);
    expect(await entries(id, 'kinds=message_received,message_created')).toMatchObject([
      { message: { direction: 'out', body: 'Karibu!', state: 'delivered' }, isMasked: false },
      { message: { direction: 'in', body: 'JIUNGE' } },
    ]);
    expect(await entries(id, 'kinds=message_received,message_created', 'viewer')).toMatchObject([
      {
        message: { direction: 'out', body: null },
        isMasked: true,
        data: { because: 'flow:registration/welcome' },
      },
      { message: { body: null }, isMasked: true },
    ]);
  });

  it('shows nothing of a message whose words were taken out', async () => {
    const id = await person();
    await messages(id);
    await database.pool.query('UPDATE inbound_messages SET redacted_at = now()');
    expect(await entries(id, 'kinds=message_received')).toMatchObject([
      { message: { body: null, isRedacted: true } },
    ]);
  });

  it('masks values of sensitive fields, notes and numbers, and leaves the rest', async () => {
    const id = String(
      (await api.ask('agent', 'POST', '/people', { body: { addresses: [{ address: '+254722000777' }] } }))
        .body.id,
    );
    const { etag } = await api.ask('agent', 'GET', `/people/${id}`);
    const body = { fields: { due_date: '2026-06-01', children: 2 } };
    await api.ask('agent', 'PATCH', `/people/${id}`, { body, etag });
    await api.ask('agent', 'POST', `/people/${id}/addresses`, { body: { address: '+254722000778' } });
    await note(id, 'visit_noted', { text: 'She lost weight.' });
    const shown = await entries(id, '', 'viewer');
    expect(JSON.stringify(shown)).not.toMatch(/2026-06-01|lost weight|722000778/);
    expect(shown).toMatchObject([
      { kind: 'visit_noted', isMasked: true },
      { kind: 'address_added', isMasked: true, data: { address: '•••778' } },
      { kind: 'field_changed', isMasked: false, data: { key: 'children', after: 2 } },
      { kind: 'field_changed', isMasked: true, data: { key: 'due_date' } },
      { kind: 'person_created', isMasked: false },
    ]);
  });
});
