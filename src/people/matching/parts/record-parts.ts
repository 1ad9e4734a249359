import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Json } from '../../person.js';
import type { PartChange, RecordPair } from '../person-part.js';
import type { KeyedRows, Row } from '../rows.js';
import { KeyedPart } from './keyed-part.js';

/** Where she is reached. */
@Injectable()
export class AddressesPart extends KeyedPart {
  readonly name = 'addresses';
  protected readonly rows = { table: 'person_addresses', column: 'person_id', key: ['channel', 'address'] };
}

/** What she answered: the kept record's answer stays, unless the other one's is asked for. */
@Injectable()
export class FieldsPart extends KeyedPart {
  readonly name = 'fields';
  protected readonly rows = {
    table: 'person_fields',
    column: 'person_id',
    key: ['key'],
    mergedWins: 'm.key = ANY($3::text[])',
  };

  protected override valuesOf({ taken }: RecordPair): readonly unknown[] {
    return [[...taken]];
  }
}

/** What she is to the organisation: of one that ended and one that goes on, the one that goes on. */
@Injectable()
export class RolesPart extends KeyedPart {
  readonly name = 'roles';
  protected readonly rows = {
    table: 'person_roles',
    column: 'person_id',
    key: ['role'],
    mergedWins: 'k.until IS NOT NULL AND (m.until IS NULL OR m.until > k.until)',
  };
}

/** What she cares about: what she said stands over what was learned. */
@Injectable()
export class InterestsPart extends KeyedPart {
  readonly name = 'interests';
  protected readonly rows = {
    table: 'person_interests',
    column: 'person_id',
    key: ['topic'],
    mergedWins: `k.how = 'learned' AND m.how = 'stated'`,
  };
}

/** Whom she lives with: nobody lives in two households, and a household keeps its head. */
@Injectable()
export class HouseholdPart extends KeyedPart {
  readonly name = 'household';
  protected readonly rows: KeyedRows = {
    table: 'household_members',
    column: 'person_id',
    key: [],
    mergedWins: `k.household_id = m.household_id AND m.relationship = 'head'`,
  };

  override async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    await touchHouseholds(tx, pair);
    return super.merge(tx, pair);
  }

  override async unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void> {
    await super.unmerge(tx, pair, await ofHouseholdsLeft(tx, change));
    await touchHouseholds(tx, pair);
  }

  override async erase(tx: PoolClient, personId: string): Promise<void> {
    const { rows } = await tx.query<{ id: string }>(
      'DELETE FROM household_members WHERE person_id = $1 RETURNING household_id AS id',
      [personId],
    );
    await afterLeaving(tx, rows[0]?.id);
  }
}

/** A household that was removed since is not given back: whoever lived in it lives in none. */
async function ofHouseholdsLeft(tx: PoolClient, { moved, before }: PartChange): Promise<PartChange> {
  const { displaced, replaced } = before as unknown as Record<'displaced' | 'replaced', readonly Row[]>;
  const lived = [...(moved as readonly Row[]), ...displaced, ...replaced];
  const { rows } = await tx.query<{ id: string }>(
    'SELECT id FROM households WHERE id = ANY($1::uuid[]) FOR KEY SHARE',
    [lived.map((row) => row.household_id)],
  );
  const left = new Set<Json | undefined>(rows.map(({ id }) => id));
  const ofLeft = (all: readonly Row[]) => all.filter((row) => left.has(row.household_id));
  const kept = { displaced: ofLeft(displaced), replaced: ofLeft(replaced) };
  return { moved: ofLeft(moved as readonly Row[]), before: kept };
}

/** Its members are others now; of a household that nobody lives in any more nothing stays. */
async function afterLeaving(tx: PoolClient, householdId: string | undefined): Promise<void> {
  await tx.query(`UPDATE households SET version = version + 1 WHERE id = $1`, [householdId]);
  await tx.query(
    `DELETE FROM households h WHERE id = $1
       AND NOT EXISTS (SELECT FROM household_members m WHERE m.household_id = h.id)`,
    [householdId],
  );
}

/** Their members are others now. */
async function touchHouseholds(tx: PoolClient, { keptId, mergedId }: RecordPair): Promise<void> {
  await tx.query(
    `UPDATE households SET version = version + 1
     WHERE id IN (SELECT household_id FROM household_members WHERE person_id IN ($1, $2))`,
    [keptId, mergedId],
  );
}
