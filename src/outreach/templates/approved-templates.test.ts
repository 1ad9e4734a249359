import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { TemplatesAtHand } from '../../messages/elsewhere/templates-at-hand.js';
import type { Database } from '../../platform/database/database.js';
import { ApprovedTemplates } from './approved-templates.js';
import { MessageTemplatesRepository } from './message-templates.repository.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const listed = (name: string, language: string, status: 'approved' | 'rejected') => ({
  account: 'AC1',
  contentSid: `HX-${name}-${language}`,
  name,
  language,
  category: 'utility',
  status,
  body: 'Habari {{1}}',
  variables: {},
  options: [],
  rejection: null,
});

it('rooms that name templates learn of those that may be sent, and of none before anybody keeps them', async () => {
  const atHand = new TemplatesAtHand();
  const templates = new MessageTemplatesRepository();
  const found = () =>
    database.transaction(async (tx) => {
      const approved = await atHand.approved(tx, ['visit', 'other']);
      return approved.map(({ name, language }) => `${name} ${language}`);
    });
  await database.transaction((tx) =>
    templates.replace(
      tx,
      'AC1',
      [
        listed('visit', 'sw', 'approved'),
        listed('visit', 'en', 'rejected'),
        listed('unasked', 'sw', 'approved'),
      ],
      monday,
    ),
  );
  expect(await found()).toEqual([]);
  new ApprovedTemplates(atHand, templates).onModuleInit();
  expect(await found()).toEqual(['visit sw']);
});
