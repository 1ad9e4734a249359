import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { subscriptionFires } from './subscription-message.js';
import type { Subscription, SubscriptionEnd } from './subscription.js';

/** A person in a programme. */
export interface PersonInProgramme {
  readonly personId: string;
  readonly programme: string;
}

/** A message of a subscription that may have been written already. */
export interface WrittenMessageOf {
  readonly subscriptionId: string;
  /** As the outbox keeps it, such as `programme:antenatal/week_20`. */
  readonly because: string;
}

/** Somebody whom one programme leads into another. */
export interface LedOn extends PersonInProgramme {
  /** The date that the other one would be counted from. */
  readonly anchor: string;
  /** When she joined the one before. */
  readonly since: Date;
}

/** Where a subscription goes on. */
export interface Advance {
  readonly id: string;
  readonly nextMessage: string;
}

/** A subscription that goes by itself no more, until somebody says so or until a moment. */
export interface Pause {
  readonly id: string;
  readonly until: Date | null;
}

/** A subscription with where it was joined. */
interface LockedSubscription extends Subscription {
  readonly channel: string | null;
  /** Whether she, or somebody through whom she is reached, still has that number. */
  readonly isReached: boolean;
}

const columns = `s.id, s.person_id AS "personId", s.programme, s.anchor::text, s.anchor_precision AS "anchorPrecision",
  s.next_message AS "nextMessage", s.started_at AS "startedAt", s.instance, s.state, s.paused_until AS "pausedUntil"`;

/** A subscription that is not over. */
const isOpen = `s.state IN ('active', 'paused')`;

/**
 * Reads and writes subscriptions.
 * SQL throughout: the reminders of a morning are written by the thousand, and a batch of turns enrols many at once.
 */
@Injectable()
export class ProgrammesRepository {
  /** The subscriptions of these people to these programmes that are not over, of every instance. */
  async active(tx: PoolClient, wanted: readonly PersonInProgramme[]): Promise<Subscription[]> {
    if (wanted.length === 0) return [];
    const { rows } = await tx.query<Subscription>(
      `SELECT ${columns}, s.conversation_id AS "conversationId"
       FROM unnest($1::uuid[], $2::text[]) AS wanted (person_id, programme)
       JOIN subscriptions s USING (person_id, programme)
       WHERE ${isOpen}`,
      [wanted.map(({ personId }) => personId), wanted.map(({ programme }) => programme)],
    );
    return rows;
  }

  /**
   * Somebody's subscriptions that are not over, kept from changing. Their fires are locked first, as by the runner who writes their
   * messages: it is waited for, and the two never wait for each other.
   */
  async lockOpen(tx: PoolClient, ids: readonly string[]): Promise<Subscription[]> {
    await tx.query(
      'SELECT FROM fires WHERE kind = ANY($1::text[]) AND key = ANY($2::text[]) ORDER BY id FOR UPDATE',
      [subscriptionFires, ids],
    );
    const { rows } = await tx.query<Subscription>(
      `SELECT ${columns}, s.conversation_id AS "conversationId" FROM subscriptions s
       WHERE s.id = ANY($1::uuid[]) AND ${isOpen} ORDER BY s.id FOR NO KEY UPDATE OF s`,
      [ids],
    );
    return rows;
  }

  /**
   * Loads those among these subscriptions that go on now and keeps them from changing. The number is looked up now: it is
   * the conversation, on the channel that she joined over, in which she wrote last; or on any, when she is not reached any
   * more where she joined.
   */
  async lockDue(tx: PoolClient, ids: readonly string[], now: Date): Promise<Map<string, Subscription>> {
    const { rows } = await tx.query<LockedSubscription>(
      `SELECT ${columns}, s.conversation_id AS "conversationId", joined.channel,
         EXISTS (
           SELECT FROM person_addresses a
           WHERE a.address = joined.address AND a.person_id IN (
             SELECT s.person_id
             UNION ALL SELECT r.other_id FROM relationships r WHERE r.person_id = s.person_id AND r.kind = 'reached_through')
         ) AS "isReached"
       FROM subscriptions s LEFT JOIN conversations joined ON joined.id = s.conversation_id
       WHERE s.id = ANY($1::uuid[]) AND (s.state = 'active' OR (s.state = 'paused' AND s.paused_until <= $2))
       ORDER BY s.id FOR NO KEY UPDATE OF s`,
      [ids, now.toISOString()],
    );
    const latest = await this.latestConversations(
      tx,
      rows.map(({ personId }) => personId),
    );
    return new Map(
      rows.map(({ channel, isReached, ...subscription }) => {
        const { personId } = subscription;
        const elsewhere = isReached ? undefined : latest.get(personId);
        const conversationId =
          latest.get(`${personId} ${channel}`) ?? elsewhere ?? subscription.conversationId;
        return [subscription.id, { ...subscription, conversationId }];
      }),
    );
  }

