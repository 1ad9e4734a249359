import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { ExportsRepository } from '../../exchange/exports/exports.repository.js';
import { sheetOf } from '../../exchange/sheets/write-sheet.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { pageFrom, readCursor, type Page } from '../../platform/http/page.js';
import { newId } from '../../platform/ids.js';
import { sentence } from '../../platform/sentence.js';
import { counted } from '../counted.js';
import type { RightsKeeper } from '../privacy-requests.service.js';
import { affectedSql } from './affected-sql.js';
import { becauseOf } from './affected-words.js';
import { AffectedRepository, type AffectedRow } from './affected.repository.js';
import type { AffectedCount, AffectedPageQuery, AffectedPerson, AffectedQuery } from './affected.schemas.js';

const headings = ['id', 'name', 'channel', 'address', 'language', 'because', 'at'];

/** People of one part of a file. */
const pageSize = 5_000;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Whom a breach concerns. Source of the duty to tell them: GDPR article 34; Kenya Data Protection Act 2019, section 43 */
@Injectable()
export class Affected {
  constructor(
    private readonly database: Database,
    private readonly affected: AffectedRepository,
    private readonly exports: ExportsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `malformed` where it is not said which, or for a cursor of another list */
  async list(
    { scope }: Pick<RightsKeeper, 'scope'>,
    { limit, cursor, ...query }: AffectedPageQuery,
  ): Promise<Page<AffectedPerson>> {
    requireWhich(query);
    const after = cursor === undefined ? beforeAll : readCursor(cursor, z.uuid());
    const rows = await this.affected.page(this.database.pool, query, scope, after, limit + 1);
    const { items, next } = pageFrom(rows, limit, ({ personId }) => personId);
    return { items: items.map(viewOf), next };
  }

  /** @throws DomainError `malformed` where it is not said which */
  async count({ scope }: Pick<RightsKeeper, 'scope'>, query: AffectedQuery): Promise<AffectedCount> {
    requireWhich(query);
    const { query: sql, values } = affectedSql(query, scope);
    const { count, isEstimate } = await counted(this.database, sql, values);
    return { count, isEstimate };
  }

  /**
   * Writes them into a file. That it is taken out, and about whom each part is, is written down before that part leaves.
   * @throws DomainError `malformed` where it is not said which
   */
  async file(
    caller: RightsKeeper,
    query: AffectedQuery,
  ): Promise<{ readonly id: string; readonly bytes: AsyncGenerator<Buffer> }> {
    requireWhich(query);
    const id = newId();
    const { actor } = caller;
    await this.database.transaction(async (tx) => {
      await this.exports.insert(tx, {
        id,
        kind: 'affected',
        partner: null,
        selection: { ...query },
        columns: headings,
        rows: 0,
        reason: '',
        at: this.clock.now(),
        actorKind: actor.kind,
        actorId: actor.id,
      });
      await this.audit.record(tx, caller, {
        action: 'affected.exported',
        subject: { kind: 'export', id },
        after: query,
      });
    });
    return { id, bytes: this.hashed(id, sheetOf('csv', this.rows(caller, query, id))) };
  }

  private async *rows(
    { scope }: RightsKeeper,
    query: AffectedQuery,
    exportId: string,
  ): AsyncGenerator<readonly (readonly string[])[]> {
    yield [headings];
    let after = beforeAll;
    for (;;) {
      const rows = await this.affected.page(this.database.pool, query, scope, after, pageSize);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.personId;
      await this.exports.addPeople(
        this.database.pool,
        exportId,
        rows.map(({ personId }) => personId),
      );
      yield rows.map(cellsOf);
    }
  }

  private async *hashed(id: string, bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of bytes) {
      hash.update(piece);
      yield piece;
    }
    await this.exports.finish(this.database.pool, id, hash.digest());
  }
}

function viewOf({ personId, name, channel, address, language, because, at }: AffectedRow): AffectedPerson {
  const { text, words } = becauseOf(because);
  return {
    personId,
    name,
    address: channel === null || address === null ? null : { channel, address },
    language,
    because: { text, words: { key: words.key, params: { ...words.params } } },
    at: at.toISOString(),
  };
}

function cellsOf({ personId, name, channel, address, language, because, at }: AffectedRow): string[] {
  return [
    personId,
    name ?? '',
    channel ?? '',
    address ?? '',
    language ?? '',
    becauseOf(because).text,
    at.toISOString(),
  ];
}

function requireWhich({ by, id }: AffectedQuery): void {
  if ((by === 'everybody') === (id === undefined)) return;
  const said = sentence(
    'problems:affected_which',
  )`Say which export, account or number it is about; of everybody there is none to say.`;
  throw new DomainError('malformed', said, {
    errors: [{ path: 'id', message: said.text, words: said.words }],
  });
}
