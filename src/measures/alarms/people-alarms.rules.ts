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
  /** The place, and those that it lies in, the narrowest first; none where it is not known. */
  readonly within: readonly string[];
  readonly lately: number;
  readonly before: number;
}

const weeksBefore = 8;

/** Complaints of a week that can be a cluster. */
export const leastComplaints = 4;

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

/**
 * Complaints come together in one place or about one thing. The narrowest place in which they do is told; a wider one, or the whole,
 * where they do even without those.
 */
export function complaintsCluster(rows: readonly ComplaintRow[]): Finding[] {
  const topics = new Map<string, ComplaintRow[]>();
  for (const row of rows) topics.set(row.topic, [...(topics.get(row.topic) ?? []), row]);
  return [...topics]
    .flatMap(([topic, own]) => clustersOf(topic, own))
    .sort((one, other) => other.lately - one.lately)
    .slice(0, mostOfAKind)
    .map(({ topic, place, lately, before }) => ({
      kind: 'complaints_cluster',
      subject: `topic:${topic}/place:${place}`,
      severity: lately >= 10 ? 'urgent' : 'watch',
      params: { topic, place, observed: lately, expected: Math.round(before / weeksBefore) },
    }));
}

interface Complaints {
  readonly lately: number;
  readonly before: number;
}

interface Cluster extends Complaints {
  readonly topic: string;
  readonly place: string;
}

function clustersOf(topic: string, rows: readonly ComplaintRow[]): Cluster[] {
  const told = new Set<ComplaintRow>();
  return areasOf(rows).flatMap(({ place, inside }): Cluster[] => {
    const { lately, before } = summed(inside.filter((row) => !told.has(row)));
    if (!hasRisen({ observed: lately, expected: before / weeksBefore }, leastComplaints)) return [];
    for (const row of inside) told.add(row);
    return [{ topic, place, ...summed(inside) }];
  });
}

/** Every place with what came from it and from all that lies in it, the narrowest first; at last the whole, as ''. */
function areasOf(rows: readonly ComplaintRow[]): { place: string; inside: ComplaintRow[] }[] {
  const areas = new Map<string, { depth: number; inside: ComplaintRow[] }>();
  for (const row of rows)
    [...row.within, ''].forEach((place, at) => {
      const area = areas.get(place) ?? { depth: row.within.length - at, inside: [] };
      area.inside.push(row);
      areas.set(place, area);
    });
  return [...areas]
    .sort(([, one], [, other]) => other.depth - one.depth)
    .map(([place, { inside }]) => ({ place, inside }));
}

function summed(rows: readonly ComplaintRow[]): Complaints {
  return rows.reduce(
    (sum, { lately, before }) => ({ lately: sum.lately + lately, before: sum.before + before }),
    { lately: 0, before: 0 },
  );
}
