import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { searchCondition, type PeopleSearch } from '../../people/record/people-search.js';
import type { Scope } from '../../platform/access/scope.js';
import type { EventState, Guest, GuestState, OutreachEvent } from './event.js';

const columns = `e.id, e.code, e.name, e.place_code AS "placeCode", e.venue, e.starts_at AS "startsAt", e.ends_at AS "endsAt",
  e.timezone, e.capacity, e.purpose, e.topic, e.texts, e.state, e.version, e.created_by_id AS "createdById"`;

/** An event with how many stand where. */
export interface ListedEvent extends OutreachEvent {
  /** Those that invite to it. */
  readonly broadcasts: readonly string[];
  readonly counts: Readonly<Partial<Record<GuestState, number>>>;
  /** Seats that are taken, with those who come along. */
  readonly seats: number;
}

/** Somebody on the list of an event. */
export interface ListedGuest extends Guest {
  readonly name: string | null;
  /** Her name as lists are ordered by it; '' for none. */
  readonly folded: string;
  readonly answeredAt: Date | null;
  readonly cameAt: Date | null;
}

/** Which events a page has. */
export interface WantedEvents {
  readonly state: EventState | null;
  /** Whether they have ended by now; null: all. */
  readonly when: 'coming' | 'past' | null;
  readonly now: Date;
  readonly after: EventPosition | null;
  readonly limit: number;
}

/** Which guests a page has. */
export interface WantedGuests {
  readonly state: GuestState | null;
  readonly search: PeopleSearch | null;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly limit: number;
}

/** Where a page of events ends. */
export interface EventPosition {
  readonly startsAt: string;
  readonly id: string;
}

/** Those who were written to by the invitations of an event, by one or several, and have not answered, as guests. */
const invitedSql = `SELECT DISTINCT b.event_id, r.person_id, 'invited' AS state, 0 AS companions,
    NULL::timestamptz AS answered_at, NULL::timestamptz AS came_at
  FROM broadcasts b JOIN broadcast_recipients r ON r.broadcast_id = b.id
  WHERE b.event_id IS NOT NULL AND r.state = 'released'
    AND NOT EXISTS (SELECT FROM event_guests g WHERE g.event_id = b.event_id AND g.person_id = r.person_id)`;

const listedSql = `
  ARRAY(SELECT b.id::text FROM broadcasts b WHERE b.event_id = e.id ORDER BY b.id) AS broadcasts,
  coalesce((SELECT jsonb_object_agg(state, number) FROM (
    SELECT state, count(*)::int AS number FROM (
      SELECT state FROM event_guests g WHERE g.event_id = e.id
      UNION ALL SELECT i.state FROM (${invitedSql}) i WHERE i.event_id = e.id) every GROUP BY state) by_state), '{}') AS counts,
  coalesce((SELECT sum(1 + companions)::int FROM event_guests g WHERE g.event_id = e.id AND g.state IN ('coming', 'came')), 0) AS seats`;

/** How somebody is written to about an event. */
interface GuestReach {
  readonly conversationId: string;
  readonly language: string | null;
  /** By a text of hers: what becomes of her place goes on with that. */
  readonly hasAnswered: boolean;
}

