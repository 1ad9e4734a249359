import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { crashPoint } from '../../platform/crash-point.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { AudiencePeople, type Chosen } from '../audience/audience-people.js';
import type { Broadcast } from '../broadcasts/broadcast.js';
import { Deciding } from './deciding.service.js';
import type { Decision } from './decision.js';
import { Places, type PlaceOrder } from './places.rules.js';
import type { PlanBasis } from './plan-basis.js';
import { PlanRowsRepository, waitsForOthers, type PlacedDecision } from './plan-rows.repository.js';
import type { PlanProgress } from './plan-progress.js';
import { PlansRepository } from './plans.repository.js';
import { count } from './tally.js';

/** People who are decided about with one look at the tables. */
const chunkSize = 5_000;

/** Connections over which a chunk is decided about. */
const sideBySide = 2;

/** Rows that are taken out, or closed up, with one statement. */
const rowsAtOnce = 20_000;

/** A broadcast that is being counted. */
export interface Counting {
  readonly broadcast: Broadcast;
  readonly basis: PlanBasis;
}

/** Some people, decided about. */
interface ReadChunk {
  readonly chosen: readonly Chosen[];
  readonly decisions: readonly Decision[];
  readonly isLast: boolean;
}

/** What the steps of counting work with. */
@Injectable()
export class PlanStores {
  constructor(
    readonly plans: PlansRepository,
    readonly rows: PlanRowsRepository,
    readonly audience: AudiencePeople,
    readonly changes: Changes,
  ) {}
}

/** Counts a broadcast step by step; each is kept with what it wrote, so that whoever comes after a crash goes on behind it. */
@Injectable()
export class Planning {
  constructor(
    private readonly database: Database,
    private readonly stores: PlanStores,
    private readonly deciding: Deciding,
  ) {}

  /**
   * Goes on as far as everybody has a place.
   * @param reading the transaction in which people are read
   * @returns what was counted; null when it was given up, or somebody else goes on
   */
  async count(
    reading: PoolClient,
    counting: Counting,
    begun: PlanProgress,
    signal?: AbortSignal,
  ): Promise<PlanProgress | null> {
    let progress: PlanProgress | null = begun;
    while (progress !== null && progress.phase !== 'summing') {
      if (signal?.aborted === true) return null;
      progress =
        progress.phase === 'people'
          ? await this.throughPeople(reading, counting, progress, signal)
          : await this.step(counting, progress);
    }
    return progress;
  }

  /** Decides about everybody; while one chunk is written, the next is read. */
  private async throughPeople(
    reading: PoolClient,
    counting: Counting,
    begun: PlanProgress,
    signal: AbortSignal | undefined,
  ): Promise<PlanProgress | null> {
    const { broadcast } = counting;
    await this.stores.audience.open(reading, broadcast, begun.by, begun.after);
    let at: PlanProgress | null = begun;
    let following = this.read(reading, counting);
    while (at?.phase === 'people' && signal?.aborted !== true) {
      const here: PlanProgress = at;
      const chunk = await following;
      following = chunk.isLast ? Promise.resolve(chunk) : this.read(reading, counting);
      const [kept] = await Promise.allSettled([
        this.kept(broadcast.id, here, (tx) => this.people(tx, counting, here, chunk)),
        following,
      ]);
      if (kept.status === 'rejected') throw kept.reason;
      at = kept.value;
    }
    return at?.phase === 'people' ? null : at;
  }

  /** The next chunk, decided about over several connections: the tables are asked about each person, which is what takes long. */
  private async read(reading: PoolClient, { basis }: Counting): Promise<ReadChunk> {
    const chosen = await this.stores.audience.next(reading, chunkSize);
    const parts = Array.from({ length: sideBySide }, (_none, nth) =>
      chosen.slice((nth * chunkSize) / sideBySide, ((nth + 1) * chunkSize) / sideBySide),
    );
    const decided = await Promise.all(
      parts.map((part) =>
        this.deciding.about(
          this.database.pool,
          part.map(({ id }) => id),
          basis,
        ),
      ),
    );
    return { chosen, decisions: decided.flat(), isLast: chosen.length < chunkSize };
  }

  private step(counting: Counting, at: PlanProgress): Promise<PlanProgress | null> {
    const { id } = counting.broadcast;
    return this.kept(id, at, (tx) => {
      if (at.phase === 'clearing') return this.clearing(tx, id, at);
      return at.phase === 'phones' ? this.phones(tx, counting, at) : this.closing(tx, id, at);
    });
  }

