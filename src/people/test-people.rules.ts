import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';
import { isTestAddress } from './address.js';

/** What decides whether somebody is a test person. */
export interface Holder {
  readonly isTest?: boolean;
  readonly addresses: readonly { readonly address: string }[];
}

/**
 * Decides whether a person is a test person: one simulator address makes her one.
 * @throws DomainError `mixed_addresses` when she would hold real and simulator addresses at once, or when
 *   a test person would get a real one
 */
export function isTestPerson({ isTest, addresses }: Holder): boolean {
  const simulated = addresses.filter(({ address }) => isTestAddress(address)).length;
  if (addresses.length === 0) return isTest ?? false;
  const isMixed = simulated > 0 && simulated < addresses.length;
  if (isMixed || (isTest === true && simulated === 0)) throw mixedAddresses();
  return simulated > 0;
}

/**
 * Checks that an address suits the person who is to get it.
 * @throws DomainError `mixed_addresses`
 */
export function requireSuitableAddress(isTest: boolean, address: string): void {
  if (isTestAddress(address) !== isTest) throw mixedAddresses();
}

function mixedAddresses(): DomainError {
  return new DomainError(
    'mixed_addresses',
    sentence(
      'problems:import_mixed_addresses',
    )`A test person has addresses of the simulator only, and nobody else has one.`,
  );
}
