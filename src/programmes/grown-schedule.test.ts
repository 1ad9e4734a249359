import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { compileProgramme } from './compile-programme.js';
import { LocalCalendar } from './local-calendar.js';
import type { Programme } from './programme.js';
import { courseOf, noProgress, planOf, standingOf, type Course } from './schedule.rules.js';
import { localTime } from './walk.js';

const source = `programme: grown
format: 1
purpose: health_messages
languages: [en]
anchor: person.due_date
week_zero: anchor - 8 weeks
send_at: '09:30'
window: 08:30-17:00
messages:
  - { id: welcome, at: start }
  - { id: settle, at: start + 4 days }
  - { id: week_2, at: week 2 }
  - { id: before, at: anchor - 3 days, kind: reminder, send_at: '10:15' }
  - { id: day, at: anchor, kind: reminder, expires_after: 8 hours }
  - { id: month, at: anchor + 1 month }
  - { id: year, at: anchor + 12 months }
schedule:
  - { id: daily, from: anchor - 6 days, every: 1 day, count: 10 }
`;

function grown(changes: (text: string) => string = (text) => text): Programme {
  const compilation = compileProgramme('grown.programme.yaml', changes(source));
  if (compilation.status === 'invalid')
    throw new Error(compilation.problems.map(({ message }) => message).join('\n'));
  return compilation.compiled.programme;
}

const programme = grown();

const zones = fc.constantFrom(
  'Africa/Cairo',
  'America/New_York',
  'Africa/Nairobi',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/Havana',
);
const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });

const courses = fc
  .record({ startedAt: instants, days: fc.integer({ min: -40, max: 90 }), timezone: zones })
  .map(({ startedAt, days, timezone }) => {
    const today = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime()).toZonedDateTimeISO(timezone);
    const anchor = today.toPlainDate().add({ days }).toString();
    const calendar = new LocalCalendar(timezone, undefined, programme.window);
    return { course: courseOf(programme, { anchor, startedAt, calendar }), anchor, timezone };
  });

/** Every message on a walk through the moments, each with the day on which it came. */
function walked(course: Course, first = course.startedAt): { id: string; at: Date }[] {
  const got: { id: string; at: Date }[] = [];
  let from: string | null = null;
  let now: Date | undefined = first;
  while (now !== undefined) {
    const { due, next } = standingOf(course, { ...noProgress, from }, now);
    if (due !== null) got.push({ id: due.id, at: now });
    from = next?.id ?? null;
    now = next?.at;
  }
  return got;
}

