import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { MovingPart } from '../people/matching/parts/moving-part.js';
import type { ErasureContext } from '../people/matching/person-part.js';

/** What humans had to look after for her. That there was a case stays, without a word of hers. */
@Injectable()
export class CasesPersonPart extends MovingPart {
  readonly name = 'cases';
  protected readonly table = 'cases';

  async erase(tx: PoolClient, personId: string, { conversationIds }: ErasureContext): Promise<void> {
    await tx.query(
      `UPDATE cases SET summary = '', summary_in = NULL, outcome = NULL
       WHERE person_id = $1 OR (person_id IS NULL AND conversation_id = ANY($2::uuid[]))`,
      [personId, conversationIds],
    );
  }
}