  /** The conversation in which each of these people wrote last, by person, and by person and channel. */
  private async latestConversations(
    tx: PoolClient,
    personIds: readonly string[],
  ): Promise<Map<string, string>> {
    const { rows } = await tx.query<{ personId: string; channel: string; id: string }>(
      `SELECT person_id AS "personId", channel, id FROM conversations WHERE person_id = ANY($1::uuid[])
       ORDER BY last_inbound_at NULLS FIRST, id`,
      [personIds],
    );
    return new Map(
      rows.flatMap(({ personId, channel, id }): [string, string][] => [
        [personId, id],
        [`${personId} ${channel}`, id],
      ]),
    );
  }

  /** The messages that were written for these subscriptions and not withheld, and the flows that began for them, by subscription. */
  async written(db: Pool | PoolClient, ids: readonly string[]): Promise<Map<string, Set<string>>> {
    if (ids.length === 0) return new Map();
    const { rows } = await db.query<WrittenMessageOf>(
      `SELECT s.id AS "subscriptionId", m.because
       FROM subscriptions s
       JOIN outbound_messages m ON m.person_id = s.person_id AND m.created_at >= s.started_at
       WHERE s.id = ANY($1::uuid[]) AND m.kind = 'reminder' AND m.state <> 'skipped'
         AND starts_with(m.because, 'programme:' || s.programme || '/')
       UNION ALL
       SELECT s.id, 'programme:' || s.programme || '/' || (i.data->>'message')
       FROM subscriptions s JOIN interactions i ON i.person_id = s.person_id AND i.kind = 'flow_started' AND i.at >= s.started_at
       WHERE s.id = ANY($1::uuid[]) AND i.data->>'subscription' = s.id::text`,
      [ids],
    );
    const written = new Map<string, Set<string>>();
    for (const { subscriptionId, because } of rows) {
      const messages = written.get(subscriptionId) ?? new Set();
      written.set(subscriptionId, messages.add(because.slice(because.indexOf('/') + 1)));
    }
    return written;
  }

  async insert(tx: PoolClient, subscriptions: readonly Subscription[]): Promise<void> {
    if (subscriptions.length === 0) return;
    await tx.query(
      `INSERT INTO subscriptions
         (id, person_id, conversation_id, programme, anchor, anchor_precision, next_message, started_at, instance)
       SELECT * FROM unnest(
         $1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::text[], $7::text[], $8::timestamptz[], $9::text[])`,
      [
        subscriptions.map(({ id }) => id),
        subscriptions.map(({ personId }) => personId),
        subscriptions.map(({ conversationId }) => conversationId),
        subscriptions.map(({ programme }) => programme),
        subscriptions.map(({ anchor }) => anchor),
        subscriptions.map(({ anchorPrecision }) => anchorPrecision),
        subscriptions.map(({ nextMessage }) => nextMessage),
        subscriptions.map(({ startedAt }) => startedAt.toISOString()),
        subscriptions.map(({ instance }) => instance),
      ],
    );
  }

  /** Counts subscriptions from another date, and has them go on with another message. */
  async reanchor(tx: PoolClient, subscriptions: readonly Subscription[]): Promise<void> {
    if (subscriptions.length === 0) return;
    await tx.query(
      `UPDATE subscriptions s SET anchor = new.anchor, anchor_precision = new.anchor_precision,
              conversation_id = new.conversation_id, next_message = new.next_message
       FROM unnest($1::uuid[], $2::date[], $3::text[], $4::uuid[], $5::text[])
         AS new (id, anchor, anchor_precision, conversation_id, next_message)
       WHERE s.id = new.id AND ${isOpen}`,
      [
        subscriptions.map(({ id }) => id),
        subscriptions.map(({ anchor }) => anchor),
        subscriptions.map(({ anchorPrecision }) => anchorPrecision),
        subscriptions.map(({ conversationId }) => conversationId),
        subscriptions.map(({ nextMessage }) => nextMessage),
      ],
    );
  }

