import type { Principal } from '../../platform/access/principal.js';
import { may, permissions } from '../../platform/access/policy.js';
import { Me } from '../sessions/session.schemas.js';
import type { User } from '../users/user.js';

/** An account as its owner sees it, with what it may do: with a token, no more than the token may. */
export function meOf(user: User, scopes?: Principal['scopes']): Me {
  const { id, name, email, role, translates, language, hasTotp } = user;
  return {
    id,
    name,
    email,
    role,
    translates,
    language: Me.shape.language.parse(language),
    permissions: permissions.filter((permission) => may({ role, scopes }, permission)),
    hasTotp,
  };
}
