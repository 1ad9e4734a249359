import { z } from 'zod';

import { pageOf } from '../../platform/http/page.js';
import { InterfaceLanguage, Moment, PermissionName, RoleName, Translates } from '../staff.schemas.js';

/** Oneself. */
export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: RoleName,
    translates: Translates,
    language: InterfaceLanguage.describe('Of the interface.'),
    permissions: z.array(PermissionName),
    hasTotp: z.boolean().describe('Whether a code from a phone is asked for at sign-in.'),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

/** The session that a browser has. */
export const SessionView = z
  .object({
    user: Me,
    csrfToken: z.string().describe('To be sent as `X-CSRF-Token` with everything that changes something.'),
    expiresAt: Moment,
  })
  .meta({ id: 'Session' });
export type SessionView = z.output<typeof SessionView>;

/** A browser in a list. */
const SessionRow = z
  .object({
    id: z.string(),
    device: z.string(),
    createdAt: Moment,
    lastSeenAt: Moment,
    isCurrent: z.boolean(),
  })
  .meta({ id: 'SessionRow' });

/** The browsers that somebody is signed in with. */
export const SessionPage = pageOf(SessionRow);
export type SessionPage = z.output<typeof SessionPage>;
