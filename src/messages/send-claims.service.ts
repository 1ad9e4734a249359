import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { CHANNELS, type Channel, type Sender } from '../channels/channel.js';
import type { RichMessage } from '../channels/rich-message.js';
import { SenderDirectory } from '../channels/senders.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { OutsideWindow, type OutsideMessage } from './elsewhere/outside-window.service.js';
import { Gate, type OpenGate } from './gate.js';
import type { GateDecision } from './gate.rules.js';
import { isUnasked, sendingRank, standsAlone } from './message-kind.js';
import { adaptedRate, believable, costOf, draw, rateOf } from './pacing.rules.js';
import { arrivesInTime, waitAtProviderMs } from './provider-queue.rules.js';
import {
  SendClaimsRepository,
  type CandidateRow,
  type LockedSender,
  type SenderInLine,
  type Verdict,
} from './send-claims.repository.js';

/** A message in our hands: marked and committed as such, before any provider hears of it. */
export interface ClaimedSend {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly owner: string;
  readonly sender: Sender;
  readonly channel: Channel;
  readonly to: string;
  readonly text: string;
  readonly rich: RichMessage | null;
  /** Not to arrive later. */
  readonly expiresAt: Date | null;
  /** When the message that it answers came in. */
  readonly askedAt: Date | null;
}

/** What a claim found. */
export interface Claim {
  readonly messages: readonly ClaimedSend[];
  /** Something was decided, so there may be more at once. */
  readonly isProductive: boolean;
  /** When a sender that is held up by its rate may go on; absent when none is. */
  readonly resumeAt?: Date;
}

/** Candidates looked at for each sender: some more than can be sent, since the gate may deny any of them. */
const lookedAt = 40;

/** Claims what is due for sending: by sender, through the gate, within the rate, in the order of sending. */
@Injectable()
export class SendClaimsService {
  private readonly channels: ReadonlyMap<string, Channel>;

  constructor(
    private readonly database: Database,
    private readonly claims: SendClaimsRepository,
    private readonly senders: SenderDirectory,
    private readonly config: Config,
    private readonly gate: Gate,
    private readonly outside: OutsideWindow,
    @Inject(CHANNELS) channels: readonly Channel[],
  ) {
    this.channels = new Map(channels.map((channel) => [channel.provider, channel]));
  }

  /**
   * Claims up to `wanted` messages for this owner. Each is asked about at the gate once more, within the same
   * transaction that marks it, so that a STOP that came since it was written holds.
   */
  async claim(owner: string, wanted: number, now: Date): Promise<Claim> {
    const usable = this.senders.list().filter(({ provider }) => this.channels.has(provider));
    const { ready, waiting } = byTime(
      await this.claims.inLine(
        usable.map(({ id }) => id),
        now,
      ),
      now,
    );
    if (ready.length === 0) return { messages: [], isProductive: false, ...resumeAt(waiting) };
    return this.database.transaction((tx) => this.claimFor(tx, ready, { owner, wanted, now, waiting }));
  }

  private async claimFor(tx: PoolClient, ready: readonly SenderInLine[], round: Round): Promise<Claim> {
    const { ready: locked } = byTime(
      await this.claims.lock(
        tx,
        ready.map(({ id }) => id),
      ),
      round.now,
    );
    const candidates = await this.claims.candidates(
      tx,
      locked.map(({ id }) => id),
      round.now,
      lookedAt,
    );
    // One sender alone is claimed for by one worker alone.
    if (this.senders.list().length > 1) await this.claims.reserve(tx, candidates.flatMap(countedFor));
    const before = candidates.map(beforeGate);
    const gate = await this.gate.open(tx, before, round.now);
    const judged = await this.judgeAll(tx, before, gate, round.now);
    const drawn = this.drawAll(locked, judged.allowed, gate, round);
    const sending = drawn.messages.map(({ row }): Verdict => verdict(row, 'sending', []));
    const settled = await this.claims.settle(tx, [...judged.verdicts, ...sending], round.owner, round.now);
    await this.claims.pace(tx, drawn.paced);
    return {
      messages: drawn.messages
        .filter(({ row }) => settled.has(row.id))
        .map(({ row }) => this.claimed(row, round.owner, gate.goodUntil(beforeGate(row)))),
      isProductive: judged.verdicts.length + judged.moved + sending.length > 0,
      ...resumeAt([...round.waiting, ...drawn.limited]),
    };
  }

