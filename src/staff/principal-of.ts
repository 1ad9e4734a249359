import type { Principal } from '../platform/access/principal.js';
import { systemScope } from '../platform/access/scope.js';
import type { User } from './users/user.js';

/** An account as those see it who are called by it; how it came is added by whoever knows. */
export function principalOf({ id, name, role, translates }: User): Omit<Principal, 'via' | 'credentialId'> {
  return { userId: id, name, role, translates, actor: { kind: 'staff', id }, scope: systemScope };
}
