import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConfig, FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { Dictionary } from './dictionary.js';
import { DictionaryRepository } from './dictionary.repository.js';
import { readDictionary } from './read-dictionary.js';

let database: Database;
let folder: string;
let config: Config;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-dictionary-'));
  config = aConfig({ flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') });
  mkdirSync(config.flowsDir);
  mkdirSync(join(config.localesDir, 'sw'), { recursive: true });
  await database.pool.query(`DELETE FROM settings WHERE key = 'dictionary'`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = `format: 1
roles: [donor, participant]
purposes: { service: {} }
field_sets:
  - set: everybody
    purpose: service
    fields:
      village: { kind: text }
      age_group: { kind: choice, options: [young, old], sensitivity: sensitive, keep_for: 2 years }
`;

function write(source: string, words?: object): void {
  writeFileSync(join(config.flowsDir, 'dictionary.yaml'), source);
  if (words !== undefined)
    writeFileSync(join(config.localesDir, 'sw', 'dictionary.json'), JSON.stringify(words));
}

async function booted(changes: Partial<Config> = {}, clock = new FakeClock()): Promise<Dictionary> {
  const dictionary = new Dictionary(database, new DictionaryRepository(), { ...config, ...changes }, clock);
  await dictionary.onModuleInit();
  return dictionary;
}

async function problems(): Promise<readonly string[]> {
  const read = await readDictionary(config);
  if (read.status === 'none') return [];
  const found = read.status === 'ok' ? read.warnings : read.problems;
  return found.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`);
}

describe('the data dictionary', () => {
  it('is a sensible one without a file', async () => {
    const { current } = await booted();
    expect(current.roles).toContain('health_worker');
    expect(current.field('place')).toMatchObject({ kind: 'place', sensitivity: 'ordinary' });
    expect(current.relationships).toEqual(expect.arrayContaining(['head', 'guardian', 'reached_through']));
  });

  it('takes its file with its words, in the order in which they stand', async () => {
    write(small, { roles: { donor: 'mfadhili' }, fields: { age_group: { options: { old: 'mzee' } } } });
    const { current } = await booted();
    expect(current.roles).toEqual(['donor', 'participant']);
    expect(current.fields.map(({ key }) => key)).toEqual(['village', 'age_group']);
    expect(current.field('age_group')).toMatchObject({ purpose: 'service', keepFor: 'P2Y' });
    expect(current.isSensitive('age_group')).toBe(true);
    expect(current.isSensitive('anything_else')).toBe(false);
    expect(current.nameOf('roles.donor', 'en')).toBe('mfadhili');
    expect(current.nameOf('fields.age_group.name', 'en')).toBe('age group');
    expect(current.optionsOf('age_group')).toMatchObject([
      { code: 'young', label: 'young' },
      { code: 'old', label: 'mzee' },
    ]);
  });

  it('refuses a broken file and goes on with the one before', async () => {
    write(small);
    await booted();
    write('format: 1\nroles: [Donor]\npurposes: {}\n');
    expect((await booted()).current.roles).toEqual(['donor', 'participant']);
  });

  it('goes on with the one before when its file is gone', async () => {
    write(small);
    await booted();
    rmSync(join(config.flowsDir, 'dictionary.yaml'));
    expect((await booted()).current.roles).toEqual(['donor', 'participant']);
  });

  it('is taken up by a process that is running, and is not published by one that only takes messages', async () => {
    const clock = new FakeClock();
    const running = await booted({ role: 'web' }, clock);
    write(small);
    await booted({ role: 'web' });
    clock.advance(10_000);
    expect(running.current.roles).toContain('staff');
    await running.onApplicationShutdown();
    expect(running.current.roles).toContain('staff');
    await booted();
    clock.advance(10_000);
    expect(running.current.roles).toContain('staff');
    await running.onApplicationShutdown();
    expect(running.current.roles).toEqual(['donor', 'participant']);
  });

  it('says where a mistake is', async () => {
    write(small.replace('kind: text', 'kind: txt'));
    expect(await problems()).toEqual(['8 wrong_value error']);
    write(small.replace('purpose: service\n', 'purpose: serving\n'));
    expect(await problems()).toEqual(['6 unknown_purpose error']);
    write(small.replace('kind: text }', 'kind: choice }'));
    expect(await problems()).toEqual(['8 wrong_value error']);
    write(`${small}      name: { kind: text }\n`);
    expect(await problems()).toEqual(['10 repeated_field error']);
    write(`${small}colour: blue\n`);
    expect(await problems()).toEqual(['10 unknown_key error']);
    write(small.replace('{ service: {} }', '{ service: { recipients: [nobody] } }'));
    expect(await problems()).toEqual(['3 unknown_partner error']);
  });

  it('warns of words for what it does not name, and refuses words that are no texts', async () => {
    write(small, { roles: { doner: 'mfadhili' } });
    expect(await problems()).toEqual(['1 unknown_word warning']);
    write(small, { roles: { donor: 5 } });
    expect(await problems()).toEqual(['1 wrong_value error']);
  });

  it('names the programmes that have a file beside it, and warns of a name for one that is not there', async () => {
    write(small, { programmes: { newborn: { name: 'Mwaka wa kwanza' } } });
    expect(await problems()).toEqual(['1 unknown_word warning']);
    writeFileSync(join(config.flowsDir, 'newborn.programme.yaml'), '');
    expect(await problems()).toEqual([]);
    const { current } = await booted();
    expect(current.programmes).toEqual(['newborn']);
    expect(current.nameOf('programmes.newborn.name', 'sw')).toBe('Mwaka wa kwanza');
    expect(current.nameOf('programmes.donor_year.name', 'sw')).toBe('donor year');
  });

  it('of this project has no mistakes, and a name for everything in each language', async () => {
    cpSync('flows/dictionary.yaml', join(config.flowsDir, 'dictionary.yaml'));
    for (const language of ['en', 'sw', 'fr']) {
      mkdirSync(join(config.localesDir, language), { recursive: true });
      cpSync(`locales/${language}/dictionary.json`, join(config.localesDir, language, 'dictionary.json'));
    }
    const programmes = readdirSync('flows').filter((name) => name.endsWith('.programme.yaml'));
    for (const file of programmes) cpSync(join('flows', file), join(config.flowsDir, file));
    expect(await problems()).toEqual([]);
    const { words, fields, roles, purposes } = (await booted()).current;
    for (const language of ['en', 'sw', 'fr']) {
      const keys = [
        ...roles.map((code) => `roles.${code}`),
        ...fields.map(({ key }) => `fields.${key}.name`),
        ...programmes.map((file) => `programmes.${file.split('.')[0] ?? ''}.name`),
        ...purposes.flatMap(({ code }) => [`purposes.${code}.name`, `purposes.${code}.text`]),
      ];
      expect(keys.filter((key) => words[language]?.[key] === undefined)).toEqual([]);
    }
  });
});
