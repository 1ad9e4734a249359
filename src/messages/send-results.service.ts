import { Injectable } from '@nestjs/common';

import { SendError, type SendOutcome } from '../channels/send-error.js';
import { ConsentService } from '../consent/consent.service.js';
import { Database } from '../platform/database/database.js';
import { Log } from '../platform/logging/log.js';
import { afterFailure } from './after-failure.rules.js';
import { Instead, type Undone } from './elsewhere/instead.service.js';
import { NaturalBatches } from './natural-batches.js';
import { blockedByProvider } from './provider-opt-out.js';
import type { SendResult } from './send-result.js';
import { SendResultsRepository, type FailedTry } from './send-results.repository.js';
import { isTransient } from '../platform/database/transient.js';
import { Throttling } from './throttling.js';

/** More results than messages can be in flight never wait. */
const maxBatch = 100;

/** Records what providers answered, in natural batches. While the database is away, results wait for it. */
@Injectable()
export class SendResultsService {
  private readonly log = new Log('send-results');
  private readonly batches = new NaturalBatches<SendResult, undefined>({
    commit: (results) => this.commit(results),
    isTransient,
    maxBatch,
    maxWaiting: Number.POSITIVE_INFINITY,
    unavailable: (cause) => new Error('a send result could not be recorded', { cause }),
  });

  constructor(
    private readonly database: Database,
    private readonly results: SendResultsRepository,
    private readonly consent: ConsentService,
    private readonly throttling: Throttling,
    private readonly instead: Instead,
  ) {}

  /** Resolves once the result is committed. */
  async record(result: SendResult): Promise<void> {
    await this.batches.add(result);
  }

  private async commit(results: readonly SendResult[]): Promise<undefined[]> {
    const taken = results.flatMap(({ claimed: { id, sender }, answer, at }) =>
      answer.status === 'accepted' ? [{ id, sender, providerId: answer.providerId, at }] : [],
    );
    const failed = results.flatMap((result) =>
      result.answer.status === 'failed' ? [{ ...result, error: result.answer.error }] : [],
    );
    if (taken.length > 0) await this.database.transaction((tx) => this.results.recordTaken(tx, taken));
    if (failed.length > 0) await this.recordFailed(failed);
    return results.map(() => undefined);
  }

  private async recordFailed(failed: readonly FailedResult[]): Promise<void> {
    const tries = failed.map(triesOf);
    await this.database.transaction(async (tx) => {
      const ours = await this.results.recordFailed(tx, tries);
      const throttled = failed.filter(({ error }) => error.isThrottled);
      await this.throttling.slow(
        tx,
        throttled.map(({ claimed: { sender }, at }) => ({ sender, at })),
      );
      await this.instead.after(tx, undoneOf(failed, ours));
      const blocked = failed.filter(
        ({ claimed, error }) => error.outcome === 'opt_out' && ours.has(claimed.id),
      );
      await this.consent.optOut(
        tx,
        blocked.map(({ claimed, error, at }) =>
          blockedByProvider({
            sender: claimed.sender,
            address: claimed.to,
            messageId: claimed.id,
            code: error.code,
            at,
          }),
        ),
      );
    });
    for (const { claimed, error } of failed) this.tell(claimed.sender.id, error.outcome, error.code);
  }

  private tell(senderId: string, outcome: SendOutcome, code: string): void {
    if (outcome !== 'config') return;
    this.log.error('A sender is paused: the provider blames our account, number or settings.', {
      senderId,
      code,
    });
  }
}

type FailedResult = SendResult & { readonly error: SendError };

/** Those that are over and may still be brought to her in another way. */
function undoneOf(failed: readonly FailedResult[], ours: ReadonlySet<string>): Undone[] {
  return failed.flatMap(({ claimed: { id }, error: { remedy }, at }) =>
    remedy === undefined || !ours.has(id) ? [] : [{ id, remedy, at }],
  );
}

function triesOf({ claimed, error, at }: FailedResult): FailedTry {
  const { id, owner, attempt, sender } = claimed;
  const after = afterFailure(error.outcome, attempt, at, Math.random());
  return { id, senderId: sender.id, owner, attempt, code: error.code, after };
}
