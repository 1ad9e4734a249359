import { DomainError } from '../platform/domain-error.js';

/** Whether the address is unknown, has no password or another one: the answer is the same. */
export function wrongCredentials(): DomainError {
  return new DomainError('wrong_credentials', 'The e-mail address or the password is not right.');
}

/** The code from the phone, or the recovery code, is not right or was used already. */
export function wrongCode(): DomainError {
  return new DomainError(
    'wrong_credentials',
    'This code is not right, or it was used already. Wait for the next one and type that.',
  );
}

/** What was typed to confirm a change of one's own account is not its password. */
export function wrongPassword(): DomainError {
  return new DomainError('refused', 'This is not your password. Nothing was changed.');
}

/** Too many wrong tries; the same for addresses that nobody has. */
export function locked(until: Date, now: Date): DomainError {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000));
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new DomainError('locked', `There were too many wrong tries. Wait ${wait}, then try again.`, {
    retryAfterSeconds: seconds,
  });
}

/** The ticket between password and code is too old or not ours. */
export function ticketIsOver(): DomainError {
  return new DomainError('gone', 'That took too long. Start again with your e-mail address and password.');
}

/** A link that was used, has run out or never was. */
export function linkIsOver(): DomainError {
  return new DomainError(
    'gone',
    'This link was used already or has run out. Ask an administrator for a new one.',
  );
}

/** What only a browser session can do, asked for with a token. */
export function needsSession(): DomainError {
  return new DomainError('forbidden', 'This works in a signed-in browser only, not with a token.');
}

/** Nobody is signed in. */
export function signedOut(): DomainError {
  return new DomainError('signed_out', 'You are signed out. Sign in to go on.');
}

/** The change would leave nobody who can manage accounts. */
export function lastAdministrator(): DomainError {
  return new DomainError(
    'refused',
    'This is the last administrator. Make somebody else an administrator first.',
  );
}

/** What somebody asks about is not there, or no longer. */
export function noSuchAccount(): DomainError {
  return new DomainError('not_found', 'There is no such account.');
}

/** The password that somebody chose is not good enough; `problem` says why. */
export function weakPassword(problem: string, path: string): DomainError {
  return new DomainError('refused', problem, { errors: [{ path, message: problem }] });
}

/** Somebody has an account under this address already. */
export function accountExists(): DomainError {
  return new DomainError('refused', 'Somebody has an account with this e-mail address already.', {
    errors: [{ path: 'email', message: 'There is an account with this address already.' }],
  });
}
