import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';

import { isPublicAddress } from './public-address.js';

/** Finds the addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const lookupAll = promisify(lookup);

/** Asks the operating system. */
export const systemResolve: Resolve = (hostname) => lookupAll(hostname, { all: true });

/** A name led to an address that is not public. */
export class PrivateAddress extends Error {}

/**
 * Resolves a name for a connection and refuses when any of its addresses is not public. The connection uses the very
 * addresses that were looked at, so that a name which changes its mind between two questions gains nothing.
 */
export function publicOnly(resolve: Resolve): LookupFunction {
  return checkedLookup(resolve, isPublicAddress);
}

/** Resolves a name for a connection, wherever it leads. */
export function anywhere(resolve: Resolve): LookupFunction {
  return checkedLookup(resolve, () => true);
}

function checkedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(new Error('no address'), []);
        else if (!addresses.every(({ address }) => isAllowed(address))) callback(new PrivateAddress(), []);
        else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error('no address', { cause: error }), []);
      },
    );
  };
}
