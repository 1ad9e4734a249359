import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { compileProgramme } from './compile-programme.js';
import { LocalCalendar } from './local-calendar.js';
import type { Programme } from './programme.js';
import {
  courseOf,
  isOver,
  nextMessage,
  noProgress,
  planOf,
  standingOf,
  type Course,
} from './schedule.rules.js';

/**
 * The antenatal set as pure education, one a day: a reminder keeps its day and its time, so that it may share a day and is not given
 * way to. What reminders change is tested in grown-schedule.test.ts.
 */
const antenatal = educationOf(shipped('antenatal'));
const dayMs = 24 * 60 * 60 * 1_000;

function shipped(name: string): Programme {
  const file = `flows/${name}.programme.yaml`;
  const compilation = compileProgramme(file, readFileSync(file, 'utf8'));
  if (compilation.status === 'invalid') throw new Error('the shipped programme does not compile');
  return compilation.compiled.programme;
}

function educationOf(programme: Programme): Programme {
  const texts = programme.messages.filter(({ flow }) => flow === undefined);
  return { ...programme, messages: texts.map(({ id, day }) => ({ id, day })) };
}

/** A course whose week 0 begins on a date: the due date is forty weeks later. */
function course(
  weekZero: string,
  startedAt: string | Date,
  timezone = 'Africa/Nairobi',
  programme = antenatal,
): Course {
  const anchor = Temporal.PlainDate.from(weekZero).add({ weeks: 40 }).toString();
  return courseOf(programme, {
    anchor,
    startedAt: new Date(startedAt),
    calendar: new LocalCalendar(timezone),
  });
}

function small(messages: Programme['messages']): Programme {
  return { ...antenatal, messages };
}

/** `week_20 2026-05-25 09:00`, in the zone of the course. */
function shown(one: Course): string[] {
  return planOf(one).map(({ id, at }) => `${id} ${localTime(at, one)}`);
}

function localTime(at: Date, { calendar }: Course): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(calendar.timezone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

const zones = fc.constantFrom(
  'Africa/Cairo',
  'America/New_York',
  'Africa/Nairobi',
  'Pacific/Apia',
  'Asia/Kathmandu',
);
const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });
/** From long before week 0 to long after week 42. */
const daysIn = fc.integer({ min: -60, max: 320 });

/** Any course: somebody joins some days after the beginning of week 0. */
const courses = fc
  .record({ startedAt: instants, days: daysIn, timezone: zones })
  .map(({ startedAt, days, timezone }) => {
    const weekZero = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime())
      .toZonedDateTimeISO(timezone)
      .toPlainDate()
      .subtract({ days });
    return course(weekZero.toString(), startedAt, timezone);
  });

