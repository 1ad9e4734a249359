import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { editFlow } from './edit.js';

describe('flows edit', () => {
  let folder: string;
  let folders: { flowsDir: string; localesDir: string };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'karibu-edit-'));
    folders = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
    cpSync('flows', folders.flowsDir, { recursive: true });
    cpSync('locales', folders.localesDir, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const source = (): string => readFileSync(join(folders.flowsDir, 'registration.flow.yaml'), 'utf8');

  it('writes what changed, and says it in words', async () => {
    const before = source();
    const report = await editFlow(folders, 'registration', [
      { do: 'setField', step: 'due', path: ['retries'], value: 2 },
      { do: 'setText', language: 'en', key: 'place.text', text: 'Where do you live?' },
    ]);
    expect(report.ok).toBe(true);
    expect(report.changes[0]).toBe('"retries" of *due* is now "2".');
    expect(report.files.map((file) => file.split('/').slice(-2).join('/'))).toEqual([
      'flows/registration.flow.yaml',
      'en/registration.json',
    ]);
    expect(source()).toBe(
      before.replace('    save: person.due_date\n', '    save: person.due_date\n    retries: 2\n'),
    );
  });

  it('writes nothing when one change cannot be made', async () => {
    const before = source();
    const report = await editFlow(folders, 'registration', [
      { do: 'setField', step: 'due', path: ['retries'], value: 2 },
      { do: 'deleteStep', step: 'nowhere' },
    ]);
    expect(report).toMatchObject({
      ok: false,
      files: [],
      refused: { at: 2, message: 'There is no step "nowhere".' },
    });
    expect(source()).toBe(before);
  });

  it('says when there is no such flow', async () => {
    await expect(editFlow(folders, 'nowhere', [])).rejects.toThrow('There is no flow "nowhere"');
  });
});
