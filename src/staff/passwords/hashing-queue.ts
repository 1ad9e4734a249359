import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';

/** Hashes that run at once in one process: each takes 19 MiB and a processor. */
const atOnce = 2;
/** Waiting longer than this many others helps nobody. */
const waitingAtMost = 50;

/** Lets two pieces of work run at a time; the rest wait their turn, up to a limit. */
export class HashingQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws DomainError `too_many_requests` when the line is too long */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= waitingAtMost)
      throw new DomainError(
        'too_many_requests',
        sentence('problems:signing_in_busy')`Too many people are signing in just now. Try again in a minute.`,
      );
    // Whoever finishes hands over its place, so `running` stays as it is.
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
