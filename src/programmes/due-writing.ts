import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { FlowStarts } from '../conversations/signals/flow-starts.js';
import type { GateDecision } from '../messages/gate.rules.js';
import type { MessageDraft, WrittenMessage } from '../messages/message-draft.js';
import { OutboxService } from '../messages/outbox.service.js';
import { InteractionsRepository, type NewInteraction } from '../people/interactions.repository.js';
import { system } from '../platform/access/actor.js';
import { Conditions, keyOf } from './conditions.js';
import { DueMessages, type Due } from './due-messages.js';
import type { Visit } from './due-visits.js';
import { becauseOf } from './programme.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { flowKeyOf } from './subscription-fires.js';

const actor = system('programmes');

/** How long a message counts as the same for another baby of hers. */
const sameMs = 20 * 60 * 60 * 1_000;

/** Why a message that is due is not even asked about at the gate. */
type HeldBack = 'condition' | 'already_sent';

/** Writes the messages that are due: texts to the outbox, conversations as what begins soon, and what was passed over. */
@Injectable()
export class DueWriting {
  constructor(
    private readonly messages: DueMessages,
    private readonly outbox: OutboxService,
    private readonly starts: FlowStarts,
    private readonly conditions: Conditions,
    private readonly programmes: ProgrammesRepository,
    private readonly interactions: InteractionsRepository,
  ) {}

  async write(tx: PoolClient, visits: readonly Visit[], now: Date): Promise<void> {
    const due = await this.messages.of(tx, visits);
    const heldBack = await this.heldBack(tx, due, now);
    const going = due.filter((one) => !heldBack.has(one));
    await this.interactions.insert(tx, [
      ...visits.flatMap((visit) => missedOf(visit, now)),
      ...[...heldBack].map(([one, reason]) => withheldOf(one, [reason], now)),
      ...(await this.writeTexts(tx, going.filter(isText), now)),
      ...(await this.beginFlows(tx, going, now)),
    ]);
  }

  private async heldBack(tx: PoolClient, due: readonly Due[], now: Date): Promise<Map<Due, HeldBack>> {
    const held = new Map<Due, HeldBack>();
    const asked = due.flatMap(({ subscription: { personId }, message: { when } }) =>
      when === undefined ? [] : [{ personId, expression: when }],
    );
    const holding = asked.length === 0 ? new Set<string>() : await this.conditions.holding(tx, asked);
    const told = await this.toldAlready(tx, due, now);
    for (const one of due) {
      const { subscription, message, draft } = one;
      const key = `${subscription.personId} ${draft.because}`;
      if (message.when !== undefined && !holding.has(keyOf({ ...subscription, expression: message.when })))
        held.set(one, 'condition');
      else if (one.isOneOfMany && told.has(key)) held.set(one, 'already_sent');
      else if (one.isOneOfMany) told.add(key);
    }
    return held;
  }

  /** What somebody was told for one of her babies is not told her again for the other. */
  private async toldAlready(tx: PoolClient, due: readonly Due[], now: Date): Promise<Set<string>> {
    const shared = due.filter(({ isOneOfMany }) => isOneOfMany);
    if (shared.length === 0) return new Set();
    const wanted = shared.map(({ subscription: { personId }, draft: { because } }) => ({
      personId,
      because,
    }));
    // Another runner may be writing for her other baby at this moment.
    await this.programmes.holdPeople(
      tx,
      wanted.map(({ personId }) => personId),
    );
    return new Set(await this.programmes.writtenOfLate(tx, wanted, new Date(now.getTime() - sameMs)));
  }

  private async writeTexts(tx: PoolClient, due: readonly Due[], now: Date): Promise<NewInteraction[]> {
    const written = await this.outbox.write(
      tx,
      due.map(({ draft }) => draft),
      now,
    );
    return due.flatMap((one, index) => {
      const message = written[index];
      return message === undefined ? [] : [writtenOf(one, message, now)];
    });
  }

  /** The gate is asked as for a reminder before the conversation begins, and again for each word that it says. */
  private async beginFlows(tx: PoolClient, due: readonly Due[], now: Date): Promise<NewInteraction[]> {
    const begun = due.flatMap((one) =>
      one.message.flow === undefined ? [] : [{ ...one, flow: one.message.flow }],
    );
    const decisions = await this.outbox.judge(
      tx,
      begun.map(({ draft }) => draft),
      now,
    );
    const decided = begun.map((one, index) => ({
      ...one,
      outcome: startOf(decisions[index], one.draft, now),
    }));
    await this.starts.start(
      tx,
      decided.flatMap(({ subscription, message, draft, flow, outcome }) => {
        if (outcome.status === 'withheld') return [];
        const until = draft.expiresAt === undefined ? {} : { until: draft.expiresAt };
        const key = flowKeyOf(subscription.id, message.id);
        return [{ conversationId: draft.conversationId, flow, key, at: outcome.at, ...until }];
      }),
    );
    return decided.map((one) =>
      one.outcome.status === 'withheld'
        ? withheldOf(one, one.outcome.reasons, now)
        : { ...entryOf(one.draft, now), kind: 'flow_started', data: beginningOf(one) },
    );
  }
}

type Start =
  | { readonly status: 'starts'; readonly at: Date }
  | { readonly status: 'withheld'; readonly reasons: readonly string[] };

function startOf(decision: GateDecision | undefined, { expiresAt }: MessageDraft, now: Date): Start {
  if (decision === undefined) return { status: 'withheld', reasons: ['gate_error'] };
  if (decision.status === 'deny') return { status: 'withheld', reasons: decision.reasons };
  const at = decision.status === 'defer' ? decision.until : now;
  if (expiresAt !== undefined && at >= expiresAt) return { status: 'withheld', reasons: ['expired'] };
  return { status: 'starts', at };
}

function beginningOf({ subscription, message, flow }: Due & { readonly flow: string }) {
  const { id, programme } = subscription;
  return { programme, subscription: id, message: message.id, flow };
}

function isText({ message: { flow } }: Due): boolean {
  return flow === undefined;
}

/** What an outage left behind, so that staff see what she did not get. */
function missedOf({ subscription, person, step }: Visit, at: Date): NewInteraction[] {
  if (step.status !== 'stands') return [];
  const { personId, conversationId, programme } = subscription;
  return step.missed.map((message) => ({
    personId,
    conversationId,
    at,
    actor,
    kind: 'message_withheld',
    data: { because: becauseOf(programme, message), language: person?.language ?? null, reasons: ['missed'] },
  }));
}

function entryOf({ personId, conversationId }: MessageDraft, at: Date) {
  return { personId, conversationId, at, actor };
}

function withheldOf(due: Due, reasons: readonly string[], at: Date): NewInteraction {
  return { ...entryOf(due.draft, at), kind: 'message_withheld', data: { ...aboutOf(due), reasons } };
}

function writtenOf(due: Due, message: WrittenMessage, at: Date): NewInteraction {
  const { id: messageId } = message;
  if (message.state === 'skipped') return { ...withheldOf(due, message.reasons, at), messageId };
  return { ...entryOf(due.draft, at), messageId, kind: 'message_created', data: aboutOf(due) };
}

/** With the subscription, as somebody may have several in one programme. */
function aboutOf({ draft: { because, language }, subscription: { id: subscription } }: Due) {
  return { because, language, subscription };
}
