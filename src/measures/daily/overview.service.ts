import { Injectable } from '@nestjs/common';

import type { Scope } from '../../platform/access/scope.js';
import { AlarmsRepository } from '../alarms/alarms.repository.js';
import { dayAfter } from './day.js';
import { Filling } from './filling.service.js';
import { measures, type Measure } from './measure.js';
import { MeasuresReading } from './measures-reading.service.js';
import type { MeasuresOverview } from './measures.schemas.js';
import { totalOf, type Point } from './series.rules.js';

/** What stands at the top, in this order. */
const shown = [
  'people',
  'programme_people',
  'registered',
  'consented',
  'enrolled',
  'reached',
  'heard_from',
  'messages_sent',
  'messages_received',
  'visits_confirmed',
  'satisfied',
  'opted_out',
  'cases_open',
  'cases_closed',
] as const satisfies readonly Measure[];

const monthDays = 30;
const weekDays = 7;

/** Reads what stands at the top of the dashboard. */
@Injectable()
export class MeasuresOverviews {
  constructor(
    private readonly reading: MeasuresReading,
    private readonly filling: Filling,
    private readonly alarms: AlarmsRepository,
  ) {}

  async of(scope: Scope): Promise<MeasuresOverview> {
    const { today } = this.reading;
    const days = { from: dayAfter(today, 1 - monthDays), until: today };
    const rows = await this.reading.rows(scope, { programme: null, place: null });
    const read = await this.reading.series(shown, days, rows);
    const { at } = await this.filling.filled();
    return {
      today,
      filledAt: at?.toISOString() ?? null,
      tiles: [...read].map(([measure, { points }]) => tileOf(measure, points, today)),
      alarms: scope.kind === 'system' ? await this.alarms.unseen() : { urgent: 0, watch: 0 },
    };
  }
}

function tileOf(
  measure: Measure,
  points: readonly Point[],
  today: string,
): MeasuresOverview['tiles'][number] {
  const between = (from: string, until: string): number =>
    totalOf(
      measure,
      points.filter((point) => point.from >= from && point.from <= until),
    );
  return {
    measure,
    kind: measures[measure],
    today: between(measures[measure] === 'stock' ? dayAfter(today, 1 - monthDays) : today, today),
    week: between(dayAfter(today, 1 - weekDays), today),
    weekBefore: between(dayAfter(today, 1 - 2 * weekDays), dayAfter(today, -weekDays)),
    month: between(dayAfter(today, 1 - monthDays), today),
    points: [...points],
  };
}
