import { afterAll, beforeAll, it } from '@jest/globals';
import { aDraft, aNumber, anIncoming, aPerson, aConsent } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, type MessagesRoom } from '../../test/messages-room.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
let database: Database; let room: MessagesRoom;
beforeAll(async () => { database = await createTestDatabase(); room = await openMessagesRoom(database, { config: { segmentsPerSecond: { sms: 100000, whatsapp: 1 } } });
 await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01'"); });
afterAll(() => database.close());
const log = (s: string) => process.stderr.write(s + '\n');
it('bench', async () => {
  let t = performance.now();
  const addresses = Array.from({ length: 3000 }, aNumber);
  const N = 20000;
  let done = 0;
  const one = async () => { while (done < N) { const i = done++; await room.inbox.accept(anIncoming(room.sms, { address: addresses[i % 3000]! })); } };
  await Promise.all(Array.from({ length: 200 }, one));
  log(`accept ${(N / (performance.now() - t) * 1000).toFixed(0)}/s`);
  t = performance.now(); let claimed = 0;
  for (;;) { const n = await database.transaction(async (tx) => { const c = await room.turns.claim(tx, { conversations: 200, messagesEach: 20 }); const ids = c.flatMap((x) => x.messages.map((m) => m.id)); await room.turns.markProcessed(tx, ids, new Date()); return ids.length; }); claimed += n; if (n === 0) break; }
  log(`claim+mark ${(claimed / (performance.now() - t) * 1000).toFixed(0)} msg/s (${claimed})`);
  // backlog
  const P = 50000;
  const people = Array.from({ length: P }, () => aPerson());
  const convs = people.map(() => newId());
  for (let i = 0; i < P; i += 5000) await database.transaction(async (tx) => {
    const part = people.slice(i, i + 5000);
    await room.people.create(tx, part);
    await room.ledger.append(tx, part.map(({ id }) => aConsent(id)));
    await tx.query(`INSERT INTO conversations (id, sender_id, channel, address, person_id) SELECT id, $1, 'sms', address, person_id FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS c (id, address, person_id)`,
      [room.sms.id, convs.slice(i, i + 5000), part.map(({ addresses }) => addresses[0]?.address), part.map(({ id }) => id)]);
  });
  for (let i = 0; i < P; i += 5000) {
    t = performance.now();
    await room.write(...convs.slice(i, i + 5000).map((id) => aDraft(id, { kind: 'broadcast', purpose: 'health_messages' })));
    log(`write 5000 ${(performance.now() - t).toFixed(0)} ms`);
  }
  room.channel.script = () => newId();
  for (let round = 0; round < 4; round++) {
    t = performance.now(); let n0 = room.channel.journal.length;
    for (let k = 0; k < 50; k++) { await room.sender.sendDue(); room.clock.advance(50); }
    const n = room.channel.journal.length - n0;
    log(`send ${(n / (performance.now() - t) * 1000).toFixed(0)}/s (${n}) per round ${((performance.now() - t) / 50).toFixed(1)} ms`);
  }
  if (process.env.EXPLAIN) { const orig = database.pool.query.bind(database.pool);
    const c = await database.pool.connect(); await c.query('begin'); const q = c.query.bind(c);
    const spy: any = { query: async (t: string, v: unknown[]) => { const r = await q('EXPLAIN (ANALYZE, BUFFERS) ' + t, v); log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); return { rows: [] }; } };
    await (room.claims as any).claims.candidates(spy, [room.sms.id], room.clock.now(), 40); await q('rollback'); c.release(); }
  await room.write(aDraft(convs[40000]!, { body: 'reply!' }));
  t = performance.now();
  await room.sender.sendDue();
  log(`reply first: ${room.channel.journal.slice(-20).some((m) => m.text === 'reply!')} in ${(performance.now() - t).toFixed(1)} ms`);
  t = performance.now();
  for (let k = 0; k < 200; k++) await room.claims.claim('x', 0, room.clock.now());
  log(`empty-ish claim ${((performance.now() - t) / 200).toFixed(2)} ms`);
}, 600000);
