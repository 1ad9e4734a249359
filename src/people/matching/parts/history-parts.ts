import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ErasureContext } from '../person-part.js';
import { MovingPart } from './moving-part.js';

/** What she is not written to about: what was noted under either record holds. */
@Injectable()
export class SuppressionsPart extends MovingPart {
  readonly name = 'suppressions';
  protected readonly table = 'suppressions';

  erase(tx: PoolClient, personId: string): Promise<void> {
    return this.deleteAll(tx, personId);
  }
}

/** Her timeline. */
@Injectable()
export class InteractionsPart extends MovingPart {
  readonly name = 'interactions';
  protected readonly table = 'interactions';

  /** With what her conversation led to before anybody knew whom it was with. */
  async erase(tx: PoolClient, personId: string, { conversationIds }: ErasureContext): Promise<void> {
    await this.deleteAll(tx, personId);
    await tx.query('DELETE FROM interactions WHERE person_id IS NULL AND conversation_id = ANY($1::uuid[])', [
      conversationIds,
    ]);
  }
}

/** What she asked for by right: whatever record it was noted under, it is hers. What was asked stays when she is erased. */
@Injectable()
export class RequestsPart extends MovingPart {
  readonly name = 'privacy_requests';
  protected readonly table = 'privacy_requests';

  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(`UPDATE privacy_requests SET note = '' WHERE person_id = $1`, [personId]);
  }
}
