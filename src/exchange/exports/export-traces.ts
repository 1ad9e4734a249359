import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { ExportRecord, ExportWanted } from './export.js';
import { ExportsRepository } from './exports.repository.js';

/** Who takes people out of the house in a file. */
export type Exporter = Pick<Principal, 'actor' | 'name' | 'role' | 'scope' | 'scopes'>;

/** Where it is written down that somebody takes people out. */
@Injectable()
export class ExportTraces {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async begin(tx: PoolClient, caller: Exporter, wanted: ExportWanted): Promise<ExportRecord> {
    const { expression, search, people, partner, reason, columns, format } = wanted;
    // What was searched for is a name or a number more often than not; who was found stands with the export.
    const whom = { expression, isSearched: search !== null, people: people?.length ?? null };
    const record: ExportRecord = {
      id: newId(),
      kind: expression === null ? 'people' : 'segment',
      partner,
      selection: { ...whom, format },
      columns,
      rows: 0,
      reason,
      at: this.clock.now(),
      actorKind: caller.actor.kind,
      actorId: caller.actor.id,
    };
    await this.exports.insert(tx, record);
    await this.audit.record(tx, caller, {
      action: 'people.exported',
      subject: { kind: 'export', id: record.id },
      after: { partner, reason, columns, format, ...whom },
    });
    return record;
  }
}