/** Reads and writes events. SQL: their lists count guests, and those who were invited stand with the broadcast that did so. */
@Injectable()
export class EventsRepository {
  async insert(tx: PoolClient, event: OutreachEvent, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO events (id, code, name, place_code, venue, starts_at, ends_at, timezone, capacity, purpose, topic, texts,
         state, version, created_by_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $15)`,
      [...valuesOf(event), event.state, event.createdById, at.toISOString()],
    );
  }

  async update(tx: PoolClient, event: OutreachEvent, at: Date): Promise<void> {
    await tx.query(
      `UPDATE events SET code = $2, name = $3, place_code = $4, venue = $5, starts_at = $6, ends_at = $7, timezone = $8,
         capacity = $9, purpose = $10, topic = $11, texts = $12, state = $13, version = version + 1, updated_at = $14
       WHERE id = $1`,
      [...valuesOf(event), event.state, at.toISOString()],
    );
  }

  /** The latest first; those that come, the next first. */
  async list(db: Pool, { state, when, now, after, limit }: WantedEvents): Promise<ListedEvent[]> {
    const [beyond, order] = when === 'coming' ? ['>', 'ASC'] : ['<', 'DESC'];
    const { rows } = await db.query<ListedEvent>(
      `SELECT ${columns}, ${listedSql} FROM events e
       WHERE ($1::text IS NULL OR e.state = $1) AND ($2::timestamptz IS NULL OR (e.starts_at, e.id) ${beyond} ($2, $3::uuid))
         AND ($5::text IS NULL OR (e.ends_at > $6) = ($5 = 'coming'))
       ORDER BY e.starts_at ${order}, e.id ${order} LIMIT $4`,
      [state, after?.startsAt ?? null, after?.id ?? null, limit, when, now.toISOString()],
    );
    return rows;
  }

  async find(db: Pool | PoolClient, id: string): Promise<ListedEvent | undefined> {
    const { rows } = await db.query<ListedEvent>(
      `SELECT ${columns}, ${listedSql} FROM events e WHERE e.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Finds an event by its id or by its code, whatever the letters are written like. */
  async named(db: Pool, idOrCode: string): Promise<ListedEvent | undefined> {
    const { rows } = await db.query<ListedEvent>(
      `SELECT ${columns}, ${listedSql} FROM events e WHERE e.id::text = lower($1) OR e.code = lower($1)`,
      [idOrCode],
    );
    return rows[0];
  }

  /** Locks an event: answers to it are placed one after the other, so that no seat is given twice. */
  async lock(tx: PoolClient, id: string): Promise<OutreachEvent | undefined> {
    const { rows } = await tx.query<OutreachEvent>(
      `SELECT ${columns} FROM events e WHERE e.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** Locks the events of these codes, in one order. */
  async lockByCode(tx: PoolClient, codes: readonly string[]): Promise<OutreachEvent[]> {
    const { rows } = await tx.query<OutreachEvent>(
      `SELECT ${columns} FROM events e WHERE e.code = ANY($1::text[]) AND e.state <> 'draft' ORDER BY e.id FOR NO KEY UPDATE`,
      [codes],
    );
    return rows;
  }

  async hasCode(tx: PoolClient, code: string, except: string): Promise<boolean> {
    const { rowCount } = await tx.query('SELECT FROM events WHERE code = $1 AND id <> $2', [code, except]);
    return rowCount !== 0;
  }

  /** Whose answers, in order of names; of those in the scope. */
  async guests(
    db: Pool,
    eventId: string,
    { state, search, after, limit }: WantedGuests,
    scope: Scope,
  ): Promise<ListedGuest[]> {
    const values: unknown[] = [eventId, state, after?.name ?? null, after?.id ?? null, limit];
    const found = search === null ? 'true' : searchCondition(search, values);
    const { rows } = await db.query<ListedGuest>(
      `SELECT g.person_id AS "personId", p.name, coalesce(p.name_folded, '') AS folded, g.state, g.companions, g.answered_at AS "answeredAt", g.came_at AS "cameAt"
       FROM (
         SELECT event_id, person_id, state, companions, answered_at, came_at FROM event_guests
         UNION ALL ${invitedSql}
       ) g JOIN people p ON p.id = g.person_id
       WHERE g.event_id = $1 AND ($2::text IS NULL OR g.state = $2)
         AND ($3::text IS NULL OR (coalesce(p.name_folded, ''), p.id) > ($3, $4::uuid)) AND ${inScope(scope, 'p', values)} AND ${found}
       ORDER BY coalesce(p.name_folded, ''), p.id LIMIT $5`,
      values,
    );
    return rows;
  }

  async guest(tx: PoolClient, eventId: string, personId: string): Promise<Guest | undefined> {
    const { rows } = await tx.query<Guest>(
      'SELECT person_id AS "personId", state, companions FROM event_guests WHERE event_id = $1 AND person_id = $2',
      [eventId, personId],
    );
    return rows[0];
  }

  /** Seats that others than her have taken, with those who come along. */
  async taken(tx: PoolClient, eventId: string, but: string | null): Promise<number> {
    const { rows } = await tx.query<{ seats: number }>(
      `SELECT coalesce(sum(1 + companions), 0)::int AS seats FROM event_guests
       WHERE event_id = $1 AND person_id IS DISTINCT FROM $2 AND state IN ('coming', 'came')`,
      [eventId, but],
    );
    return rows[0]?.seats ?? 0;
  }

  /** Guests in a state, in the order of their answers. */
  async inState(tx: PoolClient, eventId: string, states: readonly GuestState[]): Promise<Guest[]> {
    const { rows } = await tx.query<Guest>(
      `SELECT person_id AS "personId", state, companions FROM event_guests
       WHERE event_id = $1 AND state = ANY($2::text[]) ORDER BY answered_at NULLS LAST, person_id`,
      [eventId, states],
    );
    return rows;
  }

  /** Notes where people stand. The moment of an answer stays while its state does: it is the order of the waiting list. */
  async place(
    tx: PoolClient,
    eventId: string,
    guests: readonly Guest[],
    { how, at }: { readonly how: 'text' | 'staff' | 'import'; readonly at: Date },
  ): Promise<void> {
    if (guests.length === 0) return;
    await tx.query(
      `INSERT INTO event_guests (event_id, person_id, state, companions, answered_at, came_at, how)
       SELECT $1, person_id, state, companions, $5::timestamptz, CASE state WHEN 'came' THEN $5::timestamptz END, $6
       FROM unnest($2::uuid[], $3::text[], $4::int[]) AS new (person_id, state, companions)
       ON CONFLICT (event_id, person_id) DO UPDATE SET
         answered_at = CASE WHEN event_guests.state = excluded.state THEN event_guests.answered_at ELSE excluded.answered_at END,
         state = excluded.state, companions = excluded.companions, how = excluded.how,
         came_at = CASE excluded.state WHEN 'came' THEN coalesce(event_guests.came_at, excluded.came_at) END`,
      [
        eventId,
        guests.map(({ personId }) => personId),
        guests.map(({ state }) => state),
        guests.map(({ companions }) => companions),
        at.toISOString(),
        how,
      ],
    );
  }

  /** Takes somebody off the list; whoever was written to is invited again. */
  async remove(tx: PoolClient, eventId: string, personId: string): Promise<void> {
    await tx.query('DELETE FROM event_guests WHERE event_id = $1 AND person_id = $2', [eventId, personId]);
  }

  /** Somebody was not there after all: her attendance goes, which segments and measures would count. */
  async forgetAttendance(tx: PoolClient, eventId: string, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM interactions WHERE person_id = $2 AND kind = 'event_attended' AND data ->> 'eventId' = $1`,
      [eventId, personId],
    );
  }

  /** Whoever said that they come and did not is noted as absent. */
  async markAbsent(tx: PoolClient, eventId: string): Promise<string[]> {
    const { rows } = await tx.query<{ personId: string }>(
      `UPDATE event_guests SET state = 'absent' WHERE event_id = $1 AND state = 'coming' RETURNING person_id AS "personId"`,
      [eventId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Where these people are written to: the conversation in which each wrote last, her language, and whether she answered herself. */
  async reach(
    tx: PoolClient,
    eventId: string,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, GuestReach>> {
    const { rows } = await tx.query<GuestReach & { readonly personId: string }>(
      `SELECT DISTINCT ON (c.person_id) c.person_id AS "personId", c.id AS "conversationId", coalesce(p.language, c.language) AS language,
         EXISTS (SELECT FROM interactions i WHERE i.person_id = c.person_id AND i.kind = 'event_answered' AND i.actor_kind = 'person'
           AND i.data->>'eventId' = $2) AS "hasAnswered"
       FROM conversations c JOIN people p ON p.id = c.person_id
       WHERE c.person_id = ANY($1::uuid[]) ORDER BY c.person_id, c.last_inbound_at DESC NULLS LAST, c.id`,
      [personIds, eventId],
    );
    return new Map(rows.map(({ personId, ...where }) => [personId, where]));
  }
}

function valuesOf(event: OutreachEvent): unknown[] {
  return [
    event.id,
    event.code,
    event.name,
    event.placeCode,
    event.venue,
    event.startsAt.toISOString(),
    event.endsAt.toISOString(),
    event.timezone,
    event.capacity,
    event.purpose,
    event.topic,
    JSON.stringify(event.texts),
  ];
}
