import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConfig, aConsent, aPerson, insertSender, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { fixedDictionary } from '../../../test/people-room.js';
import { PrivacyRoom } from '../../../test/privacy-room.ts';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { readDictionary } from '../../people/dictionary/read-dictionary.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { registerPage } from './register-page.js';
import { registerTexts } from './register-texts.js';
import type { RegisterView } from './register.schemas.js';

let database: Database;
let room: PrivacyRoom;

beforeAll(async () => {
  const read = await readDictionary(aConfig({ flowsDir: 'flows', localesDir: 'locales' }));
  if (read.status !== 'ok') throw new Error('The dictionary that is shipped cannot be read.');
  const { file, words } = read.dictionary;
  database = await createTestDatabase();
  room = await PrivacyRoom.open(database, fixedDictionary(new DictionaryContent(file, words)));
  await insertSender(database, { channel: 'whatsapp' });
});
afterAll(async () => {
  await room.close();
  await database.close();
});

const register = async (language = 'en') =>
  (await room.get(`/privacy/register?language=${language}`)).body as unknown as RegisterView;

describe('the register of the dictionary that is shipped', () => {
  it('tells purposes with what is kept for them, for how long, and who gets it', async () => {
    const { organisation, hosting, purposes, retention, channels } = await register();
    expect({ organisation, hosting }).toEqual({
      organisation: 'Afya Yetu',
      hosting: {
        where: 'on the machine that runs Karibu',
        operator: 'the organisation itself',
        officer: null,
      },
    });
    const health = purposes.find(({ code }) => code === 'health_messages');
    expect(health).toMatchObject({
      name: 'Health messages',
      basis: 'consent',
      expiresAfter: 'P3Y',
      guardianUnder: 18,
      matureMinorFrom: 15,
      recipients: [{ code: 'county_health', name: 'County health department' }],
      peopleConsented: 0,
    });
    expect(health?.fields).toContainEqual({
      key: 'due_date',
      name: 'due date',
      kind: 'date',
      sensitivity: 'sensitive',
      keepFor: 'P2Y',
    });
    expect(retention).toContainEqual({ what: 'messages', after: 'P3Y' });
    expect(channels).toContainEqual({
      channel: 'whatsapp',
      provider: 'twilio',
      where: registerTexts('en').providers.twilio,
    });
  });

  it('counts whose last word is a yes that holds, and names who asks for it', async () => {
    const people = [aPerson(), aPerson(), aPerson(), aPerson()];
    const [agrees, refuses, lapsed, merged] = people.map(({ id }) => id) as [string, string, string, string];
    const ledger = new ConsentLedgerRepository(new PeopleRepository());
    await database.transaction(async (tx) => {
      await new PeopleRepository().create(tx, people);
      await ledger.append(tx, [
        aConsent(agrees),
        aConsent(refuses),
        aConsent(refuses, { action: 'withdrawn' }),
        aConsent(lapsed, { expiresAt: new Date(monday.getTime() - 1_000) }),
        aConsent(merged),
        aConsent(agrees, { purpose: 'share:county_health' }),
      ]);
      await tx.query('UPDATE people SET merged_into_id = $1 WHERE id = $2', [agrees, merged]);
      const revision = newId();
      await tx.query(
        `INSERT INTO definition_revisions (id, kind, name, hash, graph_hash, source, compiled, texts)
         VALUES ($1, 'flow', 'registration', 'h', 'g', $2, '{}', '{}')`,
        [revision, 'steps:\n  - step: ask\n    consent: health_messages\n'],
      );
      await tx.query(
        `INSERT INTO live_definitions (kind, name, revision_id) VALUES ('flow', 'registration', $1)`,
        [revision],
      );
    });
    const { sharing, purposes: all } = await register();
    expect(sharing).toMatchObject([
      { code: 'county_health', name: 'County health department', peopleConsented: 1 },
    ]);
    const purposes = all.filter(({ flows }) => flows.length > 0);
    expect(purposes.map(({ code, flows, peopleConsented }) => ({ code, flows, peopleConsented }))).toEqual([
      { code: 'health_messages', flows: ['registration'], peopleConsented: 1 },
    ]);
  });

  it.each([
    ['en', 'Register of processing: Afya Yetu', '3 years'],
    ['sw', 'Daftari la uchakataji: Afya Yetu', 'miaka 3'],
    ['fr', 'Registre des traitements : Afya Yetu', '3 ans'],
  ])('is a page that stands alone in %s', async (language, title, length) => {
    const page = registerPage(await register(language), language);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(length);
    expect(page).not.toMatch(/<script|src=|href=|undefined|\bP\dY\b/);
  });

  it('has the same words in every language', () => {
    const keysOf = (value: object): unknown =>
      Object.entries(value)
        .map(([key, inner]: [string, unknown]) =>
          typeof inner === 'object' ? [key, keysOf(inner ?? {})] : key,
        )
        .sort();
    for (const language of ['sw', 'fr'])
      expect(keysOf(registerTexts(language))).toEqual(keysOf(registerTexts('en')));
  });

  it('writes what others have written as text', async () => {
    const page = registerPage({ ...(await register()), organisation: '<b>Us</b>' }, 'en');
    expect(page).not.toContain('<b>');
  });
});
