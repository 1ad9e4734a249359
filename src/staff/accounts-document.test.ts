import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { permissions, permissionsOf, roles } from '../platform/access/policy.js';

describe('the table of roles in docs/accounts.md', () => {
  const rows = readFileSync('docs/accounts.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [header = [], , ...lines] = rows;

  it('names every role', () => {
    expect(header.slice(1)).toEqual([...roles]);
  });

  it('says of every role what it may do, and nothing else', () => {
    const told = lines.map(([what = '', ...cells]) => [/\(`(.+)`\)$/.exec(what)?.[1], ...cells]);
    const policy = permissions.map((permission) => [
      permission,
      ...roles.map((role) => (permissionsOf(role).has(permission) ? 'yes' : '–')),
    ]);
    expect([...told].sort()).toEqual([...policy].sort());
  });
});
