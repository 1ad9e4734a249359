import { commonPasswords } from './common-passwords.js';

/** Characters that a password has at least. Long beats complicated (NIST SP 800-63B, 5.1.1.2). */
const leastPasswordLength = 10;

/** Characters that a password has at most: hashing more would be work for nothing. */
export const mostPasswordLength = 200;

/** Says what is wrong with a new password, in a sentence for whoever chose it; null when it is good. */
export function passwordProblem(password: string, email: string): string | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < leastPasswordLength)
    return `Choose a longer password: at least ${leastPasswordLength} characters. A few words in a row are easy to remember.`;
  if (password.length > mostPasswordLength)
    return `Choose a shorter password: at most ${mostPasswordLength} characters.`;
  if (isEmail(plain, email.toLowerCase()))
    return 'Choose another password: this one is your e-mail address, which others know.';
  if (commonPasswords.has(plain) || new Set(plain).size < 3)
    return 'Choose another password: this one is among the first that are guessed.';
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