describe('the plan of a course', () => {
  it('counts completed weeks back from the due date', () => {
    const due = courseOf(antenatal, {
      anchor: '2026-12-01',
      startedAt: new Date('2026-03-01T07:00:00Z'),
      calendar: new LocalCalendar('Africa/Nairobi'),
    });
    const plan = planOf(due);
    expect(plan).toHaveLength(52);
    expect(plan.at(-1)).toMatchObject({
      id: 'birth_word_again',
      week: 42,
      at: new Date('2026-12-15T06:00:00Z'),
    });
    expect(plan.find(({ id }) => id === 'contact_36_reminder')).toMatchObject({
      week: 35,
      at: new Date('2026-10-31T06:00:00Z'),
    });
  });

  it('begins for a late joiner at the first day that has not passed', () => {
    // She joins three days into week 22, on a Thursday afternoon.
    expect(shown(course('2026-01-05', '2026-06-11T12:00:00Z')).slice(0, 4)).toEqual([
      'welcome 2026-06-11 15:00',
      'week_23 2026-06-15 09:00',
      'week_24 2026-06-22 09:00',
      'week_25 2026-06-29 09:00',
    ]);
  });

  it('gives the message of the very day on which she joins on the next day', () => {
    expect(shown(course('2026-01-05', '2026-06-08T12:00:00Z')).slice(0, 3)).toEqual([
      'welcome 2026-06-08 15:00',
      'week_22 2026-06-09 09:00',
      'week_23 2026-06-15 09:00',
    ]);
  });

  it('welcomes somebody who joins at night in the morning', () => {
    expect(shown(course('2026-01-05', '2026-06-07T19:00:00Z')).slice(0, 3)).toEqual([
      'welcome 2026-06-08 08:00',
      'week_22 2026-06-09 09:00',
      'week_23 2026-06-15 09:00',
    ]);
  });

  it('lets the second of two messages of one day wait for the next day', () => {
    const programme = small([
      { id: 'one', day: 7 },
      { id: 'two', day: 7 },
      { id: 'three', day: 8 },
    ]);
    expect(shown(course('2026-01-05', '2026-01-05T05:00:00Z', 'Africa/Nairobi', programme))).toEqual([
      'one 2026-01-12 09:00',
      'two 2026-01-13 09:00',
      'three 2026-01-14 09:00',
    ]);
  });

  it('never runs behind in a programme with a message every day: the one that the welcome displaces is left out', () => {
    const programme = small([
      { id: 'welcome', day: null },
      { id: 'd0', day: 0 },
      { id: 'd1', day: 1 },
      { id: 'd2', day: 2 },
    ]);
    expect(shown(course('2026-01-05', '2026-01-05T05:00:00Z', 'Africa/Nairobi', programme))).toEqual([
      'welcome 2026-01-05 08:00',
      'd1 2026-01-06 09:00',
      'd2 2026-01-07 09:00',
    ]);
  });

  it('without a welcome keeps the first day while its hour has not passed', () => {
    const programme = small([
      { id: 'd0', day: 0 },
      { id: 'd5', day: 5 },
    ]);
    const at = (time: string): string[] => shown(course('2026-01-05', time, 'Africa/Nairobi', programme));
    expect(at('2026-01-05T05:59:00Z')[0]).toBe('d0 2026-01-05 09:00');
    expect(at('2026-01-05T06:01:00Z')[0]).toBe('d0 2026-01-06 09:00');
  });

  it('sends a week that falls on the leap day, and the one after it seven days later', () => {
    const plan = shown(course('2027-10-12', '2027-10-12T09:00:00Z'));
    expect(plan).toContain('week_20 2028-02-29 09:00');
    expect(plan).toContain('week_21 2028-03-07 09:00');
  });

  it.each(['Africa/Cairo', 'America/New_York', 'Africa/Nairobi'])(
    'keeps nine in the morning all year in %s',
    (timezone) => {
      for (const weekZero of ['2026-01-05', '2026-07-06']) {
        const plan = planOf(course(weekZero, `${weekZero}T12:00:00Z`, timezone)).slice(1);
        expect(plan).toHaveLength(51);
        for (const { at } of plan) expect(localTime(at, course(weekZero, at, timezone))).toMatch(/ 09:00$/);
      }
    },
  );

  it('of any course is in order, at most one a day, by day, nothing from before she joined, nothing twice', () => {
    fc.assert(
      fc.property(courses, (one) => {
        const plan = planOf(one);
        const days = plan.map(({ at }) => one.calendar.dayOf(at));
        expect(new Set(days).size).toBe(days.length);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
        for (const { at } of plan) {
          expect(at.getTime()).toBeGreaterThanOrEqual(one.startedAt.getTime());
          expect(localTime(at, one).slice(11) >= '08:00' && localTime(at, one).slice(11) < '20:00').toBe(
            true,
          );
        }
      }),
    );
  });

  it('for whoever joins, in whatever week, is the welcome and then the rest of the programme from her own day on', () => {
    for (let days = 0; days <= 280; days += 1) {
      const startedAt = new Date(Date.parse('2026-01-05T12:00:00Z') + days * dayMs);
      const ids = planOf(course('2026-01-05', startedAt)).map(({ id }) => id);
      const ahead = antenatal.messages.filter(({ day }) => day !== null && day >= days).map(({ id }) => id);
      expect(ids).toEqual(['welcome', ...ahead]);
    }
  });
});

