import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { microsPerUnit } from '../../outreach/plan/price.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { GoalReach } from '../goals/goal-reach.js';
import { DailyMeasuresRepository } from './daily-measures.repository.js';
import { dayAfter, dayOf, firstIdFrom, momentsOf, type Days } from './day.js';
import { messageSources } from './message-sources.js';
import { outcomeSources, stocks } from './outcome-sources.js';
import { peopleSources } from './people-sources.js';
import type { MeasureSource, PriceRow } from './source.js';

/** How far the measures are, as kept among the settings. */
export interface Filled {
  /** Up to which day, included. */
  readonly through: string | null;
  /** When they were last brought up to now. */
  readonly at: Date | null;
}

const settingKey = 'measures_filled';

/** Days that are added up in one transaction: what there was before takes as many as it needs, and none of it is done twice. */
const daysAtOnce = 31;

/** Adds up what happened: today again and again, and every night the days before as far as they may have changed. */
@Injectable()
export class Filling {
  constructor(
    private readonly database: Database,
    private readonly repository: DailyMeasuresRepository,
    private readonly goals: GoalReach,
    private readonly library: ProgrammeLibrary,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** How far they are. */
  async filled(): Promise<Filled> {
    const row = await this.database.prisma.setting.findUnique({ where: { key: settingKey } });
    const value = row?.value as { readonly through: string; readonly at: string | null } | undefined;
    const at = value?.at ?? null;
    return { through: value?.through ?? null, at: at === null ? null : new Date(at) };
  }

  /**
   * Brings them up to now; the first time for all days that there were.
   * @returns false when another process is at it
   */
  async fill(): Promise<boolean> {
    for (;;) {
      const step = await this.step(this.clock.now());
      if (step !== 'more') return step === 'done';
    }
  }

  /** Adds up the next days, in one transaction. */
  private step(now: Date): Promise<'more' | 'done' | 'not_ours'> {
    const today = dayOf(now, this.config.defaultTimezone);
    return this.database.transaction(async (tx) => {
      if (!(await this.repository.mayFill(tx))) return 'not_ours';
      await tx.query(quickPlans);
      const { through, at } = await this.filled();
      const first = through ?? (await this.repository.firstDay(tx, this.config.defaultTimezone)) ?? today;
      const until = earliest(dayAfter(first, daysAtOnce - 1), today);
      for (const source of [...peopleSources, ...messageSources, ...outcomeSources]) {
        const back = through === null || through === today ? 0 : source.settlesAfterDays;
        await this.fillSource(tx, { from: earliest(dayAfter(first, -back), until), until }, source);
      }
      if (until !== today) {
        await this.keep(tx, { through: until, at });
        return 'more';
      }
      await this.fillSource(tx, { from: today, until: today }, stocks);
      if (through !== today) await this.goals.fill(tx, today);
      await this.keep(tx, { through: today, at: now });
      return 'done';
    });
  }

  private fillSource(tx: PoolClient, days: Days, source: MeasureSource): Promise<void> {
    const { start, stop } = momentsOf(days, this.config.defaultTimezone);
    // An installation without a real number has test people only, and shows them: so one sees what this is for.
    const isCountingTests = this.config.twilio === undefined;
    const given = [firstIdFrom(start), start.toISOString(), stop.toISOString(), this.config.defaultTimezone];
    const facts = { programmes: this.programmes(), prices: this.prices() };
    const more = source.values?.(facts) ?? [];
    return this.repository.fill(tx, days, source, [...given, isCountingTests, ...more]);
  }

  private programmes(): { name: string; purpose: string }[] {
    return this.library.names.flatMap((name) => {
      const live = this.library.find(name);
      return live === null ? [] : [{ name, purpose: live.programme.purpose }];
    });
  }

  private prices(): PriceRow[] {
    const { prices } = this.dictionary.current.sending;
    if (prices === undefined) return [];
    return (['sms', 'whatsapp', 'template'] as const).flatMap((carrier) =>
      Object.entries(prices[carrier]).map(([code, price]) => ({
        carrier,
        prefix: code === 'default' ? '' : code,
        micros: Math.round(price * microsPerUnit),
      })),
    );
  }

  private async keep(
    tx: PoolClient,
    { through, at }: { readonly through: string; readonly at: Date | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [settingKey, JSON.stringify({ through, at }), this.clock.now().toISOString()],
    );
  }
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}
