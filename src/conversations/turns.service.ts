import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { InboxClaimsRepository } from '../messages/inbox-claims.repository.js';
import { crashPoint } from '../platform/crash-point.js';
import { Database } from '../platform/database/database.js';
import { isTransient } from '../platform/database/transient.js';
import { turns as turnsTotal } from '../platform/health/metrics.js';
import { Log } from '../platform/logging/log.js';
import { answerTurn } from './answer-turn.js';
import type { AnsweredTurn, FailedTurn, OpenTurn } from './answered-turn.js';
import { FlowLibrary } from './definitions/flow-library.js';
import { DirectAnswers } from './direct-answers.js';
import { OpenTurns } from './open-turns.js';
import { pinsOf } from './pins.js';
import { TurnCommit } from './turn-commit.js';
import { TurnEcho } from './turn-echo.js';
import { TurnSettings } from './turn-settings.js';

/**
 * Runs turns: claims conversations with waiting messages, lets the engine answer one message of each, and
 * commits everything that follows from it in one transaction.
 */
@Injectable()
export class TurnsService {
  private readonly log = new Log('turns');

  constructor(
    private readonly database: Database,
    private readonly inbox: InboxClaimsRepository,
    private readonly library: FlowLibrary,
    private readonly open: OpenTurns,
    private readonly commit: TurnCommit,
    private readonly setting: TurnSettings,
    private readonly echo: TurnEcho,
    private readonly direct: DirectAnswers,
  ) {}

  /**
   * Answers up to `size` conversations, one message each.
   * @returns how many messages came to an end
   * @throws when the database is away: nothing is lost, the messages wait
   */
  async run(size: number): Promise<number> {
    try {
      return await this.runBatch(size);
    } catch (error) {
      if (isTransient(error)) throw error;
      return await this.runOneByOne(size);
    }
  }

  /** Something in the batch cannot be stored: the culprit is found, and the others pass. */
  private async runOneByOne(size: number): Promise<number> {
    let answered = 0;
    for (let count = 0; count < size; count += 1) {
      const taken: OpenTurn[] = [];
      try {
        answered += await this.runBatch(1, taken);
        if (taken.length === 0) break;
      } catch (error) {
        const [culprit] = taken;
        if (isTransient(error) || culprit === undefined) throw error;
        await this.database.transaction((tx) => this.park(tx, failedTurn(culprit, error)));
        answered += 1;
      }
    }
    return answered;
  }

  private async runBatch(size: number, taken: OpenTurn[] = []): Promise<number> {
    const result = await this.database.transaction(async (tx) => {
      const claimed = await this.inbox.claim(tx, { conversations: size, messagesEach: 1 });
      if (claimed.length === 0) return { answered: [], failed: [] };
      const starts = claimed.flatMap((conversation) =>
        conversation.messages.map((message) => ({ conversation, message, signal: null })),
      );
      const turns = await this.open.load(tx, starts);
      taken.push(...turns);
      await this.library.fetchRevisions(turns.flatMap(({ conversation }) => pinsOf(conversation.session)));
      const direct = await this.direct.of(tx, turns, this.setting.now().now);
      const { answered, failed } = this.answer(turns, direct);
      await this.commit.write(tx, answered);
      for (const turn of failed) await this.park(tx, turn);
      crashPoint('turn.before_commit');
      return { answered, failed };
    });
    crashPoint('turn.after_commit');
    turnsTotal.inc({ outcome: 'processed' }, result.answered.length);
    this.echo.follow(result.answered);
    return result.answered.length + result.failed.length;
  }

  private answer(
    turns: readonly OpenTurn[],
    direct: ReadonlyMap<OpenTurn, AnsweredTurn>,
  ): { answered: AnsweredTurn[]; failed: FailedTurn[] } {
    const setting = this.setting.now();
    const answered: AnsweredTurn[] = [];
    const failed: FailedTurn[] = [];
    for (const turn of turns) {
      try {
        answered.push(direct.get(turn) ?? answerTurn(turn, setting));
      } catch (error) {
        failed.push(failedTurn(turn, error));
      }
    }
    return { answered, failed };
  }

  /** Sets the message aside with its reason; staff find it there, and the conversation goes on. */
  private async park(tx: PoolClient, { messageId, error }: FailedTurn): Promise<void> {
    const reason = error instanceof Error ? error.message : 'unknown';
    this.log.error('a turn failed and its message is parked', { messageId, error });
    turnsTotal.inc({ outcome: 'parked' });
    await this.inbox.park(tx, messageId, reason, this.setting.now().now);
  }
}

function failedTurn({ message }: OpenTurn, error: unknown): FailedTurn {
  if (message === null) throw new Error('a turn of the inbox begins with a message', { cause: error });
  return { messageId: message.id, error };
}
