import type { Principal } from '../platform/access/principal.js';
import { system } from '../platform/access/actor.js';
import { systemScope } from '../platform/access/scope.js';

/** Whoever runs commands on the machine: everything there is stands open to them anyway. */
export const operatorCaller = {
  userId: 'operator',
  name: 'operator',
  role: 'admin',
  actor: system('operator'),
  scope: systemScope,
} as const;

/** The same for what asks how somebody is signed in: it may do what an administrator may. */
export const operatorPrincipal: Principal = {
  ...operatorCaller,
  translates: null,
  via: 'token',
  credentialId: 'operator',
};
