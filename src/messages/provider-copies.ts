import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { CHANNELS, type Channel, type ProviderCopy } from '../channels/channel.js';
import { Log } from '../platform/logging/log.js';
import { writtenBy } from './messages-person-part.js';

const columns = `i.provider, i.account, i.provider_id AS "providerId"`;
const outboundMedia = `coalesce(o.rich->>'media', '') <> ''`;

/** Knows which messages providers still have copies of, and has them deleted there. */
@Injectable()
export class ProviderCopies {
  private readonly log = new Log('provider-copies');

  constructor(@Inject(CHANNELS) private readonly channels: readonly Channel[]) {}

  /** The copies of everything that was written to people or by them; to be asked before the messages are emptied. */
  async ofPeople(
    db: Pool | PoolClient,
    personIds: readonly string[],
    conversationIds: readonly string[],
  ): Promise<ProviderCopy[]> {
    const { rows } = await db.query<ProviderCopy>(
      `SELECT ${columns}, ${outboundMedia} AS "hasMedia"
       FROM outbound_messages o JOIN provider_message_ids i ON i.message_id = o.id
       WHERE o.person_id = ANY($1::uuid[]) OR (o.person_id IS NULL AND o.conversation_id = ANY($2::uuid[]))
         OR o.id IN (SELECT message_id FROM interactions WHERE person_id = ANY($1::uuid[]) AND kind = 'notified')
       UNION
       SELECT ${columns}, m.media <> '[]' FROM inbound_messages m JOIN provider_message_ids i ON i.message_id = m.id
       WHERE ${writtenBy('(SELECT unnest($1::uuid[]))')}
       ORDER BY 1, 2, 3`,
      [personIds, conversationIds],
    );
    return this.kept(rows);
  }

  /** The copies of messages, in either direction. */
  async ofMessages(db: Pool | PoolClient, messageIds: readonly string[]): Promise<ProviderCopy[]> {
    const { rows } = await db.query<ProviderCopy>(
      `SELECT ${columns}, coalesce(m.media <> '[]', ${outboundMedia}) AS "hasMedia" FROM provider_message_ids i
       LEFT JOIN inbound_messages m ON m.id = i.message_id LEFT JOIN outbound_messages o ON o.id = i.message_id
       WHERE i.message_id = ANY($1::uuid[]) ORDER BY 1, 2, 3`,
      [messageIds],
    );
    return this.kept(rows);
  }

  /** Has copies deleted, one after the other; gives those that may still be there, to be tried again later. */
  async forget(copies: readonly ProviderCopy[], signal?: AbortSignal): Promise<ProviderCopy[]> {
    const left: ProviderCopy[] = [];
    for (const copy of copies) {
      if (signal?.aborted === true || !(await this.isForgotten(copy))) left.push(copy);
    }
    return left;
  }

  private async isForgotten(copy: ProviderCopy): Promise<boolean> {
    const channel = this.channels.find(({ provider }) => provider === copy.provider);
    if (channel === undefined) return false;
    try {
      await channel.forget?.(copy);
      return true;
    } catch (error) {
      this.log.warn('A provider has not deleted its copy of a message yet.', { error });
      return false;
    }
  }

  /** What a channel keeps no copies of need not be asked for. A provider that is not set up any more still has its copies. */
  private kept(copies: readonly ProviderCopy[]): ProviderCopy[] {
    const keepsNone = new Set<string>(
      this.channels.filter((channel) => channel.forget === undefined).map(({ provider }) => provider),
    );
    return copies.filter(({ provider }) => !keepsNone.has(provider));
  }
}
