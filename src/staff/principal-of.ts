import type { Principal } from '../platform/access/principal.js';
import { scopeOf } from './users/turf.js';
import type { User } from './users/user.js';

/** An account as those see it who are called by it; how it came is added by whoever knows. */
export function principalOf(user: User): Omit<Principal, 'via' | 'credentialId'> {
  const { id, name, role, translates, turf } = user;
  return { userId: id, name, role, translates, actor: { kind: 'staff', id }, scope: scopeOf(turf) };
}
