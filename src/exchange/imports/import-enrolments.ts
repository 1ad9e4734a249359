import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ListIntakes, type IntakeRefusal } from '../../people/list-intakes.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import type { RowCheck, UndoableRow } from './import-rows.repository.js';
import type { ImportRecord, RowRemark, RowValues } from './import.js';
import type { StoredResult } from './stored-row.js';

/** Has the people of a file taken into the programme that its options name, and says who is not, and why. */
@Injectable()
export class ImportEnrolments {
  constructor(
    private readonly intakes: ListIntakes,
    private readonly clock: Clock,
  ) {}

  /** Says at the check of each row who would not be taken in. */
  async foresee(tx: PoolClient, { options }: ImportRecord, checks: readonly RowCheck[]): Promise<RowCheck[]> {
    const { programme } = options;
    if (programme === undefined) return [...checks];
    const field = this.intakes.programmes.find(({ name }) => name === programme)?.field ?? null;
    const asked = checks.flatMap((check) => {
      const { values, outcome, personId } = check;
      if (values === null || outcome === 'error') return [];
      const listed = { personId, date: dateIn(values, field), addresses: values.addresses };
      return [{ check, listed }];
    });
    const refusals = await this.intakes.room.foresee(
      tx,
      programme,
      asked.map(({ listed }) => listed),
      this.clock.now(),
    );
    const remarks = new Map(asked.map(({ check }, index) => [check, remarksOf(refusals[index] ?? null)]));
    return checks.map((check) => ({ ...check, remarks: [...check.remarks, ...(remarks.get(check) ?? [])] }));
  }

  /** Takes in whoever was stored; each of several rows of one person says what became of her. */
  async takeIn(
    tx: PoolClient,
    { options }: ImportRecord,
    results: readonly StoredResult[],
    actor: Actor,
  ): Promise<StoredResult[]> {
    const { programme } = options;
    if (programme === undefined) return [...results];
    const ids = [
      ...new Set(results.flatMap(({ personId, outcome }) => (outcome === 'error' ? [] : (personId ?? [])))),
    ];
    const turn = { at: this.clock.now(), actor };
    const refusals = await this.intakes.room.takeIn(tx, programme, ids, turn);
    const byPerson = new Map(ids.map((id, index) => [id, refusals[index] ?? null]));
    return results.map((result) => enrolled(result, programme, byPerson));
  }

  /** Takes whom the import took in out again, whatever else becomes of their rows. */
  async takeBack(tx: PoolClient, rows: readonly UndoableRow[], actor: Actor): Promise<void> {
    const programmes = new Set(rows.flatMap(({ before }) => before.enrolled ?? []));
    for (const programme of programmes) {
      const ids = rows.flatMap(({ personId, before }) => (before.enrolled === programme ? [personId] : []));
      await this.intakes.room.takeBack(tx, programme, [...new Set(ids)], { at: this.clock.now(), actor });
    }
  }
}

/** What a row that changed nothing puts back. */
const nothing = { wasCreated: false, own: {}, fields: {}, tags: [], roles: [], interests: [], addresses: [] };

function enrolled(
  result: StoredResult,
  programme: string,
  byPerson: ReadonlyMap<string, IntakeRefusal | null>,
): StoredResult {
  const refusal = byPerson.get(result.personId ?? '');
  const remarks = result.remarks.filter(({ code }) => !code.startsWith('enrol_'));
  if (refusal === undefined) return { ...result, remarks };
  if (refusal !== null) return { ...result, remarks: [...remarks, ...remarksOf(refusal)] };
  return { ...result, remarks, before: { ...(result.before ?? nothing), enrolled: programme } };
}

/** The date that a row gives for the programme; null: none, or the programme counts from the day of joining. */
function dateIn({ fields }: RowValues, field: string | null): string | null {
  const value = field === null ? undefined : fields[field]?.value;
  return typeof value === 'string' ? value : null;
}

function remarksOf(refusal: IntakeRefusal | null): RowRemark[] {
  return refusal === null ? [] : [{ column: null, severity: 'warning', code: `enrol_${refusal}` }];
}
