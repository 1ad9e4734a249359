import { Injectable } from '@nestjs/common';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Scope } from '../../platform/access/scope.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
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
import { topicSaid, type AlarmNames } from './alarm-words.js';
import { AlarmsRepository } from './alarms.repository.js';
import { seenOf } from './growth.rules.js';
import type { AlarmsQuery, AlarmView } from './alarms.schemas.js';

/** Who acknowledges an alarm. */
type Acknowledging = Pick<Principal, 'userId' | 'actor' | 'name' | 'scope'>;

/** Shows alarms, and notes who has seen them. They are about the whole, so that a turf has none. */
@Injectable()
export class Alarms {
  constructor(
    private readonly database: Database,
    private readonly alarms: AlarmsRepository,
    private readonly names: StaffNames,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, { state, limit, cursor, language }: AlarmsQuery): Promise<Page<AlarmView>> {
    if (scope.kind !== 'system') return { items: [], next: null };
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const rows = await this.alarms.list(state === 'open', before, limit + 1);
    const { items, next } = pageFrom(rows, limit, ({ id }) => id);
    return { items: await this.viewsOf(items, language), next };
  }

  /**
   * Notes who has seen an alarm first, and what they say; they may say more later.
   * @throws DomainError `not_found`; `refused` for words about one that somebody else has seen
   */
  async acknowledge(caller: Acknowledging, id: string, says: string): Promise<AlarmView> {
    const alarm = await this.database.transaction(async (tx) => {
      const found = caller.scope.kind === 'system' ? await this.alarms.lock(tx, id) : null;
      if (found === null)
        throw new DomainError('not_found', sentence('measures:no_alarm')`There is no such alarm.`);
      const userId = caller.actor.kind === 'staff' ? caller.userId : null;
      if (found.acknowledgedAt !== null && found.acknowledgedById !== userId) {
        if (says !== '') throw seenByOther();
        return found;
      }
      const acknowledged: Alarm = {
        ...found,
        acknowledgedById: userId,
        acknowledgedAt: found.acknowledgedAt ?? this.clock.now(),
        acknowledgement:
          says === '' && found.acknowledgedById === userId ? found.acknowledgement : says || null,
      };
      await this.alarms.acknowledge(tx, acknowledged);
      await this.audit.record(tx, caller, {
        action: 'alarm.acknowledged',
        subject: { kind: 'alarm', id },
        after: { kind: found.kind },
      });
      await this.changes.publish({ topic: 'alarm', id }, tx);
      return acknowledged;
    });
    const [view] = await this.viewsOf([alarm], 'en');
    if (view === undefined) throw new Error('an alarm gave no view');
    return view;
  }

  private async viewsOf(alarms: readonly Alarm[], language: string): Promise<AlarmView[]> {
    const staff = await this.names.namesOf(
      alarms.flatMap(({ acknowledgedById: id }) => (id === null ? [] : [id])),
    );
    const codes = alarms.flatMap(({ params }) => (typeof params.place === 'string' ? [params.place] : []));
    const places = await this.database.prisma.place.findMany({
      where: { code: { in: codes } },
      select: { code: true, name: true },
    });
    const names: AlarmNames = {
      place: (code) => places.find((place) => place.code === code)?.name ?? code,
      topic: (code) => topicSaid(this.dictionary.current, code, language),
      programme: (code) => this.dictionary.current.nameOf(`programmes.${code}.name`, language),
    };
    return alarms.map((alarm) => viewOf(alarm, staff, names));
  }
}

function seenByOther(): DomainError {
  const said = sentence(
    'measures:alarm_seen',
  )`Somebody else has seen this alarm already: what you wrote was not kept. Look at the alarms again.`;
  return new DomainError('refused', said);
}

function viewOf(alarm: Alarm, staff: ReadonlyMap<string, string>, names: AlarmNames): AlarmView {
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
    acknowledgement,
  } = alarm;
  return {
    id,
    kind,
    subject,
    severity,
    says: sentenceOf(alarm, names),
    params: sayingOf(params),
    hasGrown: acknowledgedAt === null && seenOf(alarm) !== null,
    raisedAt: raisedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    acknowledgedBy:
      acknowledgedById === null ? null : { id: acknowledgedById, name: staff.get(acknowledgedById) ?? '' },
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
    acknowledgement,
  };
}

/** What the sentence says, without how bad it was when somebody took note of it. */
function sayingOf({
  seenSize: _size,
  seenSeverity: _severity,
  ...params
}: Alarm['params']): AlarmView['params'] {
  return params;
}