  async advance(tx: PoolClient, advances: readonly Advance[]): Promise<void> {
    if (advances.length === 0) return;
    await tx.query(
      `UPDATE subscriptions s SET next_message = new.next_message
       FROM unnest($1::uuid[], $2::text[]) AS new (id, next_message)
       WHERE s.id = new.id AND s.state = 'active'`,
      [advances.map(({ id }) => id), advances.map(({ nextMessage }) => nextMessage)],
    );
  }

  /** Lets subscriptions rest. */
  async pause(tx: PoolClient, pauses: readonly Pause[]): Promise<void> {
    if (pauses.length === 0) return;
    await tx.query(
      `UPDATE subscriptions s SET state = 'paused', paused_until = new.until
       FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, until)
       WHERE s.id = new.id AND ${isOpen}`,
      [pauses.map(({ id }) => id), pauses.map(({ until }) => until?.toISOString() ?? null)],
    );
  }

  /** Lets subscriptions that rest go on. */
  async resume(tx: PoolClient, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE subscriptions SET state = 'active', paused_until = NULL WHERE id = ANY($1::uuid[]) AND state = 'paused'`,
      [ids],
    );
  }

  /** Has other runners wait who write to the same people; records stay free for everybody else. */
  async holdPeople(tx: PoolClient, personIds: readonly string[]): Promise<void> {
    await tx.query(
      'SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM unnest($1::text[]) AS held (id)',
      [[...new Set(personIds)].sort()],
    );
  }

  /**
   * The messages that were written of late for people who are in one programme several times, as `person because`: one of them
   * is enough. Call it with the people held.
   */
  async writtenOfLate(
    tx: PoolClient,
    wanted: readonly { readonly personId: string; readonly because: string }[],
    since: Date,
  ): Promise<ReadonlySet<string>> {
    if (wanted.length === 0) return new Set();
    const { rows } = await tx.query<{ key: string }>(
      `SELECT DISTINCT w.person_id || ' ' || w.because AS key
       FROM unnest($1::uuid[], $2::text[]) AS w (person_id, because)
       JOIN outbound_messages m ON m.person_id = w.person_id AND m.because = w.because
         AND m.kind = 'reminder' AND m.state <> 'skipped' AND m.created_at >= $3
       UNION
       SELECT w.person_id || ' ' || w.because
       FROM unnest($1::uuid[], $2::text[]) AS w (person_id, because)
       JOIN interactions i ON i.person_id = w.person_id AND i.kind = 'flow_started' AND i.at >= $3
         AND w.because = 'programme:' || (i.data->>'programme') || '/' || (i.data->>'message')`,
      [wanted.map(({ personId }) => personId), wanted.map(({ because }) => because), since.toISOString()],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Who has left the programme that she is led into: on the way to it, or with that very date; as `person programme`. */
  async haveLeft(tx: PoolClient, led: readonly LedOn[]): Promise<ReadonlySet<string>> {
    const { rows } = await tx.query<{ key: string }>(
      `SELECT DISTINCT l.person_id || ' ' || l.programme AS key
       FROM unnest($1::uuid[], $2::text[], $3::date[], $4::timestamptz[]) AS l (person_id, programme, anchor, since)
       JOIN subscriptions s ON s.person_id = l.person_id AND s.programme = l.programme
         AND s.ended_reason = 'left' AND (s.anchor = l.anchor OR s.ended_at >= l.since)`,
      [
        led.map(({ personId }) => personId),
        led.map(({ programme }) => programme),
        led.map(({ anchor }) => anchor),
        led.map(({ since }) => since.toISOString()),
      ],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async end(tx: PoolClient, ends: readonly SubscriptionEnd[]): Promise<void> {
    if (ends.length === 0) return;
    await tx.query(
      `UPDATE subscriptions s SET state = new.state, next_message = NULL, ended_at = new.at, ended_reason = new.reason
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) AS new (id, state, reason, at)
       WHERE s.id = new.id AND ${isOpen}`,
      [
        ends.map(({ id }) => id),
        ends.map(({ state }) => state),
        ends.map(({ reason }) => reason),
        ends.map(({ at }) => at.toISOString()),
      ],
    );
  }
}
