import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ConversationsRepository } from '../../conversations/conversations.repository.js';
import type { MessageDraft } from '../../messages/message-draft.js';
import { notedMessages } from '../../messages/noted-messages.js';
import { OutboxService } from '../../messages/outbox.service.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { Config } from '../../platform/config/config.js';
import type { Telling } from './life-event.js';

/** Somebody who looks after her, or whose phone her messages go to. */
interface Helper {
  readonly personId: string;
  readonly how: 'health_worker' | 'reached_through';
  readonly language: string | null;
  readonly isPrivate: boolean;
}

/** What helpers are told about. */
export interface News extends Telling {
  readonly lifeEvent: string;
  /** Of the case, by which they can ask. */
  readonly reference: string;
  /** The conversation with her: helpers are written to by the same sender. */
  readonly conversationId: string;
}

/**
 * Tells those who help somebody that something has changed. On a phone that others may read the words name neither her nor what
 * happened; the reference is what they ask by. Whoever told it is not told.
 */
@Injectable()
export class HelperNetwork {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly outbox: OutboxService,
    private readonly interactions: InteractionsRepository,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  async tell(tx: PoolClient, news: News): Promise<void> {
    const { at, actor } = news;
    const sender = await senderOf(tx, news.conversationId);
    const helpers = await helpersOf(tx, news);
    if (sender === null || helpers.length === 0) return;
    const ids = helpers.map(({ personId }) => ({ personId, senderId: sender, at }));
    const places = await this.conversations.openWith(tx, ids);
    const name = await nameOf(tx, news.personId);
    const drafts = helpers.flatMap((helper): MessageDraft[] => {
      const conversationId = places.get(helper.personId);
      const text = this.textFor(helper, news, name);
      if (conversationId === undefined || text === null) return [];
      return [draftOf(helper, news, { conversationId, ...text })];
    });
    const written = await this.outbox.write(tx, drafts, at);
    await this.interactions.insert(tx, notedMessages(drafts, written, { at, actor }));
  }

  /** Words are data of the installation; where it has none for a kind, only the case tells. */
  private textFor(
    { how, language, isPrivate }: Helper,
    { kind, reference }: News,
    name: string | null,
  ): { body: string; language: string } | null {
    const { words } = this.dictionary.current;
    const key = how === 'health_worker' && isPrivate && name !== null ? 'helper_in_private' : shared(how);
    const { defaultLanguage, organisation } = this.config;
    const languages = language === null ? [defaultLanguage, 'en'] : [language, defaultLanguage, 'en'];
    const spoken = languages.find((one) => words[one]?.[`life_events.${kind}.${key}`] !== undefined);
    const text = words[spoken ?? '']?.[`life_events.${kind}.${key}`];
    if (spoken === undefined || text === undefined) return null;
    const values: Readonly<Record<string, string>> = { organisation, reference, name: name ?? '' };
    const body = text.replaceAll(/\{\{(\w+)\}\}/g, (_all, of: string) => values[of] ?? '');
    return { body, language: spoken };
  }
}

/** Whose phone her messages go to is never told what happened to her. */
function shared(how: Helper['how']): string {
  return how === 'health_worker' ? 'helper' : 'reached_through';
}

function draftOf(
  { personId }: Helper,
  { kind, lifeEvent }: News,
  text: { conversationId: string; body: string; language: string },
): MessageDraft {
  const because = `life_event:${kind}/${lifeEvent}`;
  return { ...text, personId, kind: 'notification', purpose: null, because, inReplyTo: null };
}

async function senderOf(tx: PoolClient, conversationId: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>('SELECT sender_id AS id FROM conversations WHERE id = $1', [
    conversationId,
  ]);
  return rows[0]?.id ?? null;
}

async function nameOf(tx: PoolClient, personId: string): Promise<string | null> {
  const { rows } = await tx.query<{ name: string | null }>('SELECT name FROM people WHERE id = $1', [
    personId,
  ]);
  return rows[0]?.name ?? null;
}

/**
 * A relationship may be noted from either side; a health worker is who has that role, or who registered her by a flow. Each is
 * told once.
 */
async function helpersOf(tx: PoolClient, { personId, actor }: News): Promise<Helper[]> {
  const { rows } = await tx.query<Helper>(
    `SELECT DISTINCT ON (h.id) h.id AS "personId", related.how, h.language,
       coalesce((SELECT bool_and(a.is_private) FROM person_addresses a WHERE a.person_id = h.id), false) AS "isPrivate"
     FROM (
       SELECT other_id AS id, kind AS how, kind = 'reached_through' OR starts_with(source, 'flow:') AS is_sure
       FROM relationships WHERE person_id = $1 AND kind IN ('health_worker', 'reached_through')
       UNION ALL
       SELECT person_id, kind, false FROM relationships WHERE other_id = $1 AND kind = 'health_worker'
     ) related
     JOIN people h ON h.id = related.id AND h.merged_into_id IS NULL
     WHERE h.id <> $1 AND h.id::text <> $2 AND (related.is_sure OR EXISTS (
       SELECT FROM person_roles r WHERE r.person_id = h.id AND r.role = 'health_worker' AND r.until IS NULL))
     ORDER BY h.id, related.how`,
    [personId, actor.id],
  );
  return rows;
}
