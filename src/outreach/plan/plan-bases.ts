import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { SenderDirectory } from '../../channels/senders.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { Config } from '../../platform/config/config.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import type { BroadcastContent } from '../content/content.schemas.js';
import { FlowOpenings } from '../content/flow-openings.js';
import { WrittenContent, type TemplateText } from '../content/written-content.js';
import { PlanBasis, type InvitedEvent } from './plan-basis.js';
import type { SendersAtHand } from './recipient-facts.repository.js';

/** An address that is nobody's, and one of the simulator: which senders write to each. */
const anyNumber = '+12025550100';
const anySimulated = 'simulator:anybody';

/** Gathers what the people of a broadcast are decided about by. */
@Injectable()
export class PlanBases {
  constructor(
    private readonly senders: SenderDirectory,
    private readonly dictionary: Dictionary,
    private readonly flows: FlowOpenings,
    private readonly config: Config,
  ) {}

  async of(db: Pool | PoolClient, broadcast: Broadcast, now: Date): Promise<PlanBasis> {
    const { content, purpose } = broadcast;
    const written = new WrittenContent(content, await templatesOf(db, content), this.fallbacks);
    const sources = written.placeholders.flatMap(({ source }) => source ?? []);
    const opening = content.kind === 'flow' ? this.flows.of(content.flow) : undefined;
    return new PlanBasis({
      broadcast,
      now,
      written,
      wanted: {
        broadcastId: broadcast.id,
        purpose,
        fields: [...new Set(sources.flatMap((one) => (one.kind === 'field' ? [one.key] : [])))],
        wantsColumns: sources.some(({ kind }) => kind === 'column'),
        senders: this.atHand(),
      },
      prices: this.dictionary.current.sending.prices ?? null,
      defaultTimezone: this.config.defaultTimezone,
      openingFor:
        opening ?? ((language) => ({ language: language ?? this.config.defaultLanguage, text: '' })),
      event: await eventOf(db, broadcast.eventId),
    });
  }

  private get fallbacks(): readonly string[] {
    return [...new Set([this.config.defaultLanguage, 'en'])];
  }

  private atHand(): SendersAtHand {
    return {
      ids: this.senders.list().map(({ id }) => id),
      sms: this.senders.defaultFor('sms', anyNumber),
      whatsapp: this.senders.defaultFor('whatsapp', anyNumber),
      simulatedSms: this.senders.defaultFor('sms', anySimulated),
      simulatedWhatsapp: this.senders.defaultFor('whatsapp', anySimulated),
    };
  }
}

async function templatesOf(
  db: Pool | PoolClient,
  content: BroadcastContent,
): Promise<readonly TemplateText[]> {
  if (content.kind !== 'template') return [];
  const { rows } = await db.query<TemplateText>(
    `SELECT content_sid AS "contentSid", options, language, body, status FROM message_templates
     WHERE name = $1 ORDER BY language, content_sid`,
    [content.name],
  );
  return rows;
}

async function eventOf(db: Pool | PoolClient, id: string | null): Promise<InvitedEvent | null> {
  if (id === null) return null;
  const { rows } = await db.query<InvitedEvent>(
    `SELECT name, starts_at AS "startsAt", ends_at AS "endsAt", state IN ('cancelled', 'over') AS "isOff" FROM events WHERE id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
