import { commonPasswords } from './common-passwords.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** Characters that a password has at least. Long beats complicated (NIST SP 800-63B, 5.1.1.2). */
const leastPasswordLength = 10;

/** Characters that a password has at most: hashing more would be work for nothing. */
export const mostPasswordLength = 200;

/** Says what is wrong with a new password, for whoever chose it; null when it is good. */
export function passwordProblem(password: string, email: string): Sentence | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < leastPasswordLength)
    return sentence(
      'problems:password_short',
    )`Choose a longer password: at least ${{ least: leastPasswordLength }} characters. A few words in a row are easy to remember.`;
  if (password.length > mostPasswordLength)
    return sentence(
      'problems:password_long',
    )`Choose a shorter password: at most ${{ most: mostPasswordLength }} characters.`;
  if (isEmail(plain, email.toLowerCase()))
    return sentence(
      'problems:password_email',
    )`Choose another password: this one is your e-mail address, which others know.`;
  if (commonPasswords.has(plain) || new Set(plain).size < 3)
    return sentence(
      'problems:password_guessed',
    )`Choose another password: this one is among the first that are guessed.`;
  return null;
}

function isEmail(plain: string, email: string): boolean {
  const [name = ''] = email.split('@');
  return (
    plain === email ||
    plain === email.replace('@', '') ||
    (name.length >= 4 && plain.replaceAll(/[\d\W_]/g, '') === name)
  );
}
