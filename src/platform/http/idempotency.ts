import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { callerOf } from '../access/caller.decorator.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { canonicalJson } from '../canonical-json.js';
import { findUnfit } from './unfit.rules.js';
import { sentence } from '../sentence.js';

/** How long an answer is kept for a repeat. */
const keptMs = 24 * 60 * 60 * 1_000;
/** A first request that has not answered by then was cut off, and its key may be used again. */
const underWayMs = 60_000;

interface KeptAnswer {
  readonly requestHash: Buffer;
  readonly status: number | null;
  readonly body: unknown;
}

/** What is done at most once, and whether what it answers must not be kept. */
export interface Work {
  readonly run: () => Promise<unknown>;
  readonly isSecret: boolean;
}

/**
 * Answers a POST that is repeated with the same `Idempotency-Key` as the first time, without a second effect. A first
 * one that failed is forgotten, so that it can be tried again.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Does the work once per caller and key; without a key each time.
   * @throws DomainError `malformed` for a bad key, `refused` when it came with another request, `conflict` while the first is under way
   */
  async once(request: FastifyRequest, reply: FastifyReply, work: Work): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    const caller = callerOf(request);
    if (key === undefined || caller === null || request.method !== 'POST') return work.run();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)) {
      throw new DomainError(
        'malformed',
        sentence(
          'problems:idempotency_form',
        )`Idempotency-Key is 1 to 100 letters, digits or signs without spaces.`,
      );
    }
    const requestHash = hashOf(request);
    const kept = await this.claim(caller.actor.id, key, requestHash);
    if (kept === null) return this.first(caller.actor.id, key, reply, work);
    return repeated(kept, requestHash, reply, work.isSecret);
  }

  private async first(
    actorId: string,
    key: string,
    reply: FastifyReply,
    { run, isSecret }: Work,
  ): Promise<unknown> {
    try {
      const body = await run();
      await this.database.pool.query(
        'UPDATE idempotency_keys SET status = $3, body = $4 WHERE actor_id = $1 AND key = $2',
        [actorId, key, reply.statusCode, JSON.stringify(isSecret ? null : (body ?? null))],
      );
      return body;
    } catch (error) {
      await this.database.pool.query('DELETE FROM idempotency_keys WHERE actor_id = $1 AND key = $2', [
        actorId,
        key,
      ]);
      throw error;
    }
  }

  /** Takes the key, or gives what is kept under it. In SQL, because of two at once only one may get it. */
  private async claim(actorId: string, key: string, requestHash: Buffer): Promise<KeptAnswer | null> {
    const now = this.clock.now();
    const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
    await this.database.pool.query(
      'DELETE FROM idempotency_keys WHERE created_at < $1 OR (actor_id = $2 AND key = $3 AND status IS NULL AND created_at < $4)',
      [ago(keptMs), actorId, key, ago(underWayMs)],
    );
    const { rowCount } = await this.database.pool.query(
      'INSERT INTO idempotency_keys (actor_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [actorId, key, requestHash, now.toISOString()],
    );
    if (rowCount === 1) return null;
    const { rows } = await this.database.pool.query<KeptAnswer>(
      'SELECT request_hash AS "requestHash", status, body FROM idempotency_keys WHERE actor_id = $1 AND key = $2',
      [actorId, key],
    );
    // Gone again between the two statements: the first has failed just now.
    return rows[0] ?? { requestHash, status: null, body: null };
  }
}

function repeated(
  { requestHash, status, body }: KeptAnswer,
  asked: Buffer,
  reply: FastifyReply,
  isSecret: boolean,
): unknown {
  if (!requestHash.equals(asked)) {
    throw new DomainError(
      'refused',
      sentence(
        'problems:idempotency_used',
      )`This Idempotency-Key was used for another request. Use a new one.`,
    );
  }
  if (status === null) {
    throw new DomainError(
      'conflict',
      sentence('problems:under_way')`The same request is under way. Wait for its answer.`,
      {
        retryAfterSeconds: 1,
      },
    );
  }
  if (isSecret) {
    throw new DomainError(
      'conflict',
      sentence('problems:done_before')`This was done before, and what it answered is shown only once.`,
    );
  }
  void reply.status(status).header('idempotency-replayed', 'true');
  return status === 204 ? undefined : body;
}

/** @throws DomainError `malformed` for a body that cannot be walked through */
function hashOf({ method, url, body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body) && findUnfit(body) !== null) {
    throw new DomainError(
      'malformed',
      sentence(
        'problems:unfit_body',
      )`The body is nested too deep, or holds a character that cannot be stored.`,
    );
  }
  const sent = Buffer.isBuffer(body) ? body : canonicalJson(body ?? null);
  return createHash('sha256').update(`${method} ${url}\n`).update(sent).digest();
}
