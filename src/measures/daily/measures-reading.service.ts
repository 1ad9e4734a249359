import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { PlacesRepository } from '../../people/places/places.repository.js';
import type { Scope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { DailyMeasuresRepository, type GroupTotal, type RowGroup } from './daily-measures.repository.js';
import { dayAfter, dayOf, type Days } from './day.js';
import { measures, type Measure } from './measure.js';
import type {
  CostPerOutcome,
  MeasureSeries,
  MeasureSplit,
  PartQuery,
  SplitQuery,
} from './measures.schemas.js';
import { pointsOf, totalOf, type Grouping, type Point } from './series.rules.js';
import { rowsOf, type MeasuredPart, type MeasuredRow } from './turf-rows.rules.js';

/** The days that are shown where nobody says which. */
const usualDays = 28;

/** Places that a measure is told apart by at most. */
const mostPlaces = 500;

/** What a message is sent for, in the order in which it is told. */
const outcomes = [
  'registered',
  'consented',
  'enrolled',
  'reached',
  'heard_from',
  'visits_confirmed',
  'visits_made',
  'satisfied',
  'completed',
] as const satisfies readonly Measure[];

/** A measure over some days. */
export interface ReadMeasure {
  readonly total: number;
  readonly points: readonly Point[];
}

/** A part with a name, and the rows that add up to it. */
export interface NamedPart {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly MeasuredRow[];
}

/** Reads what was added up, as far as somebody may see it. */
@Injectable()
export class MeasuresReading {
  constructor(
    private readonly database: Database,
    private readonly repository: DailyMeasuresRepository,
    private readonly places: PlacesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get today(): string {
    return dayOf(this.clock.now(), this.config.defaultTimezone);
  }

  /** The days that are asked for; without a word the last four weeks. */
  daysOf({ from, to }: Pick<PartQuery, 'from' | 'to'>): Days {
    const until = to ?? this.today;
    return { from: from ?? dayAfter(until, 1 - usualDays), until };
  }

  /** Which rows add up to what somebody may see of a part. */
  async rows(scope: Scope, part: MeasuredPart): Promise<MeasuredRow[]> {
    const { pool } = this.database;
    const top = await this.repository.topPlaces(pool, scope);
    const hasPlace = part.place !== null && (await this.repository.isWithin(pool, part.place, top));
    return rowsOf(scope, part, { top, hasPlace });
  }

  /** Reads some measures over some days. */
  async series(
    wanted: readonly Measure[],
    days: Days,
    rows: readonly MeasuredRow[],
    by: Grouping = 'day',
  ): Promise<Map<Measure, ReadMeasure>> {
    const found = await this.repository.values(this.database.pool, wanted, days, rows);
    return new Map(
      wanted.map((measure) => {
        const own = found.filter((row) => row.measure === measure);
        const points = pointsOf(measure, new Map(own.map(({ day, value }) => [day, value])), days, by);
        return [measure, { points, total: totalOf(measure, points) }];
      }),
    );
  }

  /** Reads some measures as the API tells them. */
  async shown(
    scope: Scope,
    {
      measure: wanted,
      by,
      ...query
    }: PartQuery & { readonly measure: readonly Measure[]; readonly by: Grouping },
    filledAt: Date | null,
  ): Promise<MeasureSeries> {
    const days = this.daysOf(query);
    const read = await this.series(wanted, days, await this.rows(scope, partOf(query)), by);
    const items = [...read].map(([measure, { total, points }]) => ({
      measure,
      kind: measures[measure],
      total,
      points: [...points],
    }));
    return { from: days.from, to: days.until, filledAt: filledAt?.toISOString() ?? null, items };
  }

  /** Tells a measure apart by the programmes, or by the places that lie directly in one. */
  async split(scope: Scope, { measure, by, ...query }: SplitQuery): Promise<MeasureSplit> {
    const days = this.daysOf(query);
    const part = partOf(query);
    const parts = await this.partsBy(by, scope, part);
    const groups = [
      { key: '', rows: await this.rows(scope, part) },
      ...parts.map(({ code, rows }) => ({ key: code, rows })),
    ];
    const totals = await this.totals([measure], await this.countedDays(measure, days), groups);
    const valueOf = (code: string): number => totals.find(({ key }) => key === code)?.value ?? 0;
    const items = parts.map(({ code, name }) => ({ code, name, value: valueOf(code) }));
    return {
      from: days.from,
      to: days.until,
      total: valueOf(''),
      items: items.filter(({ value }) => value !== 0).sort((one, other) => other.value - one.value),
    };
  }

  /** The parts of a part, each with the rows that add up to what somebody may see of it. */
  async partsBy(by: 'place' | 'programme', scope: Scope, part: MeasuredPart): Promise<NamedPart[]> {
    const top = await this.repository.topPlaces(this.database.pool, scope);
    const isInside =
      part.place !== null && (await this.repository.isWithin(this.database.pool, part.place, top));
    if (by === 'programme')
      return this.library.names.map((name) => ({
        code: name,
        name,
        rows: rowsOf(scope, { ...part, programme: name }, { top, hasPlace: isInside }),
      }));
    // Without a place, those of a turf are its own.
    const hasPlace = part.place === null || isInside;
    const places = await this.placesIn(scope, part.place);
    return places.map(({ code, name }) => ({
      code,
      name,
      rows: rowsOf(scope, { ...part, place: code }, { top, hasPlace }),
    }));
  }

  /** What measures came to in several groups at once. */
  totals(wanted: readonly string[], days: Days, groups: readonly RowGroup[]): Promise<GroupTotal[]> {
    return this.repository.totals(this.database.pool, wanted, days, groups);
  }

  /** The days that add up to a measure: how many there are stands in the last one that was counted. */
  private async countedDays(measure: Measure, days: Days): Promise<Days> {
    if (measures[measure] === 'flow') return days;
    const last = (await this.repository.lastStock(this.database.pool, days.until)) ?? days.until;
    return { from: last, until: last };
  }

  /** What was spent for each of what messages are sent for. */
  async cost(scope: Scope, query: PartQuery): Promise<CostPerOutcome> {
    const days = this.daysOf(query);
    const rows = await this.rows(scope, partOf(query));
    const read = await this.series(['cost_micros', 'segments_sent', ...outcomes], days, rows);
    const total = (measure: Measure): number => read.get(measure)?.total ?? 0;
    const currency = this.dictionary.current.sending.prices?.currency ?? null;
    const spent = currency === null ? null : total('cost_micros') / 1_000_000;
    return {
      from: days.from,
      to: days.until,
      currency,
      spent,
      segments: total('segments_sent'),
      outcomes: outcomes.map((measure) => {
        const count = total(measure);
        return { measure, count, each: spent === null || count === 0 ? null : spent / count };
      }),
    };
  }

  /** The places directly in one; without one the topmost, or those of a turf. */
  private async placesIn(scope: Scope, parent: string | null): Promise<{ code: string; name: string }[]> {
    if (parent === null && scope.kind !== 'system')
      return this.database.prisma.place.findMany({
        where: { code: { in: await this.repository.topPlaces(this.database.pool, scope) } },
        select: { code: true, name: true },
        take: mostPlaces,
      });
    const found = await this.places.list(this.database.pool, { parent, q: null, after: null }, mostPlaces);
    return found.map(({ code, name }) => ({ code, name }));
  }
}

/** The part that a query asks for. */
export function partOf({ programme, place }: Pick<PartQuery, 'programme' | 'place'>): MeasuredPart {
  return { programme: programme ?? null, place: place ?? null };
}
