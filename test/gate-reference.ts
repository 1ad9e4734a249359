// The gate once more, written from docs/sending.md alone and as that page is: a table of rules, and a clock that walks in
// quarters of an hour. It is slow and knows nothing of src/messages/gate.rules.ts, so that a mistake in one of them shows.
import { Temporal } from 'temporal-polyfill';

import type { SendFacts } from '../src/messages/gate-facts.js';

type Kind = SendFacts['kind'];
type Holds = (facts: SendFacts, at: number) => boolean;

const every: Kind[] = [
  'reply',
  'confirmation',
  'staff_reply',
  'notification',
  'emergency',
  'follow_up',
  'reminder',
  'permission_request',
  'broadcast',
];
const but = (...kinds: Kind[]): Kind[] => every.filter((kind) => !kinds.includes(kind));
const fromUs = but('reply', 'confirmation', 'staff_reply');
const toHerPhone: Kind[] = ['emergency', 'reminder', 'permission_request', 'broadcast'];
const agreedTo: Kind[] = ['emergency', 'reminder', 'broadcast'];

type Consent = SendFacts['consent'];
const yes = (consent: Consent, at: number): boolean =>
  consent !== null &&
  consent.action === 'granted' &&
  !(consent.expiresAt !== null && consent.expiresAt.getTime() <= at);
const saidNo = (consent: Consent): boolean =>
  consent !== null && ['refused', 'withdrawn'].includes(consent.action);
const lacks = (facts: SendFacts, consent: Consent, at: number): boolean =>
  facts.isByConsent ? !yes(consent, at) : saidNo(consent);

const phone = /^\+[0-9]{7,15}$|^simulator:/;
const hidden = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;

/** The table "What forbids a message". */
const forbidding: readonly (readonly [reason: string, kinds: Kind[], holds: Holds])[] = [
  ['test_person_on_real_sender', every, (f) => f.isTest && !f.isSimulated],
  ['real_person_on_simulator', every, (f) => f.isSimulated && !f.isTest],
  [
    'one_way_address',
    every,
    (f) => !phone.test(f.address) && !(f.channel === 'whatsapp' && hidden.test(f.address)),
  ],
  ['opted_out', but('confirmation'), (f) => f.isOptedOut],
  ['erased_address', fromUs, (f) => f.isErased],
  ['merged_record', fromUs, (f) => f.isMerged],
  ['not_her_phone', toHerPhone, (f) => f.holder.kind === 'stranger'],
  ['suppressed', fromUs, (f) => f.suppression !== null],
  ['no_purpose', toHerPhone, (f) => f.purpose === null],
  ['no_consent', agreedTo, (f, at) => f.purpose !== null && lacks(f, f.consent, at)],
  [
    'no_consent_of_holder',
    agreedTo,
    (f, at) => f.purpose !== null && f.holder.kind === 'another' && lacks(f, f.holder.consent, at),
  ],
  ['already_asked', ['permission_request'], (f) => f.purpose !== null && (f.wasAsked || f.consent !== null)],
  ['already_sent', ['reminder'], (f) => f.wasSent],
  ['expired', every, (f, at) => f.expiresAt !== null && at >= f.expiresAt.getTime()],
  [
    'outside_window',
    but('reply', 'confirmation'),
    (f, at) =>
      f.channel === 'whatsapp' &&
      !f.isTemplate &&
      (f.lastInboundAt === null || at >= f.lastInboundAt.getTime() + 24 * 3_600_000),
  ],
];

const forbids = (facts: SendFacts, at: number): string[] =>
  forbidding.flatMap(([reason, kinds, holds]) =>
    kinds.includes(facts.kind) && holds(facts, at) ? [reason] : [],
  );

const minute = 60_000;

/** Whether it is open at a moment: from 08:00 to 20:00, or from her own hour where that lies between the two. */
function isOpen(at: number, timezone: string, preferred: number | null): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  const opens = preferred !== null && preferred > 8 && preferred < 20 ? preferred : 8;
  return hour >= opens && hour < 20;
}

