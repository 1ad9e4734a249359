import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks at a fact. */
const lookMs = 20;

/**
 * Waits until a fact holds: tests look, and never sleep for a guessed time.
 * @param what names the fact when it does not come about; a function may add how far it has come
 */
export async function until(
  what: string | (() => string | Promise<string>),
  holds: () => boolean | Promise<boolean>,
  patienceMs = 15_000,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > deadline) {
      throw new Error(
        `after ${patienceMs} ms it is still not so: ${typeof what === 'string' ? what : await what()}`,
      );
    }
    await sleep(lookMs);
  }
}
