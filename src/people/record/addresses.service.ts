import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { Address } from '../address.js';
import type { KeptAddress } from '../person.js';
import { AddressStores } from './address-stores.js';
import { byStaff, PersonEdits } from './person-edits.service.js';
import { RecordReader } from './record-reader.js';

/**
 * Where people are reached, for staff. Every change is in the audit log, without the number; a consent stays with the
 * person and never goes with the number.
 */
@Injectable()
export class Addresses {
  constructor(
    private readonly database: Database,
    private readonly stores: AddressStores,
    private readonly edits: PersonEdits,
    private readonly reader: RecordReader,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an address as it is dialled; one that she has already changes nothing.
   * @throws DomainError `not_found`, `malformed`, `mixed_addresses`
   */
  async add(caller: Principal, personId: string, written: KeptAddress): Promise<void> {
    const [address = written] = this.reader.addresses([written]);
    await this.database.transaction(async (tx) => {
      await this.edits.lock(tx, caller, personId);
      if (await this.stores.addresses.has(tx, personId, address)) return;
      const at = this.clock.now();
      await this.stores.people.addAddresses(tx, [{ ...address, personId, at }]);
      await this.note(tx, caller, personId, 'address_added', address);
    });
  }

  /**
   * Takes an address away. It is given as it is stored, or as it is dialled.
   * @throws DomainError `not_found`
   */
  async remove(caller: Principal, personId: string, written: Address): Promise<void> {
    await this.database.transaction(async (tx) => {
      const address = await this.held(tx, caller, personId, written);
      if (!(await this.stores.addresses.remove(tx, personId, address))) throw noSuchAddress();
      await this.note(tx, caller, personId, 'address_removed', address);
    });
  }

  /**
   * Notes whether somebody else reads what comes there.
   * @throws DomainError `not_found`
   */
  async setPrivate(caller: Principal, personId: string, written: Address, isPrivate: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const address = await this.held(tx, caller, personId, written);
      if (!(await this.stores.addresses.setPrivate(tx, personId, address, isPrivate))) return;
      const kind = isPrivate ? 'address_made_private' : 'address_made_shared';
      await this.note(tx, caller, personId, kind, address);
    });
  }

  private async held(
    tx: PoolClient,
    caller: Principal,
    personId: string,
    { channel, address }: Address,
  ): Promise<Address> {
    await this.edits.lock(tx, caller, personId);
    const stored = { channel, address };
    if (await this.stores.addresses.has(tx, personId, stored)) return stored;
    const [dialled = stored] = this.reader.addresses([stored]);
    if (await this.stores.addresses.has(tx, personId, dialled)) return dialled;
    throw noSuchAddress();
  }

  private async note(
    tx: PoolClient,
    caller: Principal,
    personId: string,
    kind: string,
    { channel, address }: Address,
  ): Promise<void> {
    const at = this.clock.now();
    await this.stores.records.touch(tx, [personId], at);
    const data = { channel, address, source: byStaff };
    const entry = { personId, conversationId: null, kind, at, actor: caller.actor, data };
    await this.stores.interactions.insert(tx, [entry]);
    await this.audit.record(tx, caller, {
      action: `person.${kind}`,
      subject: { kind: 'person', id: personId },
      after: { channel },
    });
  }
}

function noSuchAddress(): DomainError {
  return new DomainError('not_found', sentence('problems:no_address')`She is not reached at this address.`);
}
