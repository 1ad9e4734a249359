import { z } from 'zod';

import { pageOf } from '../../platform/http/page.js';
import { Moment, PermissionName } from '../staff.schemas.js';

/** A token in the list of its owner. */
export const TokenRow = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().describe('Its first characters.'),
    scopes: z.array(PermissionName),
    createdAt: Moment,
    expiresAt: Moment.nullable(),
    lastUsedAt: Moment.nullable(),
  })
  .meta({ id: 'TokenRow' });
export type TokenRow = z.output<typeof TokenRow>;

/** The tokens of somebody. */
export const TokenPage = pageOf(TokenRow);
export type TokenPage = z.output<typeof TokenPage>;

/** A token that was just made. */
export const MadeToken = TokenRow.extend({ token: z.string().describe('Shown this once.') }).meta({
  id: 'MadeToken',
});
export type MadeToken = z.output<typeof MadeToken>;

/** A token that somebody wants. */
export const NewToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(PermissionName).min(1).max(50),
  expiresAt: Moment.optional(),
});
export type NewToken = z.output<typeof NewToken>;
