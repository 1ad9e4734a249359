import type { Decision, Included } from './decision.js';

/** What was counted so far, as plain JSON: it is kept between chunks, so that counting goes on after a crash. */
export interface Tally {
  audience: number;
  recipients: number;
  /** By the first reason. */
  excluded: Record<string, number>;
  languages: Record<string, { recipients: number; samples: string[]; costly: string | null }>;
  /** Languages that people have and that there is no text in. */
  lacking: Record<string, number>;
  carriers: Record<string, number>;
  /** Number of people by segments of their SMS, and by price in millionths. */
  segments: Record<string, number>;
  prices: Record<string, number>;
  mostSegments: Most | null;
  mostPrice: Most | null;
  /** What each sender of ours has to send: segments of SMS, messages of WhatsApp. */
  senders: Record<string, number>;
  /** What people's messages wait for. */
  waits: Record<string, number>;
  /** The earliest of people's own times. */
  firstAt: string | null;
  /** When the last ones may go, as when their night is over. */
  lastAt: string | null;
}

/** Whose is the largest. */
interface Most {
  readonly personId: string;
  readonly value: number;
}

/** Samples that are kept of a language. */
const samplesKept = 5;

/** Before anybody was counted. */
export function emptyTally(): Tally {
  return {
    audience: 0,
    recipients: 0,
    excluded: {},
    languages: {},
    lacking: {},
    carriers: {},
    segments: {},
    prices: {},
    mostSegments: null,
    mostPrice: null,
    senders: {},
    waits: {},
    firstAt: null,
    lastAt: null,
  };
}

/** Counts somebody. */
export function count(tally: Tally, decision: Decision): void {
  tally.audience += 1;
  if (decision.status === 'excluded') bump(tally.excluded, decision.reasons[0] ?? 'gate_error');
  else countIncluded(tally, decision);
}

function countIncluded(tally: Tally, one: Included): void {
  tally.recipients += 1;
  const language = (tally.languages[one.language] ??= { recipients: 0, samples: [], costly: null });
  language.recipients += 1;
  language.costly ??= one.costly;
  if (language.samples.length < samplesKept) language.samples.push(one.personId);
  if (one.lacking !== null) bump(tally.lacking, one.lacking);
  bump(tally.carriers, one.carrier);
  bump(tally.senders, one.senderId, one.segments);
  if (one.carrier === 'sms') {
    bump(tally.segments, String(one.segments));
    tally.mostSegments = larger(tally.mostSegments, one.personId, one.segments);
  }
  if (one.price !== null) {
    bump(tally.prices, String(one.price));
    tally.mostPrice = larger(tally.mostPrice, one.personId, one.price);
  }
  for (const reason of one.waits) bump(tally.waits, reason);
  const firstAt = one.sendAt?.toISOString() ?? null;
  if (firstAt !== null && (tally.firstAt === null || firstAt < tally.firstAt)) tally.firstAt = firstAt;
  const lastAt = one.goesAt?.toISOString() ?? null;
  if (lastAt !== null && (tally.lastAt === null || lastAt > tally.lastAt)) tally.lastAt = lastAt;
}

/** What something takes for one person, and for all. */
export interface Spread {
  readonly total: number;
  readonly least: number;
  /** The median. */
  readonly typical: number;
  readonly most: number;
}

/** Reads a spread out of how many people have each value. */
export function spreadOf(people: Readonly<Record<string, number>>): Spread {
  const values = Object.entries(people)
    .map(([value, number]) => [Number(value), number] as const)
    .sort(([one], [other]) => one - other);
  const all = values.reduce((sum, [, number]) => sum + number, 0);
  let passed = 0;
  const typical = values.find(([, number]) => (passed += number) * 2 >= all)?.[0] ?? 0;
  return {
    total: values.reduce((sum, [value, number]) => sum + value * number, 0),
    least: values[0]?.[0] ?? 0,
    typical,
    most: values.at(-1)?.[0] ?? 0,
  };
}

function bump(counts: Record<string, number>, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function larger(most: Most | null, personId: string, value: number): Most {
  return most === null || value > most.value ? { personId, value } : most;
}
