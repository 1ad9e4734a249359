import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkProgrammes } from './check-programmes.js';

let flowsDir = '';

beforeAll(() => {
  flowsDir = mkdtempSync(join(tmpdir(), 'karibu-programmes-'));
  cpSync('flows/dictionary.yaml', join(flowsDir, 'dictionary.yaml'));
});
afterAll(() => {
  rmSync(flowsDir, { recursive: true });
});

/** What is wrong with the programme `support` when it takes in whom an expression means. */
async function problemsOf(enrol: string): Promise<string[]> {
  const file = readFileSync('flows/support.programme.yaml', 'utf8').replace(
    /^messages:/m,
    `enrol: ${enrol}\nmessages:`,
  );
  writeFileSync(join(flowsDir, 'support.programme.yaml'), file);
  const folders = { flowsDir, localesDir: 'locales' };
  return (await checkProgrammes(folders, new Set(['registration', 'birth']))).map(({ message }) => message);
}

describe('the condition of a programme', () => {
  it('names programmes and conversations whose files are there', async () => {
    expect(await problemsOf('programme("support") or got("flow:registration")')).toEqual([]);
    expect(await problemsOf('programme("suport")')).toEqual([
      'In "programme("suport")", at its character 11: there is no programme "suport".',
    ]);
    expect(await problemsOf('role("donor") or got("flow:registraton", 1 day)')).toEqual([
      expect.stringContaining('at its character 22: there is no conversation "registraton".'),
    ]);
  });
});
