import { createHash } from 'node:crypto';

import { Temporal } from 'temporal-polyfill';

import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { canonicalJson } from '../../platform/canonical-json.js';
import { ruleName, type RetentionRule } from './retention.js';

/** When the rules are carried out by themselves, in the installation's time zone. */
const nightly = Temporal.PlainTime.from('02:00');

/**
 * What tells whose a message was is looked at before words go, so that one run deletes what its preview showed; and people come
 * last, because they are erased whole.
 */
function rank({ what }: Pick<RetentionRule, 'what'>): number {
  if (what === 'timeline') return 0;
  return what === 'people' ? 2 : 1;
}

/**
 * The rules of a dictionary as they are on a day: fields first, people last. What is kept for two years is due when the day on
 * which it was written is two years past, so that a preview holds all day long.
 */
export function rulesOn(
  now: Date,
  timezone: string,
  { fields, retention }: Pick<DictionaryContent, 'fields' | 'retention'>,
): RetentionRule[] {
  const today = zoned(now, timezone).startOfDay();
  const before = (keepFor: string) => new Date(today.subtract(keepFor).epochMilliseconds);
  const ofFields = fields.flatMap(({ key, keepFor }) =>
    keepFor === null ? [] : [{ what: 'field' as const, field: key, keepFor, before: before(keepFor) }],
  );
  const others = retention.map(({ what, after }) => ({
    what,
    field: null,
    keepFor: after,
    before: before(after),
  }));
  return [...ofFields, ...others.sort((one, other) => rank(one) - rank(other))];
}

/** What somebody agrees to when rules are carried out: which there are, and back to when they reach. */
export function hashOf(rules: readonly RetentionRule[]): string {
  const told = rules.map((rule) => [ruleName(rule), rule.keepFor, rule.before.toISOString()]);
  return createHash('sha256').update(canonicalJson(told), 'utf8').digest('hex');
}

/** The first night after a moment. */
export function nightAfter(moment: Date, timezone: string): Date {
  const day = zoned(moment, timezone);
  const night = day.withPlainTime(nightly);
  const next = Temporal.ZonedDateTime.compare(night, day) > 0 ? night : nightOf(day.add({ days: 1 }));
  return new Date(next.epochMilliseconds);
}

function nightOf(day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return day.withPlainTime(nightly);
}

function zoned(moment: Date, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timezone);
}
