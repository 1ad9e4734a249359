import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { may } from '../../platform/access/policy.js';
import type { Permission, Role } from '../../platform/access/policy.js';
import type { Doer } from './release-notes.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Looks whether those who scheduled a release may still make one: what they could do then is not what they can do now. */
@Injectable()
export class Schedulers {
  /** Says why somebody's release must not be made any more, a sentence each; nothing while they may. */
  async reasonsAgainst(tx: PoolClient, { actor, name }: Doer, isApproved: boolean): Promise<Sentence[]> {
    if (actor.kind !== 'staff') return [];
    const { rows } = await tx.query<{ role: Role }>(
      'SELECT role FROM users WHERE id::text = $1 AND disabled_at IS NULL',
      [actor.id],
    );
    const [account] = rows;
    const mayDo = (permission: Permission): boolean => account !== undefined && may(account, permission);
    if (!mayDo('flows.publish'))
      return [
        sentence(
          'problems:scheduler_may_not',
        )`${{ name }} scheduled it and may no longer publish flows: look at it and publish it, or schedule it again.`,
      ];
    if (isApproved && !mayDo('flows.approve_consent'))
      return [
        sentence(
          'problems:approver_may_not',
        )`${{ name }} approved its words of consent and may no longer do so: somebody who may has to look at them.`,
      ];
    return [];
  }
}
