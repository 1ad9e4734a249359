import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Address } from '../address.js';
import { refreshKeys } from './keys.js';

/** Takes addresses from people and says who else reads what comes there. SQL, because conversations are let go with them. */
@Injectable()
export class AddressesRepository {
  async has(tx: PoolClient, personId: string, { channel, address }: Address): Promise<boolean> {
    const { rows } = await tx.query(
      'SELECT FROM person_addresses WHERE person_id = $1 AND channel = $2 AND address = $3',
      [personId, channel, address],
    );
    return rows.length > 0;
  }

  /**
   * Takes an address from somebody, with the conversations there: whoever has that number next is a stranger, with none of
   * her consents, nothing that was asked of her waits for an answer of theirs, and nothing more is sent to her there.
   * @returns whether she had it
   */
  async remove(tx: PoolClient, personId: string, { channel, address }: Address): Promise<boolean> {
    const { rowCount } = await tx.query(
      'DELETE FROM person_addresses WHERE person_id = $1 AND channel = $2 AND address = $3',
      [personId, channel, address],
    );
    if (rowCount === 0) return false;
    // What still waits to be sent there was meant for her.
    await tx.query(
      `UPDATE outbound_messages m SET state = 'skipped', reasons = '["address_removed"]'
       FROM conversations c
       WHERE c.channel = $2 AND c.address = $3 AND m.conversation_id = c.id AND m.person_id = $1 AND m.state = 'queued'`,
      [personId, channel, address],
    );
    await tx.query(
      `UPDATE conversations SET person_id = NULL, session = NULL WHERE person_id = $1 AND channel = $2 AND address = $3`,
      [personId, channel, address],
    );
    await refreshKeys(tx, [personId]);
    return true;
  }

  /** Says whether it changed. */
  async setPrivate(
    tx: PoolClient,
    personId: string,
    { channel, address }: Address,
    isPrivate: boolean,
  ): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE person_addresses SET is_private = $4
       WHERE person_id = $1 AND channel = $2 AND address = $3 AND is_private <> $4`,
      [personId, channel, address, isPrivate],
    );
    return rowCount === 1;
  }
}
