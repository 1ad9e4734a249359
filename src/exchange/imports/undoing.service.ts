import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ConsentRecording } from '../../consent/consent-recording.service.js';
import { AddressesRepository } from '../../people/record/addresses.repository.js';
import { People } from '../../people/record/people.service.js';
import type { RecordChange } from '../../people/record/record.js';
import { chunkSize } from './checking.service.js';
import { actorOf } from './committing.service.js';
import { ImportEnrolments } from './import-enrolments.js';
import { ImportRowsRepository, type UndoableRow } from './import-rows.repository.js';
import type { ImportChange } from './imports.repository.js';
import { sourceOf, type ImportRecord, type RowRemark } from './import.js';
import { UntouchedRepository } from './untouched.repository.js';

/** What is written when a row is undone. */
@Injectable()
export class UndoStores {
  constructor(
    readonly rows: ImportRowsRepository,
    readonly untouched: UntouchedRepository,
    readonly addresses: AddressesRepository,
  ) {}
}

/**
 * Takes an import back, from its last row to its first: people whom it made go, and people whom it changed get back what they had. Whoever
 * was changed by somebody else since stays as she is, and her row says why.
 */
@Injectable()
export class ImportUndoing {
  constructor(
    private readonly stores: UndoStores,
    private readonly people: People,
    private readonly consents: ConsentRecording,
    private readonly enrolments: ImportEnrolments,
  ) {}

  async next(tx: PoolClient, record: ImportRecord, at: Date): Promise<ImportChange> {
    const rows = await this.stores.rows.undoable(tx, record.id, chunkSize);
    if (rows.length === 0) return { state: 'undone', position: 0 };
    const source = sourceOf(record.id);
    await this.enrolments.takeBack(tx, rows, actorOf(record));
    const touched = await this.stores.untouched.touched(tx, source, rows);
    const stays = new Map(
      rows.flatMap((row) => {
        const why = touched.get(row.row);
        return why === undefined ? [] : [[row.row, remarkOf(why)] as const];
      }),
    );
    const free = rows.filter(({ row }) => !stays.has(row));
    const changed = latestOfEach(free.filter(({ before }) => !before.wasCreated));
    const made = free.filter(({ before }) => before.wasCreated);
    // Of several rows of one person only the last one is put back at a time; the others come with the next chunk.
    const undone = [
      ...changed,
      ...made.filter(
        ({ personId }) => !free.some((one) => one.personId === personId && !one.before.wasCreated),
      ),
    ];
    await this.restore(tx, record, changed);
    await this.remove(
      tx,
      record,
      undone.filter(({ before }) => before.wasCreated),
      at,
    );
    await this.stores.rows.keepUndone(tx, record.id, [
      ...undone.map(({ row, before }) => ({ row, stays: null, isGone: before.wasCreated })),
      ...[...stays].map(([row, remark]) => ({ row, stays: remark, isGone: false })),
    ]);
    await this.stores.rows.keepMoved(
      tx,
      record.id,
      changed.map(({ personId }) => personId),
    );
    const { counts } = record;
    return {
      counts: { ...counts, kept: counts.kept + stays.size },
      position: record.position + undone.length + stays.size,
    };
  }

  private async restore(tx: PoolClient, record: ImportRecord, rows: readonly UndoableRow[]): Promise<void> {
    const source = `${sourceOf(record.id)}/undone`;
    const changes = rows.map(({ personId, before }) => {
      const { own, fields, tags, roles, interests } = before;
      const change: RecordChange = {
        ...own,
        fields,
        tags: { remove: tags },
        roles: { remove: roles },
        interests: { remove: interests },
        source,
      };
      return { personId, change };
    });
    await this.people.changeMany(tx, changes, actorOf(record));
    for (const { personId, before } of rows)
      for (const address of before.addresses) await this.stores.addresses.remove(tx, personId, address);
  }

  /** Consents that were vouched for are withdrawn first: the ledger keeps that they were there. */
  private async remove(
    tx: PoolClient,
    record: ImportRecord,
    rows: readonly UndoableRow[],
    at: Date,
  ): Promise<void> {
    const ids = rows.map(({ personId }) => personId);
    const granted = await this.stores.untouched.grantedTo(tx, ids);
    const actor = actorOf(record);
    await this.consents.record(
      tx,
      granted.map(({ personId, purpose, language, version }) => ({
        personId,
        purpose,
        action: 'withdrawn' as const,
        method: 'import' as const,
        language,
        version,
        at,
        actor,
        proofMessageId: null,
        evidence: {
          channel: '',
          address: '',
          words: '',
          answer: '',
          details: { import: record.id, undone: 'true' },
        },
      })),
    );
    await this.stores.untouched.remove(tx, ids, at, actor);
  }
}

function remarkOf(code: string): RowRemark {
  return { column: null, severity: 'warning', code };
}

function latestOfEach(rows: readonly UndoableRow[]): UndoableRow[] {
  const latest = new Map<string, UndoableRow>();
  for (const row of rows) if (!latest.has(row.personId)) latest.set(row.personId, row);
  return [...latest.values()];
}