  /** Does a step and keeps where it led to, or neither. */
  private async kept(
    id: string,
    at: PlanProgress,
    work: (tx: PoolClient) => Promise<PlanProgress>,
  ): Promise<PlanProgress | null> {
    try {
      const kept = await this.database.transaction(async (tx) => {
        const next = { ...(await work(tx)), step: at.step + 1 };
        if (!(await this.stores.plans.keep(tx, id, at.step, next))) throw new Overtaken();
        await this.stores.changes.publish(
          { topic: 'broadcast', id, data: { counted: next.tally.audience } },
          tx,
        );
        crashPoint('plan.before_commit');
        return next;
      });
      crashPoint('plan.after_commit');
      return kept;
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
  }

  private async clearing(tx: PoolClient, id: string, at: PlanProgress): Promise<PlanProgress> {
    const cleared = await this.stores.rows.clear(tx, id, rowsAtOnce);
    return cleared < rowsAtOnce ? { ...at, phase: 'people' } : at;
  }

  private async people(
    tx: PoolClient,
    counting: Counting,
    at: PlanProgress,
    { chosen, decisions, isLast }: ReadChunk,
  ): Promise<PlanProgress> {
    const { broadcast, basis } = counting;
    const places = new Places(orderOf(broadcast, basis), at.places);
    const urgent = new Set(chosen.filter(({ isUrgent }) => isUrgent).map((one) => one.id));
    const { onePerPhone } = broadcast.audience;
    const tally = structuredClone(at.tally);
    const placed = decisions.map((decision): PlacedDecision => {
      const isUrgent = urgent.has(decision.personId);
      if (waitsForOthers(decision, onePerPhone)) return { decision, isUrgent, place: -1 };
      count(tally, decision);
      return { decision, isUrgent, place: places.placeOf(decision, isUrgent) };
    });
    await this.stores.rows.insert(tx, broadcast.id, placed, onePerPhone);
    const digest = digestOf(
      at.digest,
      placed.filter(({ place }) => place >= 0),
    );
    const next = { ...at, tally, digest, places: places.counts };
    if (!isLast) return { ...next, after: chosen.at(-1)?.id ?? at.after };
    return { ...next, after: null, phase: onePerPhone ? 'phones' : phaseAfterPhones(places) };
  }

  /** Of people on one phone, first those who do not get it; then the others are given places, chunk by chunk. */
  private async phones(
    tx: PoolClient,
    { broadcast, basis }: Counting,
    at: PlanProgress,
  ): Promise<PlanProgress> {
    const { rows } = this.stores;
    const tally = structuredClone(at.tally);
    const places = new Places(orderOf(broadcast, basis), at.places);
    if (at.after === null) {
      const others = await rows.shareOutPhones(tx, broadcast.id, places.leftOut);
      tally.audience += others;
      if (others > 0) tally.excluded.same_phone = others;
    }
    const kept = await rows.onPhones(tx, broadcast.id, at.after, chunkSize);
    const placed = kept.map(({ one, isUrgent }): PlacedDecision => {
      count(tally, one);
      return { decision: one, isUrgent, place: places.placeOf(one, isUrgent) };
    });
    await rows.place(tx, broadcast.id, placed);
    const next = { ...at, tally, places: places.counts, digest: digestOf(at.digest, placed) };
    const last = kept.at(-1)?.one.personId;
    if (kept.length === chunkSize && last !== undefined) return { ...next, after: last };
    return { ...next, after: null, phase: phaseAfterPhones(places) };
  }

  private async closing(tx: PoolClient, id: string, at: PlanProgress): Promise<PlanProgress> {
    const closed = await this.stores.rows.closeUp(tx, id, at.order, rowsAtOnce);
    const order = { read: closed.read, next: at.order.next + closed.count };
    return { ...at, order, phase: closed.count < rowsAtOnce ? 'summing' : 'order' };
  }
}

/** Somebody else goes on, or the broadcast was changed meanwhile: what this step wrote is taken back. */
class Overtaken extends Error {}

function phaseAfterPhones(places: Places): PlanProgress['phase'] {
  return places.isSparse ? 'order' : 'summing';
}

function orderOf({ pace, timing }: Broadcast, { startsAt }: PlanBasis): PlaceOrder {
  return { hasUrgent: pace.urgentFirst !== null, localAt: timing.kind === 'local' ? startsAt : null };
}

/** Hashes everybody with what she gets, one chunk onto the other. */
function digestOf(before: string, placed: readonly PlacedDecision[]): string {
  const hash = createHash('sha256').update(before);
  for (const { decision } of placed) {
    const what =
      decision.status === 'ready'
        ? [decision.language, decision.carrier, decision.body, decision.price]
        : decision.reasons.slice(0, 1);
    hash.update(JSON.stringify([decision.personId, ...what]));
  }
  return hash.digest('hex');
}
