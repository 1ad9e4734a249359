import { describe, expect, it } from '@jest/globals';

import { permissionOf, type Permission } from './allowed-hosts.js';

const hosts = [
  'api.example.org',
  '*.clinics.example.org',
  '10.1.2.3:8443',
  '127.0.0.1:9999',
  '[::1]:9999',
  'crm:8080',
];

const cases: readonly (readonly [string, Permission, Permission])[] = [
  // address, in production, elsewhere
  ['https://api.example.org/visits?id=1', 'public', 'public'],
  ['https://API.Example.Org:443/', 'public', 'public'],
  ['https://api.example.org:8443/', 'none', 'none'],
  ['http://api.example.org/', 'none', 'public'],
  ['http://api.example.org:8080/', 'none', 'none'],
  ['https://example.org/', 'none', 'none'],
  ['https://evil-api.example.org/', 'none', 'none'],
  ['https://api.example.org.evil.example/', 'none', 'none'],
  ['https://api.example.org./', 'none', 'none'],
  ['https://north.clinics.example.org/', 'public', 'public'],
  ['https://a.north.clinics.example.org/', 'public', 'public'],
  ['https://clinics.example.org/', 'none', 'none'],
  ['https://evilclinics.example.org/', 'none', 'none'],
  ['https://10.1.2.3:8443/', 'any_address', 'any_address'],
  ['https://10.1.2.3/', 'none', 'none'],
  ['https://0x0a010203:8443/', 'any_address', 'any_address'],
  ['http://127.0.0.1:9999/', 'none', 'any_address'],
  ['http://2130706433:9999/', 'none', 'any_address'],
  ['http://[::1]:9999/', 'none', 'any_address'],
  ['https://crm:8080/', 'any_address', 'any_address'],
  ['ftp://api.example.org/', 'none', 'none'],
  ['file:///etc/passwd', 'none', 'none'],
  ['data:text/plain,hello', 'none', 'none'],
  ['javascript:alert(1)', 'none', 'none'],
];

describe('the hosts that may be called', () => {
  it.each(cases)('%s: %s in production, %s elsewhere', (address, inProduction, elsewhere) => {
    expect(permissionOf(new URL(address), hosts, true)).toBe(inProduction);
    expect(permissionOf(new URL(address), hosts, false)).toBe(elsewhere);
  });

  it('are none when none are named', () => {
    expect(permissionOf(new URL('https://api.example.org/'), [], false)).toBe('none');
  });
});
