import { describe, expect, it } from '@jest/globals';

import { localPath } from './local-path.js';

describe('where somebody is sent after signing in', () => {
  it.each(['/', '/flows/registration?step=name#texts', '/users'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'flows',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%0a/../..//evil.example/',
    'javascript:alert(1)',
    '/flows\\..\\evil',
  ])('is the first page instead of %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
