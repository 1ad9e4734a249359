import { may } from '../platform/access/policy.js';
import type { Principal } from '../platform/access/principal.js';

/** Figures at the end of a number by which somebody who knows it knows it again. */
const shownFigures = 3;

/** Whether somebody sees what is sensitive about people: whoever serves them. */
export function seesSensitive(caller: Pick<Principal, 'role' | 'scopes'>): boolean {
  return may(caller, 'people.sensitive');
}

/** Writes an address so that only who knows it knows it again; what belongs to the simulator is nobody's. */
export function maskedAddress(address: string): string {
  return address.startsWith('simulator:') ? address : `•••${address.slice(-shownFigures)}`;
}
