import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';

const Name = z.string().trim().min(1).max(200);
const PlaceCode = z.string().min(1).max(200).describe('A code of the place tree.');
const Relationship = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/)
  .describe('What she is to the head, or `head`.');

/** The id in the address of a route. */
export const HouseholdParams = z.strictObject({ id: z.uuid() });
export type HouseholdParams = z.output<typeof HouseholdParams>;

/** A member in the address of a route. */
export const MemberParams = HouseholdParams.extend({ personId: z.uuid() });
export type MemberParams = z.output<typeof MemberParams>;

/** Which households are asked for. */
export const HouseholdsQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().describe('How its name begins.'),
  place: PlaceCode.optional().describe('Only those in a place, or anywhere below it.'),
});
export type HouseholdsQuery = z.output<typeof HouseholdsQuery>;

/** A household that is to be recorded. */
export const NewHousehold = z.strictObject({
  name: Name,
  placeCode: PlaceCode.nullable().default(null),
  members: z
    .array(z.strictObject({ personId: z.uuid(), relationship: Relationship }))
    .max(100)
    .default([]),
});
export type NewHousehold = z.output<typeof NewHousehold>;

/** What is changed about a household. */
export const HouseholdPatch = z.strictObject({ name: Name, placeCode: PlaceCode.nullable() }).partial();
export type HouseholdPatch = z.output<typeof HouseholdPatch>;

/** What somebody is in a household. */
export const NewMember = z.strictObject({ relationship: Relationship });
export type NewMember = z.output<typeof NewMember>;

const PlaceName = z.object({ code: z.string(), name: z.string() });

/** A household in a list. */
export const HouseholdRow = z
  .object({
    id: z.string(),
    name: z.string(),
    place: PlaceName.nullable(),
    members: z.int().describe('How many of its members the reader may see.'),
    head: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'HouseholdRow' });
export type HouseholdRow = z.output<typeof HouseholdRow>;

/** Households. */
export const HouseholdPage = pageOf(HouseholdRow);

/** A household with its members. */
export const HouseholdView = z
  .object({
    id: z.string(),
    name: z.string(),
    place: PlaceName.nullable(),
    version: z.int(),
    createdAt: z.iso.datetime(),
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        relationship: z.string(),
        since: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'Household' });
export type HouseholdView = z.output<typeof HouseholdView>;
