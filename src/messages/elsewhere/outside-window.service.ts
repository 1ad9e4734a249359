import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { measureText } from '../../channels/segments.js';
import { carrierOf, type Carrier } from '../carrier.rules.js';
import type { OpenGate, Visitor } from '../gate.js';
import type { GateDecision } from '../gate.rules.js';
import type { CandidateRow } from '../send-claims.repository.js';
import { OtherWordsAtHand, shownTemplate, type OtherWords, type TemplateWords } from './other-words.js';
import { SmsWays, type SmsWay } from './sms-ways.js';

/** A message that WhatsApp takes no more as it is written. */
export interface OutsideMessage extends Visitor {
  readonly row: CandidateRow;
}

/** What became of such messages. */
export interface Turned {
  /** They are templates now, with what the gate says of them as such. */
  readonly templates: readonly { readonly row: CandidateRow; readonly decision: GateDecision }[];
  /** There is no other way for them. */
  readonly lost: readonly CandidateRow[];
  /** How many wait to go by SMS now: the gate is asked about each of them there. */
  readonly moved: number;
}

interface Move {
  readonly row: CandidateRow;
  readonly way: SmsWay;
  readonly text: string;
  readonly language: string | null;
}

/**
 * Finds another way for messages that are due after WhatsApp's window has closed: their template, else SMS. Nobody has had them,
 * so that they stay the messages that they are.
 */
@Injectable()
export class OutsideWindow {
  constructor(
    private readonly words: OtherWordsAtHand,
    private readonly ways: SmsWays,
  ) {}

  async turn(tx: PoolClient, outside: readonly OutsideMessage[], gate: OpenGate, at: Date): Promise<Turned> {
    if (outside.length === 0) return { templates: [], lost: [], moved: 0 };
    const rows = outside.map(({ row }) => row);
    const words = await this.words.of(
      tx,
      rows.map(({ id }) => id),
    );
    const ways = await this.ways.of(tx, rows);
    const templates: { row: CandidateRow; decision: GateDecision; template: TemplateWords }[] = [];
    const moves: Move[] = [];
    const lost: CandidateRow[] = [];
    outside.forEach((message, index) => {
      const { row } = message;
      const way = ways[index] ?? null;
      const { template, sms } = words.get(row.id) ?? asItIs(row);
      const carrier = otherCarrier(template, sms === null ? null : way, at);
      if (carrier === 'template' && template !== null) {
        const decision = gate.decideAsTemplate(message);
        templates.push({ row: asTemplate(row, template), decision, template });
      } else if (carrier === 'sms' && way !== null && sms !== null) moves.push({ row, way, ...sms });
      else lost.push(row);
    });
    await writeTemplates(
      tx,
      templates.filter(({ decision }) => decision.status === 'allow'),
    );
    const moved = await this.move(tx, moves, at);
    return {
      templates,
      lost: [...lost, ...moves.flatMap(({ row }) => (moved.has(row.id) ? [] : [row]))],
      moved: moved.size,
    };
  }

  /** What may have gone out already stays where it is: by SMS she might get it a second time. */
  private async move(tx: PoolClient, moves: readonly Move[], at: Date): Promise<ReadonlySet<string>> {
    if (moves.length === 0) return new Set();
    const conversations = await this.ways.open(
      tx,
      moves.map(({ way }) => way),
      at,
    );
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE outbound_messages m SET conversation_id = v.conversation_id, sender_id = v.sender_id, body = v.body, rich = NULL,
         language = coalesce(v.language, m.language), segments = v.segments
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[])
         AS v (id, conversation_id, sender_id, body, language, segments)
       WHERE m.id = v.id AND m.state = 'queued' AND NOT m.is_possible_duplicate
       RETURNING m.id`,
      [
        moves.map(({ row }) => row.id),
        conversations,
        moves.map(({ way }) => way.senderId),
        moves.map(({ text }) => text),
        moves.map(({ language }) => language),
        moves.map(({ text }) => measureText(text).segments),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** What a message goes over once WhatsApp takes no free text: its template, or SMS; null when nothing is left. */
export function otherCarrier(template: OtherWords['template'], way: SmsWay | null, at: Date): Carrier | null {
  return carrierOf({
    channel: 'whatsapp',
    lastInboundAt: null,
    at,
    hasTemplate: template !== null,
    hasSms: way !== null,
    prefersSms: way?.isPreferred ?? false,
  });
}

function asItIs({ body }: CandidateRow): { template: null; sms: { text: string; language: null } } {
  return { template: null, sms: { text: body, language: null } };
}

function asTemplate(row: CandidateRow, template: TemplateWords): CandidateRow {
  return { ...row, body: template.text, rich: shownTemplate(template), segments: 1 };
}

async function writeTemplates(
  tx: PoolClient,
  templates: readonly { readonly row: CandidateRow; readonly template: TemplateWords }[],
): Promise<void> {
  if (templates.length === 0) return;
  await tx.query(
    `UPDATE outbound_messages m SET body = v.body, rich = v.rich, language = v.language, segments = 1
     FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::text[]) AS v (id, body, rich, language)
     WHERE m.id = v.id AND m.state = 'queued'`,
    [
      templates.map(({ row }) => row.id),
      templates.map(({ row }) => row.body),
      templates.map(({ row }) => JSON.stringify(row.rich)),
      templates.map(({ template }) => template.language),
    ],
  );
}
