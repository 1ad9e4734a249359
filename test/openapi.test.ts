import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { renderApi } from '../scripts/api-files.mjs';
import { describeApi } from '../src/api-description.js';
import { aConfig } from './builders.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly responses: Readonly<Record<string, object>>;
}

let document: { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

beforeAll(async () => {
  document = (await describeApi(aConfig())) as typeof document;
});

const operations = () => Object.values(document.paths).flatMap((item) => Object.values(item));

describe('the description of the API', () => {
  it('and the types that the console calls it by are current; if not, run: npm run api', async () => {
    for (const [path, text] of Object.entries(await renderApi(document))) {
      // Compared by whether, not by what: the difference of two long files says nothing.
      expect([path, readFileSync(path, 'utf8') === text]).toEqual([path, true]);
    }
  });

  it('says of every operation what it does, who may, and how it refuses', () => {
    const bare = operations().filter(
      ({ summary, tags, description, responses }) =>
        !summary?.endsWith('.') || tags?.length !== 1 || !description || responses['429'] === undefined,
    );
    expect(bare.map(({ operationId }) => operationId)).toEqual([]);
    expect(operations().length).toBeGreaterThan(0);
  });

  it('gives each operation a name of its own', () => {
    const names = operations().map(({ operationId }) => operationId);
    expect(names.filter((name, index) => name === undefined || names.indexOf(name) !== index)).toEqual([]);
  });

  it('lists only routes of the API', () => {
    expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/v1/'))).toEqual([]);
  });
});
