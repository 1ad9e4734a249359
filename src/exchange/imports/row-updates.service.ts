import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Address } from '../../people/address.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { People } from '../../people/record/people.service.js';
import type { RecordState } from '../../people/record/record.js';
import { RecordsRepository } from '../../people/record/records.repository.js';
import { beforeOf, changeOfRow } from './change-of-row.rules.js';
import { sourceOf, type ImportRecord, type RowRemark } from './import.js';
import { KnownPeopleRepository } from './known-people.repository.js';
import type { StoredResult, StoredRow } from './stored-row.js';

interface KnownRow extends StoredRow {
  readonly personId: string;
}

/** What is written when a row is of somebody who is known. */
@Injectable()
export class UpdateStores {
  constructor(
    readonly people: PeopleRepository,
    readonly records: RecordsRepository,
    readonly interactions: InteractionsRepository,
    readonly known: KnownPeopleRepository,
  ) {}
}

/** Brings the rows that are of people who are known into their records, and keeps what they had. */
@Injectable()
export class RowUpdates {
  constructor(
    private readonly people: People,
    private readonly stores: UpdateStores,
    private readonly clock: Clock,
  ) {}

  /** Several rows of one person are taken one after the other. */
  async apply(
    tx: PoolClient,
    record: ImportRecord,
    stored: readonly StoredRow[],
    by: Actor,
  ): Promise<StoredResult[]> {
    const results: StoredResult[] = [];
    let open = stored.filter((one): one is KnownRow => one.personId !== null);
    while (open.length > 0) {
      const first = new Map(open.toReversed().map((one) => [one.personId, one]));
      results.push(...(await this.round(tx, record, [...first.values()], by)));
      open = open.filter((one) => first.get(one.personId) !== one);
    }
    return results;
  }

  private async round(
    tx: PoolClient,
    { id, options }: ImportRecord,
    rows: readonly KnownRow[],
    by: Actor,
  ): Promise<StoredResult[]> {
    if (options.onMatch === 'skip') return rows.map((row) => resultOf(row, 'unchanged'));
    const source = sourceOf(id);
    const asked = rows.map(({ personId, values: { fields } }) => ({ personId, change: { fields, source } }));
    const states = await this.stores.records.lock(tx, asked);
    const before = await this.stores.known.before(tx, [...states.keys()]);
    const there = rows.flatMap((row) => {
      const state = states.get(row.personId);
      const held = before.get(row.personId);
      if (state === undefined || held === undefined) return [];
      return [{ row, state: withOriginals(state, held.originals), held: held.addresses }];
    });
    const differences = await this.people.changeMany(
      tx,
      there.map(({ row, state }) => ({
        personId: state.id,
        change: changeOfRow(row.values, state, options.onMatch, source),
      })),
      by,
    );
    const added = there.map(({ row, held }) => newAddresses(row.values.addresses, held));
    await this.reach(
      tx,
      there.map(({ state }, at) => ({ personId: state.id, addresses: added[at]?.addresses ?? [] })),
      {
        source,
        by,
      },
    );
    const known = there.map(({ row, state }, at): StoredResult => {
      const difference = differences[at];
      const { addresses = [], remarks = [] } = added[at] ?? {};
      const isChanged = (difference?.events.length ?? 0) > 0 || addresses.length > 0;
      if (difference === undefined || !isChanged) return resultOf(row, 'unchanged', remarks);
      const kept = { wasCreated: false, ...beforeOf(state, difference), addresses };
      return { ...resultOf(row, 'update', remarks), before: kept };
    });
    const gone = rows
      .filter(({ personId }) => !states.has(personId))
      .map((row) => resultOf(row, 'error', [{ column: null, severity: 'error', code: 'person_gone' }]));
    return [...known, ...gone];
  }

  private async reach(
    tx: PoolClient,
    rows: readonly { readonly personId: string; readonly addresses: readonly Address[] }[],
    { source, by }: { readonly source: string; readonly by: Actor },
  ): Promise<void> {
    const at = this.clock.now();
    const added = rows.flatMap(({ personId, addresses }) =>
      addresses.map((address) => ({ ...address, personId, at })),
    );
    if (added.length === 0) return;
    await this.stores.people.addAddresses(tx, added);
    await this.stores.records.touch(tx, [...new Set(added.map(({ personId }) => personId))], at);
    await this.stores.interactions.insert(
      tx,
      added.map(({ personId, channel, address }) => ({
        personId,
        conversationId: null,
        kind: 'address_added',
        at,
        actor: by,
        data: { channel, address, source },
      })),
    );
  }
}

function resultOf(
  { checked: { row, remarks }, personId }: KnownRow,
  outcome: StoredResult['outcome'],
  more: readonly RowRemark[] = [],
): StoredResult {
  return { row, outcome, personId, remarks: [...remarks, ...more], before: null };
}

function withOriginals(state: RecordState, originals: Readonly<Record<string, string | null>>): RecordState {
  const fields = Object.entries(state.fields).map(([key, field]) => {
    const original = originals[key] ?? null;
    return [key, original === null ? field : { ...field, original }] as const;
  });
  return { ...state, fields: Object.fromEntries(fields) };
}

/** The addresses that somebody does not have yet. A simulator address suits test people alone, and nobody else. */
function newAddresses(
  wanted: readonly Address[],
  held: readonly Address[],
): { readonly addresses: readonly Address[]; readonly remarks: readonly RowRemark[] } {
  const missing = wanted.filter(
    (one) => !held.some(({ channel, address }) => channel === one.channel && address === one.address),
  );
  const isSimulated = ({ address }: Address): boolean => address.startsWith('simulator:');
  const [first] = held;
  const fitting = missing.filter((one) => first === undefined || isSimulated(one) === isSimulated(first));
  const isMixed = fitting.length < missing.length;
  return {
    addresses: fitting,
    remarks: isMixed ? [{ column: null, severity: 'warning', code: 'mixed_addresses' }] : [],
  };
}
