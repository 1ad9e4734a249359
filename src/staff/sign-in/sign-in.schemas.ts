import { z } from 'zod';

import {
  Email,
  Held,
  Moment,
  PersonName,
  RoleName,
  Translates,
  TypedCode,
  TypedPassword,
} from '../staff.schemas.js';

/** What the page for signing in offers. */
export const SignInOptions = z
  .object({
    organisation: z.string(),
    isSetUp: z.boolean().describe('Whether somebody has an account already.'),
    oidc: z.object({ name: z.string() }).nullable().describe('Single sign-on, with what its button says.'),
    canMail: z.boolean().describe('Whether a link to sign in can be mailed.'),
  })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.output<typeof SignInOptions>;

/** Signing in with a password. */
export const PasswordSignIn = z.strictObject({ email: Email, password: TypedPassword });
export type PasswordSignIn = z.output<typeof PasswordSignIn>;

/** The second half of signing in. */
export const CodeSignIn = z.strictObject({ ticket: Held, code: TypedCode });
export type CodeSignIn = z.output<typeof CodeSignIn>;

/** Somebody is in; or a code is asked for, with the ticket to bring along. */
export const SignInAnswer = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('signed_in') }),
    z.object({ status: z.literal('code_needed'), ticket: z.string() }),
  ])
  .meta({ id: 'SignInAnswer' });
export type SignInAnswer = z.output<typeof SignInAnswer>;

/** Asking for a link by mail. */
export const LinkRequest = z.strictObject({ email: Email });
export type LinkRequest = z.output<typeof LinkRequest>;

/** A link that was opened. */
export const LinkUse = z.strictObject({ token: Held });
export type LinkUse = z.output<typeof LinkUse>;

/** Nothing to say. */
export const Accepted = z.object({});

/** The first administrator. */
export const Setup = z.strictObject({ token: Held, name: PersonName, email: Email, password: TypedPassword });
export type Setup = z.output<typeof Setup>;

/** The token in the address of an invitation. */
export const TokenParam = z.strictObject({ token: Held });
export type TokenParam = z.output<typeof TokenParam>;

/** What a link is for. */
export const InvitationView = z
  .object({
    kind: z.enum(['setup', 'invitation', 'password_reset']),
    email: z.string().nullable(),
    role: RoleName.nullable(),
    translates: Translates,
    expiresAt: Moment,
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.output<typeof InvitationView>;

/** Answering an invitation. */
export const AcceptInvitation = z.strictObject({ name: PersonName.optional(), password: TypedPassword });
export type AcceptInvitation = z.output<typeof AcceptInvitation>;

/** The page to come to after single sign-on. What comes back with it is the identity provider's to name. */
export const OidcQuery = z.strictObject({ to: z.string().max(2_000).optional() });
export type OidcQuery = z.output<typeof OidcQuery>;
