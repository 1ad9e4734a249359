import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { measureText } from '../channels/segments.js';
import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';
import { newId } from '../platform/ids.js';
import { shownTemplate } from './elsewhere/other-words.js';
import { SmsWays } from './elsewhere/sms-ways.js';
import { Gate, type OpenGate, type Visitor } from './gate.js';
import type { GateDecision } from './gate.rules.js';
import type { MessageDraft, WrittenMessage } from './message-draft.js';
import { standsAlone } from './message-kind.js';
import {
  OutboxRepository,
  type DecidedMessage,
  type DraftRow,
  type Withdrawal,
} from './outbox.repository.js';

/** Writes what is to be sent, in the transaction of whoever wants it. Sending happens after the commit. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly gate: Gate,
    private readonly smsWays: SmsWays,
  ) {}

  /**
   * Asks the gate about each draft and writes it, queued or skipped with its reasons; as its template, or by SMS, what comes after
   * WhatsApp's window and can go so. The answer is in the order of the drafts. Call `SenderWake.notify()` after the commit.
   * @throws DomainError `not_found` for a conversation that does not exist
   */
  async write(tx: PoolClient, drafts: readonly MessageDraft[], now: Date): Promise<WrittenMessage[]> {
    if (drafts.length === 0) return [];
    const { before, gate } = await this.openGate(tx, drafts, now);
    const decided = await this.anotherWay(
      tx,
      before.map((draft) => decide(draft, gate)),
      before,
      now,
    );
    await this.outbox.insert(tx, decided, now);
    return decided.map(({ written }) => written);
  }

  /**
   * Asks the gate about drafts without writing them: for what begins as a conversation instead of a message.
   * @throws DomainError `not_found` for a conversation that does not exist
   */
  async judge(tx: PoolClient, drafts: readonly MessageDraft[], now: Date): Promise<GateDecision[]> {
    if (drafts.length === 0) return [];
    const { before, gate } = await this.openGate(tx, drafts, now);
    return before.map((draft) => gate.decide(draft));
  }

  /**
   * Has what nothing but WhatsApp's window stands in the way of go as its template, or by SMS, where she gets SMS: the gate is asked
   * about that too.
   */
  private async anotherWay(
    tx: PoolClient,
    decided: readonly DecidedMessage[],
    before: readonly DraftAtGate[],
    now: Date,
  ): Promise<readonly DecidedMessage[]> {
    const outside = decided.flatMap(({ draft, written }, place) => {
      const at = before[place];
      return at !== undefined && isOutsideAlone(written) && standsAlone(draft)
        ? [{ place, at, written }]
        : [];
    });
    const found = await this.smsWays.of(
      tx,
      outside.map(({ at }) => at.row),
    );
    const turned = outside.flatMap((one, index) => {
      const way = found[index] ?? null;
      const isTemplate = one.at.draft.asTemplate !== undefined && way?.isPreferred !== true;
      return way === null && !isTemplate ? [] : [{ ...one, way: isTemplate ? null : way }];
    });
    if (turned.length === 0) return decided;
    const bySms = turned.flatMap(({ way }) => way ?? []);
    const opened = await this.smsWays.open(tx, bySms, now);
    const conversations = new Map(bySms.map((way, index) => [way, opened[index]]));
    const drafts = turned.map(({ at, written, way }) =>
      way === null ? asTemplate(at, written.id) : bySmsInstead(at, written.id, conversations.get(way)),
    );
    const { before: again, gate } = await this.openGate(tx, drafts, now);
    const anew = new Map(turned.map(({ place }, index) => [place, again[index]]));
    return decided.map((message, place) => {
      const draft = anew.get(place);
      return draft === undefined ? message : decide(draft, gate);
    });
  }

  private async openGate(
    tx: PoolClient,
    drafts: readonly MessageDraft[],
    now: Date,
  ): Promise<{ readonly before: readonly DraftAtGate[]; readonly gate: OpenGate }> {
    const rows = await this.outbox.facts(tx, drafts);
    const before = drafts.map((draft, place) => beforeGate(draft, rows.get(place), now));
    return { before, gate: await this.gate.open(tx, before, now) };
  }

  /** Withdraws what still waits of something that is over, such as a programme; it stays in the outbox as skipped. */
  async withdraw(tx: PoolClient, withdrawals: readonly Withdrawal[]): Promise<void> {
    if (withdrawals.length > 0) await this.outbox.withdraw(tx, withdrawals);
  }

  /** Withdraws single messages, as far as they still wait. */
  async withdrawMessages(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await this.outbox.withdrawMessages(tx, ids);
  }
}

/** A draft on its way to the outbox. */
interface DraftAtGate extends Visitor {
  readonly row: DraftRow;
  readonly draft: MessageDraft;
}

function beforeGate(draft: MessageDraft, row: DraftRow | undefined, now: Date): DraftAtGate {
  if (row === undefined)
    throw new DomainError(
      'not_found',
      sentence('problems:no_conversation')`There is no such conversation with anybody.`,
    );
  const { id = null, kind, purpose, because, notBefore = now, expiresAt = null, rich = null } = draft;
  const isTemplate = rich?.template !== undefined;
  return { draft, row, message: { id, kind, purpose, because, notBefore, expiresAt, isTemplate } };
}

function asTemplate({ draft }: DraftAtGate, id: string): MessageDraft {
  const { asTemplate: template } = draft;
  if (template === undefined) return { ...draft, id };
  return { ...draft, id, body: template.text, language: template.language, rich: shownTemplate(template) };
}

function bySmsInstead({ draft, row }: DraftAtGate, id: string, conversation?: string): MessageDraft {
  return {
    ...draft,
    id,
    conversationId: conversation ?? draft.conversationId,
    personId: row.person_id,
    rich: null,
  };
}

function isOutsideAlone(written: WrittenMessage): boolean {
  return written.state === 'skipped' && written.reasons.every((reason) => reason === 'outside_window');
}

function decide(at: DraftAtGate, gate: OpenGate): DecidedMessage {
  const { draft, row, message } = at;
  const written = writtenAs(draft.id ?? newId(), gate.decide(at), message.notBefore);
  return {
    draft,
    written,
    senderId: row.sender_id,
    personId: row.person_id,
    segments: measureText(draft.body).segments,
    notBefore: written.state === 'queued' ? written.notBefore : message.notBefore,
  };
}

function writtenAs(id: string, decision: GateDecision, notBefore: Date): WrittenMessage {
  if (decision.status === 'allow') return { id, state: 'queued', notBefore, reasons: [] };
  if (decision.status === 'deny') return { id, state: 'skipped', reasons: decision.reasons };
  return { id, state: 'queued', notBefore: decision.until, reasons: decision.reasons };
}
