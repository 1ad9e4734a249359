// Waiting for what another process does.
import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again until the answer is true. */
export async function until(isTrue, { everyMs = 50, deadlineMs = 120_000, what = 'the condition' } = {}) {
  const deadline = Date.now() + deadlineMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain for ${what}`);
    await sleep(everyMs);
  }
}

/** A statement that answers with one number. */
export async function numberFrom(pool, statement, values = []) {
  const { rows } = await pool.query(statement, values);
  return Number(Object.values(rows[0])[0]);
}