  /** Asks the gate about each, and finds another way for what comes too late for WhatsApp's window. */
  private async judgeAll(
    tx: PoolClient,
    candidates: readonly OutsideMessage[],
    gate: OpenGate,
    now: Date,
  ): Promise<Judged & { readonly moved: number }> {
    const { outside, ...judged } = judge(candidates, gate);
    const { templates, lost, moved } = await this.outside.turn(tx, outside, gate, now);
    const asTemplates = templates.map(({ row, decision }) => ({ row, verdict: verdictOf(row, decision) }));
    return {
      moved,
      allowed: inOrder(candidates, [
        ...judged.allowed,
        ...asTemplates.flatMap(({ row, verdict: said }) => (said === undefined ? [row] : [])),
      ]),
      verdicts: [
        ...judged.verdicts,
        ...asTemplates.flatMap(({ verdict: said }) => said ?? []),
        ...lost.map((row) => verdict(row, 'skipped', [outsideWindow])),
      ],
    };
  }

  /**
   * Draws every sender's messages through its bucket, then takes as many as are wanted, the most urgent first. What would wait at the
   * provider until it is no good any more waits here: there is a pause, a cancel and a STOP for it here, and none there.
   */
  private drawAll(
    locked: readonly LockedSender[],
    allowed: readonly CandidateRow[],
    gate: OpenGate,
    { wanted, now }: Round,
  ): DrawnAll {
    const buckets = locked.map((line) => {
      const rate = adaptedRate(this.rate(line.id), line, now);
      const waitMs = waitAtProviderMs(line.queue, rate, now);
      const isInTime = (row: CandidateRow): boolean =>
        waitMs === 0 || arrivesInTime(gate.goodUntil(beforeGate(row)), waitMs, now);
      const messages = allowed.filter((row) => row.sender_id === line.id && isInTime(row));
      return { line, rate, messages: messages.map((row) => this.costed(row)) };
    });
    const turns = buckets.flatMap(({ line, rate, messages }) =>
      draw(messages, line.nextAtMs, rate, now.getTime()).messages.map((message, turn) => ({
        ...message,
        turn,
      })),
    );
    // Senders take turns within a rank, so that one with a long backlog does not hold up the others.
    turns.sort((a, b) => sendingRank[a.row.kind] - sendingRank[b.row.kind] || a.turn - b.turn);
    const messages = turns.slice(0, wanted);
    const paced = buckets.map(({ line, rate, messages: own }) => {
      const taken = own.filter(({ row }) => messages.some((message) => message.row.id === row.id));
      const { nextAtMs } = draw(taken, line.nextAtMs, rate, now.getTime());
      return { id: line.id, nextAtMs, isLimited: taken.length < own.length && nextAtMs > now.getTime() };
    });
    return { messages, paced, limited: paced.filter(({ isLimited }) => isLimited) };
  }

  private costed(row: CandidateRow): Costed {
    return { row, cost: costOf(this.senderOf(row.sender_id), row.segments) };
  }

  private rate(senderId: string): number {
    return rateOf(this.senderOf(senderId), this.config.segmentsPerSecond);
  }

  private claimed(row: CandidateRow, owner: string, expiresAt: Date | null): ClaimedSend {
    const sender = this.senderOf(row.sender_id);
    return {
      id: row.id,
      attempt: row.attempts + 1,
      owner,
      sender,
      channel: this.channelOf(sender),
      to: row.address,
      text: row.body,
      rich: row.rich,
      expiresAt,
      askedAt: row.asked_at,
    };
  }

  private senderOf(id: string): Sender {
    const sender = this.senders.byId(id);
    if (sender === undefined) throw new Error(`no sender ${id}`);
    return sender;
  }

  private channelOf({ provider }: Sender): Channel {
    const channel = this.channels.get(provider);
    if (channel === undefined) throw new Error(`no channel for ${provider}`);
    return channel;
  }
}

