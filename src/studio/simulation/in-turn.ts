import { setImmediate } from 'node:timers/promises';

/**
 * Lets pieces of work pass one after the other, and whoever else waits for this process between two of them: fifty people
 * who simulate at once do not hold up a webhook for longer than one of them would.
 */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  do<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(() => setImmediate()).then(work);
    // Whoever asked hears of a failure; whoever is next does not.
    this.last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }
}
