import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';

import { aConfig } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { DefinitionStore } from '../conversations/definitions/definition-store.js';
import type { Database } from '../platform/database/database.js';
import { ProgrammeLibrary } from './programme-library.js';
import { readProgrammes } from './read-programmes.js';

const file = `programme: newborn
format: 1
purpose: health_messages
languages: [en, sw]
anchor: person.birth_date
week_zero: anchor
send_at: '09:00'
messages:
  - id: week_1
    at: week 1
`;

describe('the programmes of an installation', () => {
  let database: Database;
  let folder: string;
  const logged: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const record = (entry: { msg: string }): unknown => logged.push(entry.msg);
    Logger.overrideLogger({ log: record, warn: record, error: record });
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.pool.query('TRUNCATE live_definitions, definition_releases, definition_revisions');
    folder = await mkdtemp(join(tmpdir(), 'karibu-programmes-'));
    await mkdir(join(folder, 'en'));
    await mkdir(join(folder, 'sw'));
    logged.length = 0;
  });

  afterEach(() => rm(folder, { recursive: true }));

  const folders = () => ({ flowsDir: folder, localesDir: folder });

  async function write(source: string, texts: Readonly<Record<string, unknown>>): Promise<void> {
    await writeFile(join(folder, 'newborn.programme.yaml'), source);
    for (const [language, text] of Object.entries(texts)) {
      await writeFile(join(folder, language, 'newborn.json'), JSON.stringify(text));
    }
  }

  const good = (text: string) => ({ en: { week_1: { text } }, sw: { week_1: { text: `sw ${text}` } } });

  async function boot(): Promise<ProgrammeLibrary> {
    const library = new ProgrammeLibrary(new DefinitionStore(database), aConfig(folders()));
    await library.onModuleInit();
    return library;
  }

  const spoken = (library: ProgrammeLibrary): string | undefined =>
    library.find('newborn')?.render('week_1', 'en', { organisation: 'Afya Yetu', name: 'Asha' });

  it('may be none', async () => {
    const library = await boot();
    expect(library.names).toEqual([]);
    expect(library.find('newborn')).toBeNull();
  });

  it('speak with the words of their files', async () => {
    await write(file, good('Hello {{name}} from {{organisation}}'));
    const library = await boot();
    expect(library.names).toEqual(['newborn']);
    expect(spoken(library)).toBe('Hello Asha from Afya Yetu');
  });

  it('go on with the last good revision when a file is broken, and say loudly what is wrong', async () => {
    await write(file, good('Hello'));
    await boot();
    await write(file.replace('week 1', 'week one'), good('Broken'));
    expect(spoken(await boot())).toBe('Hello');
    expect(logged).toEqual([
      expect.stringMatching(/newborn\.programme\.yaml:10:9 "at": must be start/),
      'the file is refused; the last good revision goes on, if there is one',
    ]);
  });

  it('keep the service from starting when a broken one was never good', async () => {
    await write(file.replace('week 1', 'week one'), good('Broken'));
    await expect(boot()).rejects.toThrow(/newborn\.programme\.yaml:10:9 "at": must be start/);
  });

  it('know which translation is older than the text that it was made from', async () => {
    await write(file, good('Hello'));
    const state = { 'week_1.text': { source: '0000000000000000' } };
    await writeFile(join(folder, 'sw', 'newborn.state.json'), JSON.stringify(state));
    const live = (await boot()).find('newborn');
    expect(['en', 'sw'].map((language) => live?.isOutdated('week_1', language))).toEqual([false, true]);
  });

  it('are not used any more when their file is gone', async () => {
    await write(file, good('Hello'));
    await boot();
    await rm(join(folder, 'newborn.programme.yaml'));
    expect((await boot()).find('newborn')).toBeNull();
  });

  /** What is wrong with the texts, and the problem that it gives. */
  const faults: readonly (readonly [
    texts: Readonly<Record<string, unknown>>,
    rule: string,
    message: string,
  ])[] = [
    [
      { en: { week_1: { text: 'Hello' } } },
      'missing_texts',
      'There are no texts of "newborn" in the language sw.',
    ],
    [{ ...good('Hello'), sw: {} }, 'missing_text', 'The text "week_1.text" is missing.'],
    [good('Hello {{nam}}'), 'unknown_variable', 'uses {{nam}}, which is not known.'],
    [
      { ...good('Hello'), en: { week_1: { text: 'Hello' }, week_2: { text: 'More' } } },
      'extra_text',
      'Nothing uses',
    ],
  ];

  it.each(faults)('are refused with the texts %j as %s', async (texts, rule, message) => {
    await write(file, texts);
    const [read] = await readProgrammes(folders());
    expect(read).toMatchObject({ status: 'invalid', name: 'newborn' });
    const problems = read?.status === 'invalid' ? read.problems : [];
    expect(problems).toContainEqual(
      expect.objectContaining({ rule, message: expect.stringContaining(message) }),
    );
  });

  it('are refused under another name than their file', async () => {
    await write(file.replace('programme: newborn', 'programme: other'), good('Hello'));
    const [read] = await readProgrammes(folders());
    expect(read).toMatchObject({
      status: 'invalid',
      problems: [{ rule: 'wrong_name', fix: 'Write programme: newborn.' }],
    });
  });
});
