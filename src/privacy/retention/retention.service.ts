import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { z } from 'zod';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { pageFrom, readCursor, type Page, type PageQuery } from '../../platform/http/page.js';
import { newId } from '../../platform/ids.js';
import { counted } from '../counted.js';
import { retentionActor } from './retention-actor.js';
import { retentionChanged, retentionRunning } from './retention.errors.js';
import { hashOf, nightAfter, rulesOn } from './retention.rules.js';
import { RetainedKinds } from './retained-kinds.js';
import type { RetentionCaller, RetentionCount, RetentionRule, RetentionRun } from './retention.js';
import { RetentionRunsRepository } from './retention-runs.repository.js';
import type { RetentionPreview, RetentionRunView } from './retention.schemas.js';
import { UnusedFields } from './unused-fields.js';

/** What the rules of the data dictionary would delete, and when they do. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly runsKept: RetentionRunsRepository,
    private readonly kinds: RetainedKinds,
    private readonly unused: UnusedFields,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What would be deleted at this moment, and what nothing uses. */
  async preview(): Promise<RetentionPreview> {
    const rules = this.rules();
    const counts: RetentionCount[] = [];
    for (const rule of rules) {
      const { query, values } = this.kinds.of(rule.what).due(rule);
      counts.push({ ...rule, ...(await counted(this.database, query, values)) });
    }
    const [last] = await this.runsKept.list(this.database.pool, null, 1);
    return {
      rules: counts.map((rule) => ({
        ...rule,
        before: rule.before.toISOString(),
        oldest: rule.oldest?.toISOString() ?? null,
      })),
      unused: await this.unused.find(this.clock.now()),
      nextRunAt: rules.length === 0 ? null : (await this.nextRunAt(last)).toISOString(),
      lastRun: last === undefined ? null : viewOf(last),
      hash: hashOf(rules),
    };
  }

  /**
   * Begins to delete what a preview has shown. Call `RetentionRunner.wake()` afterwards.
   * @throws DomainError `conflict` when the rules are others by now, or a run is under way
   */
  async start({ actor, name }: Pick<Principal, 'actor' | 'name'>, hash: string): Promise<RetentionRunView> {
    return this.database.transaction(async (tx) => {
      await this.runsKept.lockBeginning(tx);
      const rules = this.rules();
      if (hashOf(rules) !== hash) throw retentionChanged();
      if (await this.isRunning(tx)) throw retentionRunning();
      return viewOf(await this.begin(tx, rules, { ...actor, name }));
    });
  }

  /** Begins a run once in a night, in whichever process looks first. */
  async startNightly(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rules = this.rules();
      if (rules.length === 0) return;
      await this.runsKept.lockBeginning(tx);
      const now = this.clock.now();
      const since = await this.runsKept.since(tx, now);
      const [last] = await this.runsKept.list(tx, null, 1);
      const night = nightAfter(last?.at ?? since, this.config.defaultTimezone);
      if (night > now || (await this.isRunning(tx))) return;
      await this.begin(tx, rules, { ...retentionActor, name: 'retention' });
    });
  }

  /** @throws DomainError `malformed` for a cursor of another list */
  async runs({ limit, cursor }: PageQuery): Promise<Page<RetentionRunView>> {
    const before = cursor === undefined ? null : readCursor(cursor, z.uuid());
    const rows = await this.runsKept.list(this.database.pool, before, limit + 1);
    return pageFrom(rows.map(viewOf), limit, ({ id }) => id);
  }

  /** Whether the data dictionary still says what a run was begun for. */
  stands(rule: Pick<RetentionRule, 'what' | 'field' | 'keepFor'>): boolean {
    return this.rules().some(
      ({ what, field, keepFor }) => what === rule.what && field === rule.field && keepFor === rule.keepFor,
    );
  }

  private rules(): RetentionRule[] {
    return rulesOn(this.clock.now(), this.config.defaultTimezone, this.dictionary.current);
  }

  private async isRunning(tx: PoolClient): Promise<boolean> {
    return (await this.runsKept.atWork(tx)).some(({ progress }) => progress.state === 'running');
  }

  private async nextRunAt(last: RetentionRun | undefined): Promise<Date> {
    const now = this.clock.now();
    const since = last?.at ?? (await this.database.transaction((tx) => this.runsKept.since(tx, now)));
    const night = nightAfter(since, this.config.defaultTimezone);
    return night < now ? now : night;
  }

  private async begin(
    tx: PoolClient,
    rules: readonly RetentionRule[],
    { kind, id, name }: RetentionCaller,
  ): Promise<RetentionRun> {
    const hasMessages = rules.some(({ what }) => what === 'messages');
    const run: RetentionRun = {
      id: newId(),
      at: this.clock.now(),
      actorKind: kind,
      actorId: id,
      progress: {
        state: 'running',
        name,
        rules: rules.map((rule) => ({ ...rule, before: rule.before.toISOString() })),
        rule: 0,
        after: null,
        counts: {},
        copies: { direction: hasMessages ? 'in' : 'done', after: null, left: [] },
      },
    };
    await this.runsKept.insert(tx, run);
    return run;
  }
}

function viewOf({ id, at, actorKind, actorId, progress }: RetentionRun): RetentionRunView {
  const { state, counts, copies, name } = progress;
  return {
    id,
    at: at.toISOString(),
    state,
    counts: { ...counts },
    isAskingProviders: state === 'done' && (copies.direction !== 'done' || copies.left.length > 0),
    by: { kind: actorKind, id: actorId, name },
  };
}