describe('a programme with offsets, blocks and reminders', () => {
  it('sends each message once, through summer time, leap days and the turn of a year', () => {
    fc.assert(
      fc.property(courses, ({ course }) => {
        const got = walked(course).map(({ id }) => id);
        expect(new Set(got).size).toBe(got.length);
        expect(got).toEqual(planOf(course).map(({ id }) => id));
      }),
    );
  });

  it('keeps education to one a day, reminders to their own day and hour, and all of it to its window', () => {
    fc.assert(
      fc.property(courses, ({ course, anchor, timezone }) => {
        const plan = planOf(course);
        const education = plan.filter(({ id }) => id !== 'before' && id !== 'day');
        const days = education.map(({ at }) => localTime(at, timezone).slice(0, 10));
        expect(new Set(days).size).toBe(days.length);
        const before = plan.find(({ id }) => id === 'before');
        const due = Temporal.PlainDate.from(anchor).subtract({ days: 3 }).toString();
        if (before !== undefined) expect(localTime(before.at, timezone)).toBe(`${due} 10:15`);
        for (const { at } of plan) {
          const time = localTime(at, timezone).slice(11);
          expect(time >= '08:30' && time < '17:00').toBe(true);
        }
      }),
    );
  });

  it('counts months by the calendar', () => {
    const at = (anchor: string): string[] => {
      const startedAt = new Date(`${anchor}T06:00:00Z`);
      const course = courseOf(programme, {
        anchor,
        startedAt,
        calendar: new LocalCalendar('Africa/Nairobi'),
      });
      return planOf(course)
        .filter(({ id }) => id === 'month' || id === 'year')
        .map((moment) => localTime(moment.at, 'Africa/Nairobi').slice(0, 10));
    };
    expect(at('2028-01-31')).toEqual(['2028-02-29', '2029-01-31']);
    expect(at('2028-02-29')).toEqual(['2028-03-29', '2029-02-28']);
    expect(at('2026-12-31')).toEqual(['2027-01-31', '2027-12-31']);
  });

  it('after any outage gives nothing that has expired, every reminder that has not, and says what it passed over', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 0, max: 60 * 24 }), ({ course }, hours) => {
        const now = new Date(course.startedAt.getTime() + hours * 3_600_000);
        const plan = planOf(course);
        const got = walked(course, now);
        for (const { id, at } of got) {
          const moment = plan.find((one) => one.id === id);
          expect(moment !== undefined && moment.at <= at && at < moment.expiresAt).toBe(true);
        }
        const ids = got.map(({ id }) => id);
        const mattering = plan.filter(
          ({ id, at, expiresAt }) => id === 'before' && at <= now && now < expiresAt,
        );
        for (const { id } of mattering) expect(ids).toContain(id);
        const { due, next, missed } = standingOf(course, noProgress, now);
        const passed = plan.filter(({ at }) => at <= now).map(({ id }) => id);
        expect([...missed, due?.id, next?.id]).toEqual(expect.arrayContaining(passed.slice(0, 1)));
        expect(missed).not.toContain(due?.id);
      }),
    );
  });

  it('counts from the day on which she joins where the file says so', () => {
    const joining = grown((text) =>
      text
        .replace('anchor: person.due_date', 'anchor: registration')
        .replace('week_zero: anchor - 8 weeks\n', '')
        .replace(/ {2}- \{ id: before.*\n {2}- \{ id: day.*\n/, '')
        .replace(/schedule:\n.*\n/, ''),
    );
    expect(joining).toMatchObject({ anchor: 'registration', weekZero: 'anchor' });
  });
});

describe('a file', () => {
  it.each([
    ['at: start + 4 days', 'at: start - 4 days', 'wrong_value', '"at": must be start'],
    ['at: start + 4 days', 'at: start + 4 months', 'wrong_value', '"at": must be start'],
    ['at: anchor + 1 month', 'at: anchor + 2 hours', 'wrong_value', '"at": must be start'],
    ['at: anchor + 1 month', 'at: anchor + 15 months', 'out_of_order', '"year" stands after "month"'],
    ['8 hours', '8 minutes', 'wrong_value', '"expires_after": must be a length of time'],
    ['8 hours', '90 days', 'wrong_value', '60 days at most'],
    ['08:30-17:00', '17:00-08:30', 'wrong_value', 'must open before it closes'],
    ['kind: reminder, send_at', 'kind: urgent, send_at', 'wrong_value', 'must be reminder or education'],
    ['every: 1 day', 'every: 0 days', 'wrong_value', 'must be such as 1 day'],
    ['id: daily', 'id: week', 'repeated_message', 'Two messages are called "week_2"'],
    ['id: month,', 'id: month, when: "person.x = )",', 'expression', 'In "person.x = )"'],
    [
      'messages:',
      'then: { programme: next, anchor: due + 1 day }\nmessages:',
      'expression',
      '"due" is not known',
    ],
    ['messages:', 'ends_on: [rain]\nmessages:', 'wrong_value', 'must be one of loss'],
    ['messages:', 'missed: never\nmessages:', 'wrong_value', 'must be latest, skip or all'],
  ])('with %j written %j is refused as %s', (was, becomes, rule, message) => {
    const compilation = compileProgramme('grown.programme.yaml', source.replace(was, becomes));
    const problems = compilation.status === 'invalid' ? compilation.problems : [];
    expect(problems).toContainEqual(
      expect.objectContaining({ rule, message: expect.stringContaining(message) }),
    );
  });
});