describe('where somebody stands', () => {
  const joined = course('2026-01-05', '2026-05-20T07:00:00Z');

  it('is worked out from the dates alone: at every moment the next message is the first of the plan after it', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 400 * dayMs }), (one, ms) => {
        const now = new Date(one.startedAt.getTime() + ms);
        const first = planOf(one).find(({ at }) => at > now);
        expect(nextMessage(one, now)?.id).toBe(first?.id);
        expect(nextMessage(one, now)?.at).toEqual(first?.at);
      }),
    );
  });

  it('makes a message due for two days and no longer', () => {
    const at = (time: string): string | undefined => standingOf(joined, noProgress, new Date(time)).due?.id;
    expect(at('2026-05-25T05:59:59Z')).toBeUndefined();
    expect(at('2026-05-25T06:00:00Z')).toBe('week_20');
    expect(at('2026-05-27T05:59:59Z')).toBe('week_20');
    expect(at('2026-05-27T06:00:00Z')).toBeUndefined();
  });

  it('after an outage of weeks is this week, not a burst', () => {
    const { due, next } = standingOf(
      joined,
      { ...noProgress, from: 'week_20' },
      new Date('2026-07-20T08:00:00Z'),
    );
    expect(due?.id).toBe('week_28');
    expect(next?.id).toBe('week_29');
  });

  it('lets a late message give way to one that is planned for today', () => {
    const programme = small([
      { id: 'd1', day: 1 },
      { id: 'd2', day: 2 },
      { id: 'd3', day: 3 },
    ]);
    const daily = course('2026-01-05', '2026-01-05T05:00:00Z', 'Africa/Nairobi', programme);
    const progress = { ...noProgress, from: 'd1' };
    expect(standingOf(daily, progress, new Date('2026-01-07T05:30:00Z'))).toMatchObject({
      due: null,
      next: { id: 'd2' },
    });
    expect(standingOf(daily, progress, new Date('2026-01-07T06:00:00Z'))).toMatchObject({
      due: { id: 'd2' },
      next: { id: 'd3' },
    });
  });

  it('never gives again what was passed or written', () => {
    const now = new Date('2026-05-25T06:00:00Z');
    expect(standingOf(joined, { ...noProgress, from: 'week_21' }, now)).toMatchObject({
      due: null,
      next: { id: 'week_21' },
    });
    const written = new Set(['week_20', 'week_21']);
    expect(standingOf(joined, { from: 'week_20', written }, now)).toMatchObject({
      due: null,
      next: { id: 'week_22' },
    });
  });

  it('starts from the dates when the programme no longer has the message that was next', () => {
    const standing = standingOf(joined, { ...noProgress, from: 'removed' }, new Date('2026-05-26T06:00:00Z'));
    expect(standing).toMatchObject({ due: { id: 'week_20' }, next: { id: 'week_21' } });
  });

  it('on any walk through the moments of a plan gives each message once, in order', () => {
    fc.assert(
      fc.property(courses, (one) => {
        const got: string[] = [];
        let from: string | null = null;
        let now: Date | undefined = one.startedAt;
        while (now !== undefined) {
          const { due, next } = standingOf(one, { ...noProgress, from }, now);
          if (due !== null) got.push(due.id);
          from = next?.id ?? null;
          now = next?.at;
        }
        expect(got).toEqual(planOf(one).map(({ id }) => id));
      }),
    );
  });

  it('however rarely anybody looks, is never two on one day and never out of order', () => {
    fc.assert(
      fc.property(
        courses,
        fc.array(fc.integer({ min: 1, max: 30 * 24 }), { maxLength: 60 }),
        (one, hours) => {
          const got: { id: string; day: number }[] = [];
          let from: string | null = antenatal.messages[0]?.id ?? null;
          let now = one.startedAt;
          for (const wait of hours) {
            const at = one.calendar.allowedFrom(now);
            const { due, next } = standingOf(one, { ...noProgress, from }, at);
            if (due !== null) got.push({ id: due.id, day: one.calendar.dayOf(at) });
            if (next === null) break;
            from = next.id;
            now = new Date(Math.max(next.at.getTime(), now.getTime() + wait * 60 * 60 * 1_000));
          }
          const order = got.map(({ id }) => antenatal.messages.findIndex((message) => message.id === id));
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
          expect(new Set(got.map(({ day }) => day)).size).toBe(got.length);
        },
      ),
    );
  });
});

describe('the end of a programme', () => {
  it('is the day after its last message', () => {
    expect(isOver(course('2026-01-05', '2026-10-26T12:00:00Z'))).toBe(false);
    expect(isOver(course('2026-01-05', '2026-10-27T12:00:00Z'))).toBe(true);
  });

  it('never comes for a programme that has only a welcome', () => {
    const welcome = small([{ id: 'welcome', day: null }]);
    expect(isOver(course('2020-01-05', '2026-10-27T12:00:00Z', 'Africa/Nairobi', welcome))).toBe(false);
  });
});
