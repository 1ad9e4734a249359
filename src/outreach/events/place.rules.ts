import type { EventReply } from './event-reply.rules.js';
import type { Guest, GuestState, OutreachEvent } from './event.js';

const hourMs = 60 * 60 * 1_000;
/** People come early, and write late. */
const earlyMs = 2 * hourMs;
const lateMs = 3 * hourMs;

/** What is known when somebody's answer is placed. */
export interface SeatFacts {
  readonly event: Pick<OutreachEvent, 'state' | 'startsAt' | 'endsAt' | 'capacity'>;
  /** Where she stands now; undefined: she was not invited, and is welcome. */
  readonly guest: Guest | undefined;
  /** Seats that others have taken. */
  readonly taken: number;
  readonly now: Date;
}

/** What an answer leads to: where she stands, or that nothing can be said any more. */
export type Placing =
  | { readonly status: 'placed'; readonly state: GuestState; readonly companions: number }
  | { readonly status: 'refused'; readonly reason: 'cancelled' | 'closed' | 'over' | 'not_yet' | 'no_room' };

/** Places somebody's answer: with a seat, on the waiting list, or checked in. Who stands at the door comes in, seat or not. */
export function placeReply({ said, people }: EventReply, facts: SeatFacts): Placing {
  const { event, guest, now } = facts;
  const companions = people === null ? (guest?.companions ?? 0) : people - 1;
  if (event.state === 'draft' || event.state === 'cancelled')
    return { status: 'refused', reason: 'cancelled' };
  const isNow =
    now.getTime() >= event.startsAt.getTime() - earlyMs && now.getTime() <= event.endsAt.getTime() + lateMs;
  if (said === 'here' || (said === 'asked' && isNow))
    return isNow
      ? { status: 'placed', state: 'came', companions }
      : { status: 'refused', reason: whyNotNow(event, now) };
  if (event.state === 'over' || now > event.endsAt) return { status: 'refused', reason: 'over' };
  // She has been checked in: another answer does not undo that she was there.
  if (guest?.state === 'came' && said !== 'declined') return { status: 'placed', state: 'came', companions };
  if (said === 'declined') return { status: 'placed', state: 'declined', companions: 0 };
  if (said === 'maybe') return { status: 'placed', state: 'maybe', companions };
  if (event.state === 'closed' && guest?.state !== 'coming') return { status: 'refused', reason: 'closed' };
  if (isRoom(facts, companions)) return { status: 'placed', state: 'coming', companions };
  // Asking for more seats than there are does not cost her the one that she has.
  return guest?.state === 'coming'
    ? { status: 'refused', reason: 'no_room' }
    : { status: 'placed', state: 'waiting', companions };
}

function isRoom({ event: { capacity }, taken }: SeatFacts, companions: number): boolean {
  return capacity === null || taken + 1 + companions <= capacity;
}

function whyNotNow({ startsAt }: SeatFacts['event'], now: Date): 'not_yet' | 'over' {
  return now < startsAt ? 'not_yet' : 'over';
}

/**
 * Who moves up when seats come free: those who have waited longest, as far as all who come with them fit.
 * @param waiting in the order of their answers
 */
export function movingUp(waiting: readonly Guest[], free: number | null): Guest[] {
  let left = free ?? Infinity;
  return waiting.filter(({ companions }) => {
    if (1 + companions > left) return false;
    left -= 1 + companions;
    return true;
  });
}
