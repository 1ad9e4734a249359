import { z } from 'zod';

import { permissions, roles } from '../platform/access/policy.js';
import { interfaceLanguages } from './mail/mail-texts.js';
import { mostPasswordLength } from './passwords/password.rules.js';

/** What somebody on the staff is there for. */
export const RoleName = z.enum(roles);

/** One thing that can be allowed. */
export const PermissionName = z.enum(permissions);

/** An e-mail address, kept in lower case. */
export const Email = z.email().max(254).toLowerCase();

/** A name as others read it. */
export const PersonName = z.string().trim().min(1).max(100);

/** A password as somebody types it; whether a new one is good is told in a sentence, not here. */
export const TypedPassword = z
  .string()
  .min(1)
  .max(mostPasswordLength * 2);

/** A code from a phone, or one that stands in for it. */
export const TypedCode = z.string().trim().min(1).max(40);

/** What a link or a ticket holds. */
export const Held = z.string().min(1).max(1_000);

/** The language that a translator works on; null for everybody else. */
export const Translates = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .nullable();

/** A language of the interface. */
export const InterfaceLanguage = z.enum(interfaceLanguages);

/** A moment as answers say it. */
export const Moment = z.iso.datetime();

/** The id in the address of a route. */
export const IdParam = z.strictObject({ id: z.uuid() });
export type IdParam = z.output<typeof IdParam>;
