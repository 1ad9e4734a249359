import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';

import { callerAddress } from './this-machine.js';

function from(remoteAddress: string, headers: Record<string, string> = {}): string {
  return callerAddress({ headers, socket: { remoteAddress } } as unknown as FastifyRequest);
}

describe('the network address that limits are counted by', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb:1:2:3', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(from(address)).toBe(network);
  });

  it('is what a proxy on this machine says last, and what nobody else says', () => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 2001:db8:1:2::7' };
    expect(from('127.0.0.1', headers)).toBe('2001:db8:1:2::/64');
    expect(from('198.51.100.7', headers)).toBe('198.51.100.7');
    expect(from('::1')).toBe('::1');
  });
});
