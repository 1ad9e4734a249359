import { guestStates } from '../outreach/events/event.js';
import type { ListedEvent, ListedGuest } from '../outreach/events/events.repository.js';
import { localTime } from './local-time.js';

/** An event as programs read it. */
export function eventOf({ texts, createdById: _by, ...event }: ListedEvent) {
  return {
    ...event,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    texts: { invitation: texts.invitation, reminder: texts.reminder, thanks: texts.thanks },
  };
}

/** Somebody on a list as programs read it. */
export function guestOf({ folded: _order, answeredAt, cameAt, ...guest }: ListedGuest) {
  return {
    ...guest,
    answeredAt: answeredAt?.toISOString() ?? null,
    cameAt: cameAt?.toISOString() ?? null,
  };
}

/** An event in one line, by the clocks of where it is. */
export function eventLine(event: ListedEvent): string {
  const { code, name, state, startsAt, timezone } = event;
  return `${code}  ${localTime(startsAt, timezone)}  ${name}: ${state}, ${seatsOf(event)}`;
}

/** A whole event, for reading. */
export function eventLines(event: ListedEvent): string[] {
  const { id, venue, endsAt, timezone, counts, broadcasts } = event;
  const people = guestStates.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count === 0 ? [] : [`${state} ${count}`];
  });
  return [
    eventLine(event),
    `until ${localTime(endsAt, timezone)} (${timezone})${venue === '' ? '' : `, ${venue}`}; id ${id}`,
    people.length === 0 ? 'nobody is on the list yet' : `people: ${people.join(', ')}`,
    ...broadcasts.map((broadcast) => `invited by campaign ${broadcast}`),
  ];
}

/** Somebody on a list in one line. */
export function guestLine({ personId, name, state, companions }: ListedGuest): string {
  const others = companions === 0 ? '' : `, with ${companions} more`;
  return `${personId}  ${name ?? '-'}: ${state}${others}`;
}

function seatsOf({ seats, capacity }: ListedEvent): string {
  return capacity === null ? `${seats} seats taken` : `${seats} of ${capacity} seats taken`;
}
