import { setTimeout as sleep } from 'node:timers/promises';

/** How batches are committed. */
export interface BatchOptions<Item, Result> {
  /** Commits a batch and answers for each item, in the same order. It may be called again with the same items. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Tells a failure that goes away by itself, such as a database that restarts, from one that an item causes. */
  readonly isTransient: (error: unknown) => boolean;
  /** Items in one batch at most. */
  readonly maxBatch: number;
  /** Items that wait at most; one more is refused at once. */
  readonly maxWaiting: number;
  /** How long an item may wait before its caller is told that it failed; absent: as long as it takes. */
  readonly deadlineMs?: number;
  /** Makes the error for an item that is refused or too late; `cause` is the last failure. */
  readonly unavailable: (cause: unknown) => Error;
}

interface Entry<Item, Result> {
  readonly item: Item;
  readonly arrivedAt: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  isSettled: boolean;
}

/** How soon a failed commit is tried again: at first, and at most. */
const retryMs = { first: 50, most: 1_000 };
/** How often waiting items are looked at for their deadline. */
const lookMs = 250;

/**
 * Gathers what arrives while a commit is under way into the next one: a batch of one when it is quiet, large batches
 * under load, and no timer that would make anybody wait. One commit runs at a time, so items are committed in the
 * order of their arrival. While commits fail for a passing reason, items wait and are tried again until their deadline;
 * a batch that fails for a reason of its own is redone one by one, so that only the culprit fails.
 */
export class NaturalBatches<Item, Result> {
  private forming: Entry<Item, Result>[] = [];
  private committing: readonly Entry<Item, Result>[] = [];
  private running: Promise<void> | undefined;
  private lastFailure: unknown;
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly options: BatchOptions<Item, Result>) {}

  /** Resolves once the item is committed. */
  add(item: Item): Promise<Result> {
    if (this.forming.length >= this.options.maxWaiting)
      return Promise.reject(this.options.unavailable(this.lastFailure));
    return new Promise<Result>((resolve, reject) => {
      this.forming.push({ item, arrivedAt: performance.now(), resolve, reject, isSettled: false });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    this.watchDeadlines();
    // What arrives in the same moment goes into the same batch.
    await Promise.resolve();
    let waitMs = retryMs.first;
    while (this.forming.length > 0) {
      if (await this.commitNext()) {
        waitMs = retryMs.first;
        continue;
      }
      await sleep(waitMs);
      waitMs = Math.min(waitMs * 2, retryMs.most);
    }
    clearInterval(this.watch);
    this.running = undefined;
  }

  /** Commits the next batch. Answers false when it failed for a passing reason and waits again, in its place. */
  private async commitNext(): Promise<boolean> {
    const batch = this.forming.splice(0, this.options.maxBatch).filter(({ isSettled }) => !isSettled);
    if (batch.length === 0) return true;
    this.committing = batch;
    try {
      await this.commit(batch);
      return true;
    } catch (error) {
      this.lastFailure = error;
      const isTransient = this.options.isTransient(error);
      if (isTransient) this.forming = [...batch, ...this.forming];
      else await this.redo(batch, error);
      return !isTransient;
    } finally {
      this.committing = [];
    }
  }

  private async commit(batch: readonly Entry<Item, Result>[]): Promise<void> {
    const results = await this.options.commit(batch.map(({ item }) => item));
    for (const [index, entry] of batch.entries()) {
      entry.isSettled = true;
      entry.resolve(results[index] as Result);
    }
  }

  private async redo(batch: readonly Entry<Item, Result>[], error: unknown): Promise<void> {
    if (batch.length === 1) {
      for (const entry of batch) this.reject(entry, error);
      return;
    }
    for (const entry of batch)
      await this.commit([entry]).catch((own: unknown) => this.refuseOrWait(entry, own));
  }

  private refuseOrWait(entry: Entry<Item, Result>, error: unknown): void {
    if (this.options.isTransient(error)) this.forming.push(entry);
    else this.reject(entry, error);
  }

  private reject(entry: Entry<Item, Result>, error: unknown): void {
    entry.isSettled = true;
    entry.reject(error);
  }

  private watchDeadlines(): void {
    const { deadlineMs } = this.options;
    if (deadlineMs === undefined) return;
    this.watch = setInterval(() => {
      const latest = performance.now() - deadlineMs;
      for (const entry of [...this.committing, ...this.forming]) {
        if (!entry.isSettled && entry.arrivedAt < latest)
          this.reject(entry, this.options.unavailable(this.lastFailure));
      }
    }, lookMs);
  }
}
