// Fires that are all due at once: leased in chunks, handed to a handler that has nothing to do, and ended, as the schedule does.
import { Database } from '../../dist/platform/database/database.js';
import { FireRunner } from '../../dist/platform/schedule/fire-runner.js';
import { FiresRepository } from '../../dist/platform/schedule/fires.repository.js';

const clock = { now: () => new Date() };
const handler = { handle: async (_, fires) => fires.map(() => 'done') };

/** Seconds until `count` due fires have been leased and ended, against one plain UPDATE ... RETURNING of them all. */
export async function measureFires(database, { fires: count }) {
  const url = await database.makeDatabase('fires');
  const db = new Database(url);
  try {
    await insert(db, count);
    const update = await timed(() =>
      db.transaction(async (tx) => {
        await tx.query('set local statement_timeout = 0');
        await tx.query("update fires set leased_by = 'bench' returning id, kind, key, due_at, guard");
        await tx.query('rollback');
      }),
    );
    await db.pool.query('vacuum analyze fires');
    const runner = new FireRunner(db, new FiresRepository(db), { all: () => [['bench', handler]] }, clock);
    let handled = 0;
    const leased = await timed(async () => {
      handled = await runner.runDue();
    });
    if (handled !== count) throw new Error(`${handled} of ${count} fires were handled`);
    return { count, seconds: leased, updateSeconds: update };
  } finally {
    await db.close();
  }
}

async function insert(db, count) {
  const chunk = 100_000;
  for (let from = 0; from < count; from += chunk) {
    await db.pool.query(
      `insert into fires (id, kind, key, due_at, guard)
       select uuidv7(), 'bench', n::text, now() - interval '1 minute', '{"session": "0198c0de-0000-7000-8000-000000000000"}'
       from generate_series($1::int, $2::int) n`,
      [from + 1, Math.min(from + chunk, count)],
    );
  }
  await db.pool.query('vacuum analyze fires');
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
