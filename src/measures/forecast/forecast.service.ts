import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

import { measureText } from '../../channels/segments.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { Principal } from '../../platform/access/principal.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { sentence } from '../../platform/sentence.js';
import { Calendars, type CalendarOf } from '../../programmes/calendars.js';
import type { LiveProgramme } from '../../programmes/live-programme.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { messageOf } from '../../programmes/programme.js';
import { courseOf, planOf } from '../../programmes/schedule.rules.js';
import { counting } from '../../platform/database/counting.js';
import { daysIn, momentsOf, type Days } from '../daily/day.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import type { Forecast } from './forecast.schemas.js';
import { ForecastRepository, type ComingBroadcast, type ProgrammeSample } from './forecast.repository.js';
import { estimateAsBefore, estimateOf, sumOf, timesBetween, type Estimate } from './sampled-mean.rules.js';

type Part = Forecast['parts'][number];

/** The days by which everything else is reckoned. */
const pastDays = 28;

/** What a message that begins a flow takes: its first text, as most are. */
const segmentsOfFlow = 1;

/** Reckons what next month will take: from the dates of people in programmes, from broadcasts that are planned, and from lately. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly database: Database,
    private readonly repository: ForecastRepository,
    private readonly library: ProgrammeLibrary,
    private readonly calendars: Calendars,
    private readonly reading: MeasuresReading,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /** @throws DomainError `storage_unavailable` when it takes too long */
  async nextMonth(caller: Pick<Principal, 'scope' | 'userId'>): Promise<Forecast> {
    const days = monthAfter(this.reading.today);
    const parts = [
      ...(await this.programmes(caller, days)),
      await this.broadcasts(caller, days),
      await this.others(caller, days),
    ];
    const messages = sumOf(parts.map((part) => part.messages));
    const segments = sumOf(parts.map((part) => part.segments));
    return {
      from: days.from,
      to: days.until,
      messages,
      segments,
      cost: await this.cost(caller, segments),
      parts,
    };
  }

  private async programmes({ scope }: Pick<Principal, 'scope'>, days: Days): Promise<Part[]> {
    const samples = await counting(this.database, async (tx) => {
      const found: ProgrammeSample[] = [];
      for (const name of this.library.names) found.push(await this.repository.sample(tx, name, scope));
      return found;
    });
    const calendarOf = this.calendars.open();
    return samples.flatMap((sample) => {
      const live = this.library.find(sample.programme);
      return live === null || sample.people === 0 ? [] : [this.programme(live, sample, days, calendarOf)];
    });
  }

  private programme(
    live: LiveProgramme,
    { programme, people, sample }: ProgrammeSample,
    days: Days,
    calendarOf: CalendarOf,
  ): Part {
    const { start, stop } = momentsOf(days, this.config.defaultTimezone);
    const segmentsOf = this.segmentsOf(live);
    const each = sample.map(({ anchor, startedAt, timezone, language }) => {
      const calendar = calendarOf(timezone, live.programme.window);
      const plan = planOf(courseOf(live.programme, { anchor, startedAt, calendar }));
      return plan
        .filter(({ at }) => at >= start && at < stop)
        .map(({ id }) => segmentsOf(id, live.languageFor(language)));
    });
    return {
      kind: 'programme',
      programme,
      people,
      messages: estimateOf(
        each.map(({ length }) => length),
        people,
      ),
      segments: estimateOf(
        each.map((segments) => segments.reduce((sum, one) => sum + one, 0)),
        people,
      ),
      method: sentence(
        'measures:forecast_programme',
      )`Reckoned from the dates of ${{ sampled: sample.length }} of the ${{ people }} people who are in it. Whoever joins or leaves until then is not in it.`,
    };
  }

  /** The same text is measured once, however many people get it. */
  private segmentsOf(live: LiveProgramme): (message: string, language: string) => number {
    const known = new Map<string, number>();
    return (message, language) => {
      const key = `${language} ${message}`;
      const found = known.get(key) ?? this.measured(live, message, language);
      known.set(key, found);
      return found;
    };
  }

  private measured(live: LiveProgramme, message: string, language: string): number {
    if (messageOf(live.programme, message)?.flow !== undefined) return segmentsOfFlow;
    return measureText(live.render(message, language, { organisation: this.config.organisation, name: '' }))
      .segments;
  }

  private async broadcasts(
    { scope, userId }: Pick<Principal, 'scope' | 'userId'>,
    days: Days,
  ): Promise<Part> {
    const madeBy = scope.kind === 'system' ? null : userId;
    const coming = await counting(this.database, (tx) =>
      this.repository.broadcasts(tx, this.config.defaultTimezone, madeBy),
    );
    const times = coming.map((one) => ({ ...one, times: timesIn(one, days) })).filter((one) => one.times > 0);
    return {
      kind: 'broadcasts',
      programme: null,
      people: null,
      messages: certain(times.reduce((sum, one) => sum + one.recipients * one.times, 0)),
      segments: certain(times.reduce((sum, one) => sum + one.segments * one.times, 0)),
      method: sentence(
        'measures:forecast_broadcasts',
      )`${{ count: times.length }} campaigns that are scheduled or come again, as they were counted last.`,
    };
  }

  /** Answers, questions of flows, words of staff: as many as lately, which neither a programme nor a broadcast has sent. */
  private async others({ scope }: Pick<Principal, 'scope'>, days: Days): Promise<Part> {
    const past = this.reading.daysOf({ from: undefined, to: undefined });
    const { start } = momentsOf(past, this.config.defaultTimezone);
    const all = await this.sums(scope, past, null);
    const planned: { readonly messages: number; readonly segments: number }[] = [];
    for (const name of this.library.names) planned.push(await this.sums(scope, past, name));
    const many = await counting(this.database, (tx) => this.repository.broadcastSince(tx, start));
    const left = (what: 'messages' | 'segments'): number =>
      Math.max(0, all[what] - many[what] - planned.reduce((sum, one) => sum + one[what], 0));
    const [messages, segments] = [left('messages'), left('segments')];
    const times = daysIn(days) / pastDays;
    return {
      kind: 'other',
      programme: null,
      people: null,
      messages: estimateAsBefore(messages, times, 1),
      segments: estimateAsBefore(messages, times, messages === 0 ? 0 : segments / messages),
      method: sentence(
        'measures:forecast_the_rest',
      )`As many answers and questions as in the last ${{ days: pastDays }} days.`,
    };
  }

  private async sums(scope: Principal['scope'], days: Days, programme: string | null) {
    const rows = await this.reading.rows(scope, { programme, place: null });
    const read = await this.reading.series(['messages_sent', 'segments_sent'], days, rows);
    return {
      messages: read.get('messages_sent')?.total ?? 0,
      segments: read.get('segments_sent')?.total ?? 0,
    };
  }

  /** A segment costs what it did lately; where nothing was sent, what the dictionary says of SMS. */
  private async cost({ scope }: Pick<Principal, 'scope'>, segments: Estimate): Promise<Forecast['cost']> {
    const { prices } = this.dictionary.current.sending;
    if (prices === undefined) return null;
    const lately = await this.reading.cost(scope, {});
    const each =
      lately.spent === null || lately.segments === 0
        ? (prices.sms.default ?? 0)
        : lately.spent / lately.segments;
    const { value, least, most } = segments;
    return { currency: prices.currency, value: value * each, least: least * each, most: most * each };
  }
}

/** The days of the month after the one that a day is in. */
function monthAfter(today: string): Days {
  const first = Temporal.PlainDate.from(today).with({ day: 1 }).add({ months: 1 });
  return { from: first.toString(), until: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

function timesIn({ day, every, until }: ComingBroadcast, days: Days): number {
  const after = (first: string, steps: number): string =>
    Temporal.PlainDate.from(first)
      .add(every === 'month' ? { months: steps } : { days: every === 'week' ? 7 * steps : steps })
      .toString();
  return timesBetween({ first: day, every, until: until ?? day }, { from: days.from, to: days.until }, after);
}

function certain(value: number): Estimate {
  const rounded = Math.round(value);
  return { value: rounded, least: rounded, most: rounded };
}
