import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Email, Moment, PersonName, RoleName, Translates } from '../staff.schemas.js';

/** Which accounts are listed. */
export const UsersQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional().describe('A part of a name or an address.'),
});
export type UsersQuery = z.output<typeof UsersQuery>;

const TurfNames = z.array(z.string().trim().min(1).max(100)).max(500);

/** Whom an account sees. */
const TurfView = z
  .strictObject({
    places: TurfNames.describe('Codes of the place tree; each holds every place below it.'),
    programmes: TurfNames,
    tags: TurfNames,
  })
  .refine(({ places, programmes, tags }) => places.length + programmes.length + tags.length > 0, {
    message: 'It names at least one place, programme or tag; for everybody it is null.',
  })
  .meta({ id: 'Turf' });

/** An account in the list. */
export const UserRow = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: RoleName,
    translates: Translates,
    hasTotp: z.boolean(),
    isDisabled: z.boolean(),
    turf: TurfView.nullable().describe('Whom it sees; null: everybody, as far as the role goes.'),
    lastSeenAt: Moment.nullable(),
    createdAt: Moment,
    version: z.number().int(),
  })
  .meta({ id: 'UserRow' });
export type UserRow = z.output<typeof UserRow>;

/** The accounts. */
export const UserPage = pageOf(UserRow);

/** What administrators change about an account. */
export const UserPatch = z.strictObject({
  name: PersonName.optional(),
  role: RoleName.optional(),
  translates: Translates.optional(),
  isDisabled: z.boolean().optional(),
  turf: TurfView.nullable().optional(),
});
export type UserPatch = z.output<typeof UserPatch>;

/** Who takes over what an account has. */
export const HandOverTo = z.strictObject({
  to: z.uuid().describe('The account that takes it over.'),
  people: z
    .boolean()
    .default(true)
    .describe('Whoever takes over sees the people too whom the turf of the account holds.'),
});
export type HandOverTo = z.output<typeof HandOverTo>;

/** What was handed over. */
export const HandedOver = z
  .object({
    cases: z.number().int(),
    conversations: z.number().int(),
    views: z.number().int().describe('Views of the list of people that others use.'),
  })
  .meta({ id: 'HandedOver' });
export type HandedOver = z.output<typeof HandedOver>;

/** A link to hand on. */
export const HandedLink = z
  .object({ link: z.string(), isMailed: z.boolean().describe('Whether the mail server took it.') })
  .meta({ id: 'HandedLink' });
export type HandedLink = z.output<typeof HandedLink>;

/** Whom to invite. */
export const Invite = z.strictObject({
  email: Email,
  role: RoleName,
  translates: Translates.optional(),
  turf: TurfView.nullable().optional(),
});
export type Invite = z.output<typeof Invite>;

/** An invitation that was just made. */
export const MadeInvitation = HandedLink.extend({ id: z.string(), expiresAt: Moment }).meta({
  id: 'MadeInvitation',
});
export type MadeInvitation = z.output<typeof MadeInvitation>;

/** An open invitation. */
export const InvitationRow = z
  .object({
    id: z.string(),
    email: z.string(),
    role: RoleName,
    translates: Translates,
    turf: TurfView.nullable(),
    createdAt: Moment,
    expiresAt: Moment,
  })
  .meta({ id: 'InvitationRow' });
export type InvitationRow = z.output<typeof InvitationRow>;

/** The open invitations. */
export const InvitationPage = pageOf(InvitationRow);
