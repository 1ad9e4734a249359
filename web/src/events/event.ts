import { queryOptions } from '@tanstack/react-query';

import { answer, api, done } from '../api/client.js';
import type { components } from '../api/schema.js';

/** Something that people are invited to. */
export type EventView = components['schemas']['Event'];
export type EventState = EventView['state'];
/** Somebody on its list. */
export type Guest = components['schemas']['EventGuest'];
export type GuestState = Guest['state'];
/** Where staff can note that somebody stands. */
export type Placing = components['schemas']['EventGuestPatch'];

/** Where staff can put somebody, in the order in which guests are shown: whoever was written to is invited by that alone. */
export const placings = [
  'coming',
  'waiting',
  'maybe',
  'came',
  'absent',
  'declined',
] as const satisfies readonly Placing['state'][];

/** How guests stand, in the order in which they are shown. */
export const guestStates = [...placings, 'invited'] as const satisfies readonly GuestState[];

/** Whether it can still be changed. */
export function isUnderWay({ state }: Pick<EventView, 'state'>): boolean {
  return state !== 'cancelled' && state !== 'over';
}

/** Whether somebody can be put on its list; before it is opened and once it is cancelled, nobody can. */
export function hasList({ state }: Pick<EventView, 'state'>): boolean {
  return state !== 'draft' && state !== 'cancelled';
}

/** Reads one event. */
export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['events', id],
    queryFn: () => answer(api.GET('/api/v1/events/{id}', { params: { path: { id } } })),
  });
}

/** Which guests are shown; '' for what does not narrow them. */
export interface GuestFilter {
  readonly q: string;
  readonly state: GuestState | '';
}

/** Reads a page of its guests, in the order of their names. @throws Problem */
export function readGuests(id: string, { q, state }: GuestFilter, cursor: string | undefined) {
  const query = {
    ...(q !== '' && { q }),
    ...(state !== '' && { state }),
    ...(cursor !== undefined && { cursor }),
  };
  return answer(api.GET('/api/v1/events/{id}/guests', { params: { path: { id }, query } }));
}

/** Notes where somebody stands. @throws Problem */
export function placeGuest(id: string, personId: string, placing: Placing): Promise<void> {
  return done(
    api.PUT('/api/v1/events/{id}/guests/{personId}', { params: { path: { id, personId } }, body: placing }),
  );
}

/** Takes back what was noted about somebody. @throws Problem */
export function takeBackGuest(id: string, personId: string): Promise<void> {
  return done(api.DELETE('/api/v1/events/{id}/guests/{personId}', { params: { path: { id, personId } } }));
}

const steps = {
  open: '/api/v1/events/{id}/open',
  close: '/api/v1/events/{id}/close',
  cancel: '/api/v1/events/{id}/cancel',
  finish: '/api/v1/events/{id}/finish',
} as const;

/** What staff do with an event as a whole. */
export type EventStep = keyof typeof steps;

/** Moves it on. @throws Problem */
export function takeStep(id: string, step: EventStep): Promise<EventView> {
  return answer(api.POST(steps[step], { params: { path: { id } } }));
}

/** The steps that lead on from a state. */
export const stepsFrom: Readonly<Record<EventState, readonly EventStep[]>> = {
  draft: ['open', 'cancel'],
  open: ['close', 'finish', 'cancel'],
  closed: ['open', 'finish', 'cancel'],
  cancelled: [],
  over: [],
};
