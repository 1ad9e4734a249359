import { Injectable } from '@nestjs/common';

import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Changes } from '../../platform/http/changes.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { DailyMeasuresRepository } from '../daily/daily-measures.repository.js';
import { dayAfter, dayOf, type Days } from '../daily/day.js';
import { Filling } from '../daily/filling.service.js';
import type { Measure } from '../daily/measure.js';
import { pointsOf } from '../daily/series.rules.js';
import { alarmKinds, type AlarmKind, type Finding } from './alarm.js';
import { AlarmFactsRepository } from './alarm-facts.repository.js';
import { AlarmsRepository } from './alarms.repository.js';
import {
  complaintsCluster,
  fewerReplies,
  goingSilent,
  moreOptOuts,
  type DayRows,
} from './people-alarms.rules.js';
import { failingSenders, lateness, setAside, unknownSends } from './service-alarms.rules.js';

/** Days that the last ones are compared with. */
const comparedDays = 35;

/** Judged by whole days: what was added up must reach as far as yesterday. */
const judgedByDays: readonly AlarmKind[] = ['fewer_replies', 'more_opt_outs', 'going_silent'];

/** What reads the facts. */
@Injectable()
export class AlarmFacts {
  constructor(
    private readonly database: Database,
    private readonly facts: AlarmFactsRepository,
    private readonly daily: DailyMeasuresRepository,
    private readonly filling: Filling,
    private readonly library: ProgrammeLibrary,
    private readonly config: Config,
  ) {}

  /** Everything that has turned, and the kinds that could be judged. */
  async findings(now: Date): Promise<{ kinds: readonly AlarmKind[]; found: Finding[] }> {
    const isCountingTests = this.config.twilio === undefined;
    const service = await this.facts.service(now, isCountingTests);
    const complaints = await this.facts.complaints(now, isCountingTests);
    const rows = await this.dayRows(now);
    const found = [
      ...failingSenders(service),
      ...unknownSends(service),
      ...lateness(service, now),
      ...setAside(service),
      ...complaintsCluster(complaints),
      ...(rows === null ? [] : [...fewerReplies(rows), ...moreOptOuts(rows), ...goingSilent(rows)]),
    ];
    return {
      found,
      kinds: rows === null ? alarmKinds.filter((kind) => !judgedByDays.includes(kind)) : alarmKinds,
    };
  }

  /** The days before today; null while they are not all added up. */
  private async dayRows(now: Date): Promise<DayRows | null> {
    const today = dayOf(now, this.config.defaultTimezone);
    const { through } = await this.filling.filled();
    if (through !== today) return null;
    const days = { from: dayAfter(today, -comparedDays), until: dayAfter(today, -1) };
    const programmes = this.library.names;
    const heardFrom = [];
    for (const programme of programmes)
      heardFrom.push({ programme, values: await this.values('heard_from', days, programme) });
    const [sent, received, optedOut] = [
      await this.values('messages_sent', days),
      await this.values('messages_received', days),
      await this.values('opted_out', days),
    ];
    return { sent, received, optedOut, heardFrom };
  }

  private async values(measure: Measure, days: Days, programme = ''): Promise<number[]> {
    const rows = [{ programme, place: '', weight: 1 as const }];
    const found = await this.daily.values(this.database.pool, [measure], days, rows);
    const byDay = new Map(found.map(({ day, value }) => [day, value]));
    return pointsOf(measure, byDay, days, 'day').map(({ value }) => value);
  }
}

/** Looks whether something has turned, and says so: each thing once, for as long as it lasts. */
@Injectable()
export class AlarmWatch {
  constructor(
    private readonly database: Database,
    private readonly facts: AlarmFacts,
    private readonly alarms: AlarmsRepository,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @returns false when another process is at it */
  async look(): Promise<boolean> {
    const now = this.clock.now();
    const { kinds, found } = await this.facts.findings(now);
    return this.database.transaction(async (tx) => {
      if (!(await this.alarms.mayWrite(tx))) return false;
      const news = await this.alarms.raise(tx, found, now);
      const ended = await this.alarms.resolve(tx, kinds, now);
      if (news.length > 0 || ended > 0) await this.changes.publish({ topic: 'alarm' }, tx);
      return true;
    });
  }
}
