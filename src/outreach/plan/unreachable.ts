import { Injectable } from '@nestjs/common';

import { sheetOf } from '../../exchange/sheets/write-sheet.js';
import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import type { UnreachableView } from '../broadcasts/broadcasts.schemas.js';

/** Reasons for which no text reaches somebody, whatever it says. */
const reasons = [
  'no_address',
  'no_sender',
  'one_way_address',
  'opted_out',
  'not_her_phone',
  'erased_address',
];

/** People who are listed at once; the file has them all. */
const mostListed = 1_000;

/** Rows of the file that are read at once. */
const rowsAtOnce = 2_000;

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly reason: string;
  readonly healthWorker: string | null;
  readonly code: string | null;
  readonly placeName: string | null;
}

/** Where a part of the list ends. */
interface Position {
  readonly code: string | null;
  readonly id: string;
}

/** Lists whom no text reaches, by place, those without one last: a list for whoever can visit them. SQL, since it goes by place over all recipients. */
@Injectable()
export class Unreachable {
  constructor(private readonly database: Database) {}

  async view(id: string, scope: Scope): Promise<UnreachableView> {
    const rows = await this.rows(id, scope, null, mostListed + 1);
    const shown = rows.slice(0, mostListed);
    const places = new Map<string, UnreachableView['places'][number]>();
    for (const { code, placeName, ...person } of shown) {
      const place = code === null ? null : { code, name: placeName ?? code };
      const group = places.get(code ?? '') ?? { place, people: [] };
      group.people.push(person);
      places.set(code ?? '', group);
    }
    return { places: [...places.values()], count: shown.length, isCut: rows.length > mostListed };
  }

  /** The whole list as a CSV file, as it streams. */
  sheet(id: string, scope: Scope): AsyncGenerator<Buffer> {
    return sheetOf('csv', this.chunks(id, scope));
  }

  private async *chunks(id: string, scope: Scope): AsyncGenerator<string[][]> {
    yield [['place', 'id', 'name', 'reason', 'health_worker']];
    let after: Position | null = null;
    for (;;) {
      const rows: Row[] = await this.rows(id, scope, after, rowsAtOnce);
      yield rows.map(({ placeName, id: person, name, reason, healthWorker }) => [
        placeName ?? '',
        person,
        name ?? '',
        reason,
        healthWorker ?? '',
      ]);
      const last = rows.at(-1);
      if (rows.length < rowsAtOnce || last === undefined) return;
      after = { code: last.code, id: last.id };
    }
  }

  private async rows(id: string, scope: Scope, after: Position | null, limit: number): Promise<Row[]> {
    const values: unknown[] = [id, reasons, after?.code ?? null, after?.id ?? null, limit];
    const { rows } = await this.database.pool.query<Row>(
      `SELECT p.id, p.name, r.reasons[1] AS reason, p.place_code AS code, pl.name AS "placeName",
         (SELECT w.name FROM relationships k JOIN people w ON w.id = k.other_id
          WHERE k.person_id = p.id AND k.kind = 'health_worker' AND w.merged_into_id IS NULL
          ORDER BY w.id LIMIT 1) AS "healthWorker"
       FROM broadcast_recipients r JOIN people p ON p.id = r.person_id AND ${inScope(scope, 'p', values)}
       LEFT JOIN places pl ON pl.code = p.place_code
       WHERE r.broadcast_id = $1 AND r.state = 'excluded' AND r.reasons[1] = ANY($2::text[])
         AND ($4::uuid IS NULL
           OR (p.place_code IS NULL, coalesce(p.place_code, ''), p.id) > ($3::text IS NULL, coalesce($3, ''), $4::uuid))
       ORDER BY p.place_code IS NULL, coalesce(p.place_code, ''), p.id LIMIT $5`,
      values,
    );
    return rows;
  }
}
