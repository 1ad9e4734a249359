import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { AuditLog } from '../../platform/access/audit-log.js';
import type { Actor } from '../../platform/access/actor.js';
import { Changes } from '../../platform/http/changes.js';
import { RetainedKinds } from './retained-kinds.js';
import { ruleName, type RetentionProgress, type RetentionRun } from './retention.js';
import { Retention } from './retention.service.js';

/** Carries rules out, one after the other, a part in each transaction. */
@Injectable()
export class RetentionSteps {
  constructor(
    private readonly retention: Retention,
    private readonly kinds: RetainedKinds,
    private readonly audit: AuditLog,
    private readonly changes: Changes,
  ) {}

  /** Does the next part of a run, and gives how far it is then. */
  async next(tx: PoolClient, run: RetentionRun, now: Date): Promise<RetentionProgress> {
    const { progress, at: runAt } = run;
    const rule = progress.rules[progress.rule];
    if (rule === undefined) return this.finish(tx, run);
    const following = { ...progress, rule: progress.rule + 1, after: null };
    // Whoever lengthens a rule while it is carried out is heard.
    if (!this.retention.stands(rule)) return following;
    const dated = { ...rule, before: new Date(rule.before) };
    const { removed, after, isOver } = await this.kinds
      .of(rule.what)
      .step(tx, dated, { after: progress.after, runAt, now });
    const name = ruleName(rule);
    const counts = { ...progress.counts, [name]: (progress.counts[name] ?? 0) + removed };
    return isOver ? { ...following, counts } : { ...progress, counts, after };
  }

  private async finish(tx: PoolClient, { id, actorKind, actorId, progress }: RetentionRun) {
    const actor = { kind: actorKind, id: actorId } as Actor;
    const counts = Object.fromEntries(Object.entries(progress.counts).filter(([, count]) => count > 0));
    // A night in which nothing was due says nothing.
    if (actorKind === 'staff' || Object.keys(counts).length > 0)
      await this.audit.record(
        tx,
        { actor, name: progress.name },
        { action: 'retention.run', subject: { kind: 'retention_run', id }, after: counts },
      );
    await this.changes.publish({ topic: 'privacy' }, tx);
    return { ...progress, state: 'done' as const };
  }
}
