import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { seesSensitive } from '../people/access.rules.js';
import { AuditLog } from '../platform/access/audit-log.js';
import type { Principal } from '../platform/access/principal.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { SegmentReading } from './segment-reading.js';
import type { Segment, SegmentContent } from './segment.js';
import { nameTaken, noSuchSegment, segmentChanged } from './segments.errors.js';
import { SegmentsRepository } from './segments.repository.js';

/** Makes, changes and removes segments. */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly database: Database,
    private readonly segments: SegmentsRepository,
    private readonly reading: SegmentReading,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async show(id: string): Promise<Segment> {
    const segment = await this.segments.find(id);
    if (segment === null) throw noSuchSegment();
    return segment;
  }

  /** @throws DomainError `malformed` for an expression that means nothing; `conflict` when the name is taken */
  async create(caller: Principal, content: SegmentContent): Promise<Segment> {
    await this.requireMeaning(caller, content.expression);
    const at = this.clock.now();
    const segment = {
      ...content,
      id: newId(),
      version: 1,
      createdById: caller.userId,
      createdAt: at,
      updatedAt: at,
    };
    await this.database.transaction(async (tx) => {
      if (!(await this.segments.insert(tx, segment))) throw nameTaken(segment.name);
      await this.record(tx, caller, 'segment.made', null, segment);
    });
    return segment;
  }

  /** @throws DomainError `not_found`; `version_conflict`; what `create` throws */
  async change(
    caller: Principal,
    id: string,
    seen: number,
    wanted: { readonly [Key in keyof SegmentContent]?: string | undefined },
  ): Promise<Segment> {
    if (wanted.expression !== undefined) await this.requireMeaning(caller, wanted.expression);
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id, seen);
      const after: Segment = {
        ...before,
        name: wanted.name ?? before.name,
        description: wanted.description ?? before.description,
        expression: wanted.expression ?? before.expression,
        version: before.version + 1,
        updatedAt: this.clock.now(),
      };
      if (await this.segments.isTaken(tx, after.name, id)) throw nameTaken(after.name);
      await this.segments.update(tx, after);
      await this.record(tx, caller, 'segment.changed', before, after);
      return after;
    });
  }

  /** @throws DomainError `not_found`; `version_conflict` */
  async remove(caller: Principal, id: string, seen: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id, seen);
      await this.segments.delete(tx, id);
      await this.record(tx, caller, 'segment.removed', before, null);
    });
  }

  private async locked(tx: PoolClient, id: string, seen: number): Promise<Segment> {
    const segment = await this.segments.lock(tx, id);
    if (segment === null) throw noSuchSegment();
    if (segment.version !== seen) throw segmentChanged(segment);
    return segment;
  }

  private async requireMeaning(caller: Principal, expression: string): Promise<void> {
    await this.reading.readNew(expression, { seesSensitive: seesSensitive(caller), language: 'en' });
  }

  /** The expression may name somebody, and the audit log is kept for good: the entry says that it changed. */
  private record(
    tx: PoolClient,
    caller: Principal,
    action: string,
    before: Segment | null,
    after: Segment | null,
  ): Promise<void> {
    const subject = { kind: 'segment', id: (after ?? before)?.id ?? '' };
    return this.audit.record(tx, caller, { action, subject, before: shown(before), after: shown(after) });
  }
}

function shown(segment: Segment | null): unknown {
  return segment === null ? null : { name: segment.name, version: segment.version };
}
