import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { MovingPart } from '../people/matching/parts/moving-part.js';
import type { ErasureContext } from '../people/matching/person-part.js';

/** What humans had to look after for her. That there was a case stays, without a word of hers. */
@Injectable()
export class CasesPersonPart extends MovingPart {
  readonly name = 'cases';
  protected readonly table = 'cases';

  /** What was open is closed: nobody is left whom it could be looked after for. */
  async erase(tx: PoolClient, personId: string, { at, conversationIds }: ErasureContext): Promise<void> {
    await tx.query(
      `UPDATE cases SET summary = '', summary_in = NULL, outcome = NULL, state = 'closed', closed_at = coalesce(closed_at, $3)
       WHERE person_id = $1 OR (person_id IS NULL AND conversation_id = ANY($2::uuid[]))`,
      [personId, conversationIds, at.toISOString()],
    );
  }
}
