import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';
import type { Sentence } from '../platform/sentence.js';

/** Whether the address is unknown, has no password or another one: the answer is the same. */
export function wrongCredentials(): DomainError {
  return new DomainError(
    'wrong_credentials',
    sentence('problems:credentials')`The e-mail address or the password is not right.`,
  );
}

/** The code from the phone, or the recovery code, is not right or was used already. */
export function wrongCode(): DomainError {
  return new DomainError(
    'wrong_credentials',
    sentence(
      'problems:code_wrong',
    )`This code is not right, or it was used already. Wait for the next one and type that.`,
  );
}

/** What was typed to confirm a change of one's own account is not its password. */
export function wrongPassword(): DomainError {
  return new DomainError(
    'refused',
    sentence('problems:password_wrong')`This is not your password. Nothing was changed.`,
  );
}

/** Too many wrong tries; the same for addresses that nobody has. */
export function locked(until: Date, now: Date): DomainError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  const minutes = Math.ceil(seconds / 60);
  const said =
    minutes === 1
      ? sentence('problems:locked')`There were too many wrong tries. Wait a minute, then try again.`
      : sentence(
          'problems:locked_minutes',
        )`There were too many wrong tries. Wait ${{ minutes }} minutes, then try again.`;
  return new DomainError('locked', said, { retryAfterSeconds: seconds });
}

/** The ticket between password and code is too old or not ours. */
export function ticketIsOver(): DomainError {
  return new DomainError(
    'gone',
    sentence('problems:ticket_over')`That took too long. Start again with your e-mail address and password.`,
  );
}

/** A link that was used, has run out or never was. */
export function linkIsOver(): DomainError {
  return new DomainError(
    'gone',
    sentence(
      'problems:link_over',
    )`This link was used already or has run out. Ask an administrator for a new one.`,
  );
}

/** The same of a link that signs in: whoever has it can have another one sent. */
export function signInLinkIsOver(): DomainError {
  return new DomainError(
    'gone',
    sentence(
      'problems:sign_in_link_over',
    )`This link was used already or has run out. Go to the sign-in page and have a new one sent to you.`,
  );
}

/** What only a browser session can do, asked for with a token. */
export function needsSession(): DomainError {
  return new DomainError(
    'forbidden',
    sentence('problems:browser_only')`This works in a signed-in browser only, not with a token.`,
  );
}

/** Nobody is signed in. */
export function signedOut(): DomainError {
  return new DomainError(
    'signed_out',
    sentence('problems:signed_out')`You are signed out. Sign in to go on.`,
  );
}

/** The change would leave nobody who can manage accounts. */
export function lastAdministrator(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:last_administrator',
    )`This is the last administrator. Make somebody else an administrator first.`,
  );
}

/** What somebody asks about is not there, or no longer. */
export function noSuchAccount(): DomainError {
  return new DomainError('not_found', sentence('problems:no_account')`There is no such account.`);
}

/** The password that somebody chose is not good enough; `problem` says why. */
export function weakPassword(problem: Sentence, path: string): DomainError {
  const { text: message, words } = problem;
  return new DomainError('refused', problem, { errors: [{ path, message, words }] });
}

/** Somebody has an account under this address already. */
export function accountExists(): DomainError {
  const said = sentence('problems:account_exists')`Somebody has an account with this e-mail address already.`;
  return new DomainError('refused', said, {
    errors: [{ path: 'email', message: said.text, words: said.words }],
  });
}
