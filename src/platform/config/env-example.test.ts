import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { renderEnvExample } from './env-example.js';
import { environment, variableNames } from './variables.js';

describe('.env.example', () => {
  it('is what the schema says; if not, run: npm run env-example', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample());
  });

  it('names every variable with a value that the schema takes', () => {
    const lines = renderEnvExample().split('\n');
    for (const name of variableNames) {
      const value = lines.find((line) => line.startsWith(`#${name}=`))?.slice(name.length + 2);
      expect([name, environment.shape[name].safeParse(value).success]).toEqual([name, true]);
    }
  });
});
