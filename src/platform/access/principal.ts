import type { Actor } from './actor.js';
import type { Permission, Role } from './policy.js';
import type { Scope } from './scope.js';

/** Who calls the API: an account, by its session in a browser or by one of its tokens. */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  /** The one language that a translator works on; null for the other roles. */
  readonly translates: string | null;
  /** What writes are recorded under: kind `staff`, the id of the account. */
  readonly actor: Actor;
  /** Which people may be seen. */
  readonly scope: Scope;
  readonly via: 'session' | 'token';
  /** The public id of the session or token that they came with: what limits are counted by. */
  readonly credentialId: string;
  /** Of a session: what a request that changes something brings along as `X-CSRF-Token`. */
  readonly csrfToken?: string | undefined;
  /** Of a token: what it was made for. Absent for a session: all that the role may. */
  readonly scopes?: readonly Permission[] | undefined;
}