interface Round {
  readonly owner: string;
  readonly wanted: number;
  readonly now: Date;
  /** Senders whose time has not come yet. */
  readonly waiting: readonly SenderInLine[];
}

interface Costed {
  readonly row: CandidateRow;
  readonly cost: number;
}

interface DrawnAll {
  readonly messages: readonly Costed[];
  readonly paced: readonly SenderInLine[];
  readonly limited: readonly SenderInLine[];
}

/** Parts the senders whose time has come from those that their rate, or a pause, holds up. */
function byTime<Line extends SenderInLine>(
  inLine: readonly Line[],
  now: Date,
): { ready: Line[]; waiting: Line[] } {
  const nowMs = now.getTime();
  const senders = inLine.map((line) => ({ ...line, nextAtMs: believable(line.nextAtMs, nowMs) }));
  return {
    ready: senders.filter(({ nextAtMs }) => nextAtMs <= nowMs),
    waiting: senders.filter(({ nextAtMs }) => nextAtMs > nowMs),
  };
}

/** What the gate made of candidates. */
interface Judged {
  readonly allowed: readonly CandidateRow[];
  readonly verdicts: readonly Verdict[];
}

const outsideWindow = 'outside_window';

function beforeGate(row: CandidateRow): OutsideMessage {
  const { id, kind, purpose, because, not_before: notBefore, expires_at: expiresAt, rich } = row;
  const isTemplate = rich?.template !== undefined;
  return { row, message: { id, kind, purpose, because, notBefore, expiresAt, isTemplate } };
}

/** In the order in which they are sent, whatever they were turned into. */
function inOrder(candidates: readonly OutsideMessage[], allowed: readonly CandidateRow[]): CandidateRow[] {
  const rows = new Map(allowed.map((row) => [row.id, row]));
  return candidates.flatMap(({ row }) => rows.get(row.id) ?? []);
}

/**
 * Asks the gate about each candidate. Of unasked messages for one person or to one phone a single one is taken at a time: the
 * next is counted against the caps once this one is on its way.
 */
function judge(
  candidates: readonly OutsideMessage[],
  gate: OpenGate,
): Judged & { readonly outside: readonly OutsideMessage[] } {
  const allowed: CandidateRow[] = [];
  const verdicts: Verdict[] = [];
  const outside: OutsideMessage[] = [];
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const { row } = candidate;
    const counted = countedFor(row);
    if (counted.some((one) => taken.has(one))) continue;
    const decision = gate.decide(candidate);
    const isOutside = isOutsideAlone(decision) && standsAlone(row);
    const judgement = verdictOf(row, decision);
    if (isOutside) outside.push(candidate);
    else if (judgement !== undefined) verdicts.push(judgement);
    else allowed.push(row);
    if (isOutside || judgement === undefined) for (const one of counted) taken.add(one);
  }
  return { allowed, verdicts, outside };
}

/** Nothing but WhatsApp's window stands in its way. */
function isOutsideAlone(decision: GateDecision): boolean {
  return decision.status === 'deny' && decision.reasons.every((reason) => reason === outsideWindow);
}

/** The phone and the person whose caps a message counts for. */
function countedFor({ kind, address, person_id: personId }: CandidateRow): string[] {
  return isUnasked(kind) ? [address, personId ?? address] : [];
}

/** What follows from the gate's decision for a candidate; undefined when it may go. */
function verdictOf(row: CandidateRow, decision: GateDecision): Verdict | undefined {
  if (decision.status === 'allow') return undefined;
  if (decision.status === 'deny') return verdict(row, 'skipped', decision.reasons);
  return { ...verdict(row, 'queued', decision.reasons), notBefore: decision.until };
}

function verdict(row: CandidateRow, state: Verdict['state'], reasons: Verdict['reasons']): Verdict {
  return { id: row.id, state, reasons, notBefore: row.not_before };
}

function resumeAt(waiting: readonly SenderInLine[]): { resumeAt?: Date } {
  if (waiting.length === 0) return {};
  return { resumeAt: new Date(Math.ceil(Math.min(...waiting.map(({ nextAtMs }) => nextAtMs)))) };
}
