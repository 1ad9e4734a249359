import { z } from 'zod';

import { InterfaceLanguage, PersonName, TypedCode, TypedPassword } from '../staff.schemas.js';

/** What people change about themselves. */
export const AccountChange = z.strictObject({
  name: PersonName.optional(),
  language: InterfaceLanguage.optional(),
});
export type AccountChange = z.output<typeof AccountChange>;

/** A new password, with the one so far. */
export const PasswordChange = z.strictObject({ current: TypedPassword, next: TypedPassword });
export type PasswordChange = z.output<typeof PasswordChange>;

/** The password once more. */
export const PasswordProof = z.strictObject({ password: TypedPassword });
export type PasswordProof = z.output<typeof PasswordProof>;

/** The first code from a phone. */
export const CodeProof = z.strictObject({ code: TypedCode });
export type CodeProof = z.output<typeof CodeProof>;

/** What goes onto a phone. */
export const TotpSetup = z
  .object({
    secret: z.string().describe('To be typed, in base32.'),
    uri: z.string().describe('The same as an otpauth:// address.'),
    qr: z.string().describe('The address as an SVG image.'),
  })
  .meta({ id: 'TotpSetup' });
export type TotpSetup = z.output<typeof TotpSetup>;

/** Codes that stand in for a lost phone, shown this once. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.output<typeof RecoveryCodes>;
