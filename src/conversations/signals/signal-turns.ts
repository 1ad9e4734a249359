import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { CallAnswer, ConversationState, Signal } from '../../engine/conversation.js';
import type { Session } from '../../engine/session.js';
import { timing } from '../../engine/signal.js';
import { InboxClaimsRepository } from '../../messages/inbox-claims.repository.js';
import type { LockedConversation } from '../../messages/inbox-claims.repository.js';
import { crashPoint } from '../../platform/crash-point.js';
import type { Fire } from '../../platform/schedule/fire.js';
import { HandlesFire } from '../../platform/schedule/handles-fire.js';
import type { FireHandler, FireOutcome } from '../../platform/schedule/handles-fire.js';
import { answerTurn, stateOf } from '../answer-turn.js';
import { CallsRepository } from '../calls/calls.repository.js';
import { FlowLibrary } from '../definitions/flow-library.js';
import { OpenTurns } from '../open-turns.js';
import type { TurnStart } from '../open-turns.js';
import { pinsOf } from '../pins.js';
import { TurnCommit } from '../turn-commit.js';
import { TurnEcho } from '../turn-echo.js';
import { TurnSettings } from '../turn-settings.js';
import { conversationOf, signalFires, signalOf } from './signal-fire.js';

/** A conversation that somebody else holds, or that a message waits in, is looked at again so much later. */
const busyMs = 1_000;

/**
 * Lets conversations go on without a message: a question stays unanswered, a wait is over, another system has answered. One
 * signal at a time in each conversation, and never before a message of hers that waits. Turn and fire are one transaction.
 */
@Injectable()
@HandlesFire(...signalFires)
export class SignalTurns implements FireHandler {
  constructor(
    private readonly inbox: InboxClaimsRepository,
    private readonly open: OpenTurns,
    private readonly calls: CallsRepository,
    private readonly library: FlowLibrary,
    private readonly setting: TurnSettings,
    private readonly commit: TurnCommit,
    private readonly echo: TurnEcho,
  ) {}

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<FireOutcome[]> {
    const conversations = await this.inbox.lockIdle(tx, [...new Set(fires.map(conversationOf))]);
    const answers = await this.answers(tx, fires);
    const visits = visitsOf(fires, conversations, answers, now);
    await this.take(
      tx,
      visits.flatMap(({ start }) => start ?? []),
    );
    return visits.map(({ outcome }) => outcome);
  }

  afterCommit(): void {
    this.echo.followAny();
  }

  private async answers(tx: PoolClient, fires: readonly Fire[]): Promise<ReadonlyMap<string, CallAnswer>> {
    const ids = fires.filter(({ kind }) => kind === 'call_ended').map(({ key }) => key);
    return ids.length === 0 ? new Map() : this.calls.answers(tx, ids);
  }

  private async take(tx: PoolClient, starts: readonly TurnStart[]): Promise<void> {
    if (starts.length === 0) return;
    const turns = await this.open.load(tx, starts);
    await this.library.fetchRevisions(turns.flatMap(({ conversation }) => pinsOf(conversation.session)));
    const setting = this.setting.now();
    // With all that is known a signal may be for nothing after all, as for somebody who has opted out.
    const wanted = turns.filter(
      (turn) => turn.signal !== null && timing(stateOf(turn), turn.signal, setting.now) === 'now',
    );
    await this.commit.write(
      tx,
      wanted.map((turn) => answerTurn(turn, setting)),
    );
    crashPoint('signal.before_commit');
  }
}

/** A fire, and what becomes of it; `start` when its signal is taken now. */
interface Visit {
  readonly outcome: FireOutcome;
  readonly start?: TurnStart;
}

function visitsOf(
  fires: readonly Fire[],
  conversations: ReadonlyMap<string, LockedConversation | 'busy'>,
  answers: ReadonlyMap<string, CallAnswer>,
  now: Date,
): Visit[] {
  const taken = new Set<string>();
  return fires.map((fire): Visit => {
    const conversation = conversations.get(conversationOf(fire));
    const signal = signalOf(fire, answers);
    if (conversation === undefined || signal === null || isTooLate(fire, now)) return { outcome: 'done' };
    if (conversation === 'busy') return { outcome: { again: new Date(now.getTime() + busyMs) } };
    const due = dueOf(conversation, signal, now);
    if (due === 'stale') return { outcome: 'done' };
    if (due !== 'now') return { outcome: { again: due } };
    if (taken.has(conversation.id)) return { outcome: { again: now } };
    taken.add(conversation.id);
    return { outcome: 'done', start: { conversation, message: null, signal } };
  });
}

/** What is begun for a moment, such as a reminder, is of no use after it. */
function isTooLate({ guard }: Fire, now: Date): boolean {
  return typeof guard.until === 'string' && new Date(guard.until) <= now;
}

/** Judged by the session alone: most fires are stale, and nothing more need be loaded for them. */
function dueOf(conversation: LockedConversation, signal: Signal, now: Date): ReturnType<typeof timing> {
  const { channel, session, language, acknowledgedAt, isHeld } = conversation;
  const state: ConversationState = {
    channel,
    session: session as Session | null,
    person: null,
    sharers: [],
    language,
    isOptedOut: false,
    acknowledgedAt,
    isHeld,
  };
  return timing(state, signal, now);
}
