import { isIPv6 } from 'node:net';

import type { FastifyRequest } from 'fastify';

/** Headers by which a relay on this machine gives itself away: its callers are elsewhere. */
const relayHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Tells whether a caller is on this machine, by the socket and never by a header alone. A reverse proxy that runs beside
 * the service comes from this machine too, so a relayed request, or one for another host name than this machine's own,
 * counts as from elsewhere.
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  if (relayHeaders.some((name) => request.headers[name] !== undefined)) return false;
  return isLoopbackAddress(request.socket.remoteAddress) && isLoopbackName(request.headers.host);
}

/**
 * The network address that a request came from, for limits; of IPv6 the network (its first 64 bits), because whoever has one
 * address there has as many as they like. Behind a proxy on this machine it is what that proxy says
 * last; anybody else's `X-Forwarded-For` is not believed.
 */
export function callerAddress(request: FastifyRequest): string {
  const address = request.socket.remoteAddress ?? 'unknown';
  if (!isLoopbackAddress(address)) return networkOf(address);
  const forwarded = [request.headers['x-forwarded-for'] ?? ''].flat().join(',');
  const last = forwarded.split(',').at(-1)?.trim() ?? '';
  return last === '' ? address : networkOf(last);
}

/** An IPv4 address, also one that is written as IPv6, stands for itself. */
function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  const { hostname } = new URL(`http://[${bare}]`);
  const [left = '', right = ''] = hostname.slice(1, -1).split('::');
  const parts = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const zeros = Array.from({ length: 8 - parts(left).length - parts(right).length }, () => '0');
  return `${[...parts(left), ...zeros, ...parts(right)].slice(0, 4).join(':')}::/64`;
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::1$|(::ffff:)?127\.)/.test(address);
}

function isLoopbackName(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
}
