import type { Finding } from './alarm.js';
import { comparedPer, comparedWithBefore, hasFallen, hasRisen } from './turned.rules.js';

/** Alarms of one kind at a time: above it, the widest of them say enough. */
const mostOfAKind = 10;

/** Days that are compared with those before. */
const replyDays = 3;
const silentDays = 7;

/** Messages that must have gone out on both sides of a comparison. */
const leastSent = 50;

/** What was added up, day after day, the last one last; today is not among them: it is not over. */
export interface DayRows {
  readonly sent: readonly number[];
  readonly received: readonly number[];
  readonly optedOut: readonly number[];
  /** People of each programme who wrote. */
  readonly heardFrom: readonly { readonly programme: string; readonly values: readonly number[] }[];
}

/** Complaints of a topic from a place: in the last week, and in the eight weeks before. */
export interface ComplaintRow {
  readonly topic: string;
  readonly place: string;
  readonly lately: number;
  readonly before: number;
}

const weeksBefore = 8;

/** People write back far less than before, for as many messages. */
export function fewerReplies({ sent, received }: DayRows): Finding[] {
  const compared = comparedPer(received, sent, replyDays, leastSent);
  if (compared === null || !hasFallen(compared, 20)) return [];
  const { observed, expected } = compared;
  const severity = observed < expected / 4 ? 'urgent' : 'watch';
  return [
    {
      kind: 'fewer_replies',
      subject: '',
      severity,
      params: { observed, expected: Math.round(expected), days: replyDays },
    },
  ];
}

/** Many more people than before want no messages, for as many messages. */
export function moreOptOuts({ sent, optedOut }: DayRows): Finding[] {
  const compared = comparedPer(optedOut, sent, replyDays, leastSent);
  if (compared === null || !hasRisen(compared, 5)) return [];
  const { observed, expected } = compared;
  const severity = observed >= 4 * Math.max(expected, 1) && observed >= 20 ? 'urgent' : 'watch';
  return [
    {
      kind: 'more_opt_outs',
      subject: '',
      severity,
      params: { observed, expected: Math.round(expected), days: replyDays },
    },
  ];
}

/** People of a programme go silent: in a week far fewer of them write than in the weeks before. */
export function goingSilent({ heardFrom }: DayRows): Finding[] {
  return heardFrom.flatMap(({ programme, values }): Finding[] => {
    const compared = comparedWithBefore(values, silentDays);
    if (compared === null || !hasFallen(compared, 20)) return [];
    const { observed, expected } = compared;
    const params = { programme, observed, expected: Math.round(expected), days: silentDays };
    return [{ kind: 'going_silent', subject: `programme:${programme}`, severity: 'watch', params }];
  });
}

/** Complaints come together in one place or about one thing. */
export function complaintsCluster(rows: readonly ComplaintRow[]): Finding[] {
  return rows
    .filter(({ lately, before }) => hasRisen({ observed: lately, expected: before / weeksBefore }, 4))
    .sort((one, other) => other.lately - one.lately)
    .slice(0, mostOfAKind)
    .map(({ topic, place, lately, before }) => ({
      kind: 'complaints_cluster',
      subject: `topic:${topic}/place:${place}`,
      severity: lately >= 10 ? 'urgent' : 'watch',
      params: { topic, place, observed: lately, expected: Math.round(before / weeksBefore) },
    }));
}
