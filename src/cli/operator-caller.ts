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
