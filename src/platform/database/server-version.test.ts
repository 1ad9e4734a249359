import { describe, expect, it } from '@jest/globals';

import { requireSupportedServer } from './server-version.js';

type Client = Parameters<typeof requireSupportedServer>[0];

const serverOf = (version: number): Client =>
  ({ query: () => Promise.resolve({ rows: [{ version }] }) }) as unknown as Client;

describe('the version of the server', () => {
  it('is refused below PostgreSQL 14, with a sentence that says so', async () => {
    await expect(requireSupportedServer(serverOf(130_018))).rejects.toMatchObject({
      code: 'database_too_old',
      message: 'This database is PostgreSQL 13; Karibu needs PostgreSQL 14 or newer.',
    });
  });

  it.each([140_000, 180_004])('is welcome as %d', async (version) => {
    await expect(requireSupportedServer(serverOf(version))).resolves.toBeUndefined();
  });
});
