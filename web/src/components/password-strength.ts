/** How hard a password is to guess. The service has the last word: it knows the most common ones. */
export type PasswordStrength = 'empty' | 'short' | 'guessable' | 'fair' | 'good' | 'strong';

const least = 10;

/** Judges a password as it is typed: length counts most, then how varied it is; names and rows of keys count against it. */
export function passwordStrength(password: string, email = ''): PasswordStrength {
  const plain = password.normalize('NFKC').toLowerCase();
  const characters = [...plain];
  if (characters.length === 0) return 'empty';
  if (characters.length < least) return 'short';
  if (isGuessable(plain, email.toLowerCase())) return 'guessable';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const score = characters.length + kinds * 2;
  if (score >= 24) return 'strong';
  return score >= 17 ? 'good' : 'fair';
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'azertyuiop'];

function isGuessable(plain: string, email: string): boolean {
  const [name = ''] = email.split('@');
  const isOwnName = name.length >= 4 && plain.replaceAll(/[\d\W_]/g, '') === name.replaceAll(/[\d\W_]/g, '');
  return (
    new Set(plain).size < 4 ||
    plain === email ||
    isOwnName ||
    /^(karibu|password|nenosiri|motdepasse)\W*\d*$/.test(plain) ||
    rows.some((row) => isAllOf(plain, row))
  );
}

function isAllOf(plain: string, row: string): boolean {
  const letters = plain.slice(0, 8);
  return row.includes(letters) || [...row].reverse().join('').includes(letters);
}
