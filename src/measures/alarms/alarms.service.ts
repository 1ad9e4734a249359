import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Changes } from '../../platform/http/changes.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { sentence } from '../../platform/sentence.js';
import { StaffNames } from '../../staff/staff-names.js';
import { z } from 'zod';
import type { Alarm } from './alarm.js';
import { sentenceOf } from './alarm-sentence.js';
import { AlarmsRepository } from './alarms.repository.js';
import type { AlarmsQuery, AlarmView } from './alarms.schemas.js';

/** Shows alarms, and notes who has seen them. They are about the whole, so that a turf has none. */
@Injectable()
export class Alarms {
  constructor(
    private readonly database: Database,
    private readonly alarms: AlarmsRepository,
    private readonly names: StaffNames,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, { state, limit, cursor }: AlarmsQuery): Promise<Page<AlarmView>> {
    if (scope.kind !== 'system') return { items: [], next: null };
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const rows = await this.alarms.list(state === 'open', before, limit + 1);
    const { items, next } = pageFrom(rows, limit, ({ id }) => id);
    return { items: await this.viewsOf(items), next };
  }

  /** @throws DomainError `not_found` */
  async acknowledge(caller: Principal, id: string): Promise<AlarmView> {
    const alarm = await this.database.transaction(async (tx) => {
      const isSeen = caller.scope.kind === 'system';
      const found = isSeen ? await this.alarms.acknowledge(tx, id, caller.userId, this.clock.now()) : null;
      if (found === null)
        throw new DomainError('not_found', sentence('measures:no_alarm')`There is no such alarm.`);
      await this.audit.record(tx, caller, {
        action: 'alarm.acknowledged',
        subject: { kind: 'alarm', id },
        after: { kind: found.kind },
      });
      await this.changes.publish({ topic: 'alarm', id }, tx);
      return found;
    });
    const [view] = await this.viewsOf([alarm]);
    if (view === undefined) throw new Error('an alarm gave no view');
    return view;
  }

  private async viewsOf(alarms: readonly Alarm[]): Promise<AlarmView[]> {
    const names = await this.names.namesOf(
      alarms.flatMap(({ acknowledgedById: id }) => (id === null ? [] : [id])),
    );
    const codes = alarms.flatMap(({ params }) => (typeof params.place === 'string' ? [params.place] : []));
    const places = await this.database.prisma.place.findMany({
      where: { code: { in: codes } },
      select: { code: true, name: true },
    });
    const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? code;
    return alarms.map((alarm) => viewOf(alarm, names, nameOf));
  }
}

function viewOf(
  alarm: Alarm,
  names: ReadonlyMap<string, string>,
  nameOf: (place: string) => string,
): AlarmView {
  const {
    id,
    kind,
    subject,
    severity,
    params,
    raisedAt,
    seenAt,
    resolvedAt,
    acknowledgedById,
    acknowledgedAt,
  } = alarm;
  return {
    id,
    kind,
    subject,
    severity,
    says: sentenceOf(alarm, nameOf),
    params: { ...params },
    raisedAt: raisedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    acknowledgedBy:
      acknowledgedById === null ? null : { id: acknowledgedById, name: names.get(acknowledgedById) ?? '' },
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  };
}
