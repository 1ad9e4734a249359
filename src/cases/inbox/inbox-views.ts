import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Standing } from '../../conversations/holding/standing.js';
import { maskedAddress, seesSensitive } from '../../people/access.rules.js';
import { PersonViews } from '../../people/record/person-views.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { cursorOf, pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { noSuchConversation } from './inbox.errors.js';
import { InboxPresence } from './inbox-presence.js';
import {
  InboxRepository,
  type InboxCounts,
  type InboxMessage,
  type InboxRow,
  type InboxState,
} from './inbox.repository.js';
import { replyWindow } from './reply-window.rules.js';
import type { InboxConversation, InboxItem, InboxMessageView, InboxQuery } from './inbox.schemas.js';

const Position = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Messages of a conversation that are shown at once. */
const messagesShown = 50;

/** What staff see of conversations that wait for a human. */
@Injectable()
export class InboxViews {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly people: PersonViews,
    private readonly standing: Standing,
    private readonly presence: InboxPresence,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `malformed` for a cursor of another list */
  async list(caller: Principal, { state, cursor, limit }: InboxQuery): Promise<Page<InboxItem>> {
    const after = cursor === undefined ? null : readCursor(cursor, Position);
    const part = { state, userId: caller.userId, after, limit: limit + 1 };
    const page = pageFrom(await this.inbox.list(part, caller.scope), limit, (row) => ({
      at: (placeOf(row, state) ?? new Date(0)).toISOString(),
      id: row.id,
    }));
    return { ...page, items: page.items.map((row) => itemOf(row, caller)) };
  }

  counts({ userId, scope }: Principal): Promise<InboxCounts> {
    return this.inbox.counts(userId, scope);
  }

  /**
   * A conversation with its latest messages, or with those before them. That somebody has read it is noted.
   * @throws DomainError `not_found`; `malformed` for a cursor of another list
   */
  async show(caller: Principal, id: string, before: string | null): Promise<InboxConversation> {
    const position = before === null ? null : readCursor(before, Position);
    const row = await this.find(caller, id);
    if (row.personId !== null) await this.people.noteReading(caller, row.personId);
    const [found, standing] = await Promise.all([
      this.inbox.messages(id, position, messagesShown + 1),
      this.standing.of(row.session),
    ]);
    const messages = found.slice(0, messagesShown);
    const first = messages.at(-1);
    return {
      ...itemOf(row, caller),
      messages: messages.map(messageOf).reverse(),
      earlier: found.length > messagesShown && first !== undefined ? cursorOf(positionOf(first)) : null,
      flow:
        standing === null ? null : { ...standing, steps: [...standing.steps], words: { ...standing.words } },
      ...replyWindow(row, this.clock.now()),
      presence: this.presence.at(id),
    };
  }

  /** @throws DomainError `not_found` */
  async find({ scope }: Principal, id: string): Promise<InboxRow> {
    const row = await this.inbox.find(id, scope);
    if (row === undefined) throw noSuchConversation();
    return row;
  }
}

/** What a list is ordered by. */
function placeOf({ waitingSince, heldAt, cases }: InboxRow, state: InboxState): Date | null {
  if (state === 'waiting') return waitingSince;
  if (state !== 'open_case') return heldAt;
  const [first] = cases;
  return first === undefined ? null : new Date(first.dueAt);
}

function itemOf(row: InboxRow, caller: Principal): InboxItem {
  const isFull = seesSensitive(caller);
  return {
    id: row.id,
    person: row.personId === null ? null : { id: row.personId, name: row.personName },
    channel: row.channel,
    address: isFull ? row.address : maskedAddress(row.address),
    language: row.language,
    waitingSince: row.waitingSince?.toISOString() ?? null,
    heldBy: row.heldById === null ? null : { id: row.heldById, name: row.heldByName },
    heldAt: row.heldAt?.toISOString() ?? null,
    isMine: row.heldById === caller.userId,
    lastHeardAt: row.lastInboundAt?.toISOString() ?? null,
    lastText: isFull ? row.lastText : null,
    cases: row.cases.map((one) => ({
      ...one,
      summary: isFull ? one.summary : '',
      summaryIn: isFull && one.summaryIn !== null ? { ...one.summaryIn } : null,
      dueAt: new Date(one.dueAt).toISOString(),
    })),
  };
}

function messageOf({ at, ...message }: InboxMessage): InboxMessageView {
  return { ...message, at: at.toISOString() };
}

function positionOf({ at, id }: InboxMessage): z.output<typeof Position> {
  return { at: at.toISOString(), id };
}
