import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Remedy } from '../../channels/send-error.js';
import type { MessageDraft } from '../message-draft.js';
import { standsAlone, type MessageKind } from '../message-kind.js';
import { OutboxService } from '../outbox.service.js';
import { OtherWordsAtHand, shownTemplate, type OtherWords } from './other-words.js';
import { SmsWays, type SmsWay } from './sms-ways.js';

/** A message that a provider has certainly not brought to her, and what may bring it. */
export interface Undone {
  readonly id: string;
  readonly remedy: Remedy;
  /** When that came out. */
  readonly at: Date;
}

interface UndoneRow {
  readonly id: string;
  readonly conversationId: string;
  readonly person_id: string | null;
  readonly address: string;
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly because: string;
  readonly body: string;
  readonly language: string;
  readonly expiresAt: Date | null;
  readonly contentSid: string | null;
}

/**
 * Writes a message of its own in the place of one that WhatsApp would not bring: as a template, or by SMS; once. The gate is asked
 * about it as about any other. Of a broadcast it is the one that counts from then on.
 */
@Injectable()
export class Instead {
  constructor(
    private readonly words: OtherWordsAtHand,
    private readonly ways: SmsWays,
    private readonly outbox: OutboxService,
  ) {}

  /** Call it while the messages are locked. Those that went by SMS, or have another in their place, are left alone. */
  async after(tx: PoolClient, undone: readonly Undone[]): Promise<void> {
    const now = undone.at(-1)?.at;
    if (now === undefined) return;
    const remedies = new Map(undone.map(({ id, remedy }) => [id, remedy]));
    const rows = (await this.load(tx, [...remedies.keys()])).filter(standsAlone);
    await this.learn(tx, rows, remedies);
    const words = await this.words.of(
      tx,
      rows.map(({ id }) => id),
    );
    const ways = await this.ways.of(tx, rows);
    const others: { row: UndoneRow; way: SmsWay | null; draft: Omit<MessageDraft, 'conversationId'> }[] = [];
    rows.forEach((row, index) => {
      const { template, sms } = words.get(row.id) ?? asItIs(row);
      const way = ways[index] ?? null;
      if (remedies.get(row.id) === 'template' && template !== null && row.contentSid === null) {
        const { text, language } = template;
        const draft = { ...draftOf(row, now), body: text, language, rich: shownTemplate(template) };
        others.push({ row, way: null, draft });
      } else if (way !== null && sms !== null) {
        const { text, language } = sms;
        others.push({ row, way, draft: { ...draftOf(row, now), body: text, language } });
      }
    });
    await this.write(tx, others, now);
  }

  private async write(
    tx: PoolClient,
    others: readonly {
      readonly row: UndoneRow;
      readonly way: SmsWay | null;
      readonly draft: Omit<MessageDraft, 'conversationId'>;
    }[],
    now: Date,
  ): Promise<void> {
    if (others.length === 0) return;
    const bySms = others.flatMap(({ way }) => way ?? []);
    const opened = new Map(bySms.map((way, index) => [way, index]));
    const conversations = await this.ways.open(tx, bySms, now);
    const drafts = others.map(({ row, way, draft }) => {
      const place = way === null ? undefined : opened.get(way);
      return { ...draft, conversationId: conversations[place ?? -1] ?? row.conversationId };
    });
    const written = await this.outbox.write(tx, drafts, now);
    const queued = written.flatMap(({ id, state }, index) => {
      const first = others[index]?.row.id;
      return state === 'queued' && first !== undefined ? [{ first, id }] : [];
    });
    await takePlaces(tx, queued);
  }

  /** A template that was refused for its state is used no more, until its provider is asked again. */
  private async learn(
    tx: PoolClient,
    rows: readonly UndoneRow[],
    remedies: ReadonlyMap<string, Remedy>,
  ): Promise<void> {
    for (const { id, contentSid } of rows) {
      const remedy = remedies.get(id);
      if (contentSid === null || typeof remedy !== 'object') continue;
      await this.words.templateRefused(tx, contentSid, remedy.templateIs);
    }
  }

  private async load(tx: PoolClient, ids: readonly string[]): Promise<UndoneRow[]> {
    const { rows } = await tx.query<UndoneRow>(
      `SELECT m.id, m.conversation_id AS "conversationId", m.person_id, c.address, m.kind, m.purpose, m.because, m.body,
         m.language, m.expires_at AS "expiresAt", m.rich->'template'->>'contentSid' AS "contentSid"
       FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE m.id = ANY($1::uuid[]) AND c.channel = 'whatsapp' AND m.state IN ('failed', 'undelivered')
         AND m.redacted_at IS NULL AND NOT m.is_possible_duplicate AND m.person_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM broadcasts b WHERE b.id = m.broadcast_id AND b.state = 'cancelled')
         AND NOT EXISTS (SELECT FROM outbound_messages o
           WHERE o.person_id = m.person_id AND o.id > m.id AND o.because = m.because || '/instead/' || m.id)
       ORDER BY m.id`,
      [ids],
    );
    return rows;
  }
}

function asItIs({ body, language }: UndoneRow): OtherWords {
  return { template: null, sms: { text: body, language } };
}

function draftOf(row: UndoneRow, now: Date) {
  const { id, person_id: personId, kind, purpose, because, expiresAt } = row;
  return {
    personId,
    kind,
    purpose,
    because: `${because}/instead/${id}`,
    inReplyTo: null,
    notBefore: now,
    ...(expiresAt !== null && { expiresAt }),
  };
}

/** One message of a broadcast counts for each recipient: the one that may still reach her. */
async function takePlaces(
  tx: PoolClient,
  queued: readonly { readonly first: string; readonly id: string }[],
): Promise<void> {
  if (queued.length === 0) return;
  const { rows } = await tx.query<{ first: string; broadcast: string }>(
    `WITH before AS (SELECT id, broadcast_id FROM outbound_messages WHERE id = ANY($1::uuid[]) AND broadcast_id IS NOT NULL)
     UPDATE outbound_messages m SET broadcast_id = NULL FROM before
     WHERE m.id = before.id RETURNING m.id AS first, before.broadcast_id AS broadcast`,
    [queued.map(({ first }) => first)],
  );
  const next = new Map(queued.map(({ first, id }) => [first, id]));
  await tx.query(
    `UPDATE outbound_messages m SET broadcast_id = v.broadcast
     FROM unnest($1::uuid[], $2::uuid[]) AS v (id, broadcast) WHERE m.id = v.id`,
    [rows.map(({ first }) => next.get(first)), rows.map(({ broadcast }) => broadcast)],
  );
}
