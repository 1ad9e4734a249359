import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { BroadcastAudience } from '../audience/audience.schemas.js';
import { Texts } from '../content/content.schemas.js';
import { eventStates, guestStates } from './event.js';

const Code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,12}\d{1,6}$/, 'must be letters and then figures, such as clinic7')
  .describe('What people text to answer and to check in, such as clinic7.');

const settings = {
  name: z.string().trim().min(1).max(100),
  code: Code,
  placeCode: z.string().min(1).max(200).nullable(),
  venue: z.string().trim().max(100),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timezone: z.string().min(1).max(100).describe('IANA zone; default: that of the installation.'),
  capacity: z.int().min(1).max(100_000).nullable().describe('Seats; null: as many as come.'),
  purpose: z.string().min(1).max(64).describe('A purpose of the data dictionary.'),
  topic: z.string().min(1).max(64).nullable().describe('A topic of the data dictionary.'),
  texts: z
    .strictObject({ invitation: Texts, reminder: Texts, thanks: Texts })
    .partial()
    .describe('By language.'),
};

/** An event that is to be made. */
export const NewEvent = z
  .strictObject({
    ...settings,
    placeCode: settings.placeCode.default(null),
    venue: settings.venue.default(''),
    timezone: settings.timezone.optional(),
    capacity: settings.capacity.default(null),
    topic: settings.topic.default(null),
    texts: settings.texts.default({}),
  })
  .meta({ id: 'NewEvent' });
export type NewEvent = z.output<typeof NewEvent>;

/** What is changed about an event. */
export const EventPatch = z.strictObject(settings).partial().meta({ id: 'EventPatch' });
export type EventPatch = z.output<typeof EventPatch>;

/** Something that people are invited to. */
export const EventView = z
  .object({
    id: z.uuid(),
    ...settings,
    texts: z.object({ invitation: Texts, reminder: Texts, thanks: Texts }),
    broadcasts: z.array(z.uuid()).describe('The broadcasts that invite.'),
    state: z.enum(eventStates),
    version: z.int(),
    counts: z.partialRecord(z.enum(guestStates), z.int()).describe('Guests, by where they stand.'),
    seats: z.int().describe('Seats that are taken, with those who come along.'),
  })
  .meta({ id: 'Event' });
export type EventView = z.output<typeof EventView>;

/** Which events are asked for. */
export const EventsQuery = PageQuery.extend({
  state: z.enum(eventStates).optional(),
  when: z
    .enum(['coming', 'past'])
    .optional()
    .describe('Those that have not ended, the next first; or those that have, the latest first.'),
});
export type EventsQuery = z.output<typeof EventsQuery>;

/** Events, the latest first, or those that come, the next first. */
export const EventPage = pageOf(EventView);

/** An event in an address. */
export const EventParams = z.strictObject({ id: z.uuid() });
export type EventParams = z.output<typeof EventParams>;

/** A guest in an address. */
export const GuestParams = EventParams.extend({ personId: z.uuid() });
export type GuestParams = z.output<typeof GuestParams>;

/** Whom an event is to invite. */
export const EventInvitation = z
  .strictObject({ audience: BroadcastAudience })
  .meta({ id: 'EventInvitation' });
export type EventInvitation = z.output<typeof EventInvitation>;

/** The draft that invites. */
export const EventBroadcast = z.object({ broadcast: z.uuid() }).meta({ id: 'EventBroadcast' });
export type EventBroadcast = z.output<typeof EventBroadcast>;

/** Which guests are asked for. */
export const GuestsQuery = PageQuery.extend({
  state: z.enum(guestStates).optional(),
  q: z.string().max(100).optional().describe('Words of a name, or the last figures of a number.'),
});
export type GuestsQuery = z.output<typeof GuestsQuery>;

/** Where somebody stands. */
export const GuestPatch = z
  .strictObject({
    state: z.enum(guestStates).exclude(['invited']),
    companions: z
      .int()
      .min(0)
      .max(49)
      .optional()
      .describe('How many come along; default: as many as before.'),
  })
  .meta({ id: 'EventGuestPatch' });
export type GuestPatch = z.output<typeof GuestPatch>;

/** Somebody on the list of an event. */
export const GuestView = z
  .object({
    personId: z.uuid(),
    name: z.string().nullable(),
    state: z.enum(guestStates),
    companions: z.int(),
    answeredAt: z.iso.datetime().nullable(),
    cameAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'EventGuest' });
export type GuestView = z.output<typeof GuestView>;

/** The list of an event, by names. */
export const GuestPage = pageOf(GuestView);