/** Walks to the next open moment: it begins at a full quarter of an hour, wherever one lives. */
function openFrom(at: number, timezone: string, preferred: number | null): number {
  if (isOpen(at, timezone, preferred)) return at;
  const quarter = 15 * minute;
  let next = Math.floor(at / quarter) * quarter + quarter;
  while (!isOpen(next, timezone, preferred)) next += quarter;
  return next;
}

/** Walks through the times at which one of those that were sent gets too old to count. */
function roomFrom(at: number, sent: readonly Date[], day: number, week: number): number {
  const lengths = [24 * 3_600_000, 7 * 24 * 3_600_000] as const;
  const isFull = (moment: number): boolean =>
    [day, week].some(
      (most, index) => sent.filter((one) => one.getTime() > moment - (lengths[index] ?? 0)).length >= most,
    );
  const ends = sent.flatMap((one) => lengths.map((length) => one.getTime() + length));
  const moments = [at, ...ends.filter((end) => end > at).sort((one, other) => one - other)];
  return moments.find((moment) => !isFull(moment)) ?? at;
}

/** What the reference makes of a message. */
export interface Expected {
  readonly status: 'allow' | 'defer' | 'deny';
  readonly reasons: readonly string[];
  readonly until?: Date;
}

/** Decides as docs/sending.md says, by the usual hours and caps. */
export function expectedOf(facts: SendFacts): Expected {
  const unasked: Kind[] = ['reminder', 'permission_request', 'broadcast'];
  const patient: Kind[] = ['follow_up', ...unasked];
  const now = facts.now.getTime();
  const isDue = facts.notBefore.getTime() <= now;
  const pauseEnds = facts.pausedUntil?.getTime() ?? 0;
  const steps: readonly (readonly [reason: string, kinds: Kind[], until: (at: number) => number])[] = [
    ['not_yet', every, () => facts.notBefore.getTime()],
    ['sending_held', every, () => (facts.isHeld ? now + minute : 0)],
    ['sender_resting', patient, () => (isDue ? (facts.senderRestsUntil?.getTime() ?? 0) : 0)],
    ['paused', patient, (at) => (isDue ? Math.min(pauseEnds, at + 15 * minute) : 0)],
    // A pause that is looked at again in a quarter of an hour has the human looked for at the same time.
    ['taken_over', patient, () => 0],
    [
      'person_cap',
      unasked,
      (at) =>
        facts.wantsFewer ? roomFrom(at, facts.sentToPerson, 1, 2) : roomFrom(at, facts.sentToPerson, 3, 10),
    ],
    ['phone_cap', unasked, (at) => roomFrom(at, facts.sentToPhone, 5, 20)],
    ['quiet_hours', patient, (at) => openFrom(at, facts.timezone, null)],
    [
      'preferred_hour',
      unasked,
      (at) => {
        const preferred = openFrom(at, facts.timezone, facts.preferredHour);
        const isForbidden = forbids(facts, preferred).some((reason) => !forbids(facts, at).includes(reason));
        return isForbidden ? at : preferred;
      },
    ],
  ];
  let at = now;
  let takenOverAt = 0;
  let isOverCap = false;
  const waits: string[] = [];
  try {
    for (const [reason, kinds, until] of steps) {
      if (!kinds.includes(facts.kind)) continue;
      if (reason === 'paused') takenOverAt = at + 15 * minute;
      const isTakenOver = reason === 'taken_over' && facts.isTakenOver && isDue;
      const moment = isTakenOver ? takenOverAt : until(at);
      if (moment <= at) continue;
      const end = facts.expiresAt?.getTime() ?? Infinity;
      if (at < end && moment >= end) isOverCap = reason.endsWith('_cap');
      at = moment;
      waits.push(reason);
    }
  } catch {
    return { status: 'deny', reasons: ['gate_error'] };
  }
  const reasons = forbids(facts, at).map((reason) =>
    reason === 'expired' && isOverCap ? 'over_cap' : reason,
  );
  if (reasons.length > 0) return { status: 'deny', reasons };
  if (waits.length === 0) return { status: 'allow', reasons: [] };
  return { status: 'defer', reasons: waits, until: new Date(at) };
}
