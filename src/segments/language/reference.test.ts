import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { aVocabulary } from '../../../test/segment-world.js';
import { holdsFor } from '../evaluate/why.js';
import { functionsAbout } from './functions.js';
import { momentAt } from './moment.js';
import { nobody } from './nobody.js';
import type { PersonFacts } from './person-facts.js';
import { readCondition } from './read-condition.js';
import { renderSegmentReference } from './reference.js';

/** The person of the examples. */
const dana: PersonFacts = {
  ...nobody,
  name: 'Dana',
  placeCode: 'portland',
  tags: ['organizer'],
  roles: [{ role: 'constituent', until: null }],
  topics: ['climate_change'],
  channels: ['sms'],
  programmes: [{ programme: 'antenatal', state: 'active', anchor: '2026-06-15' }],
  noted: [
    { kind: 'event_attended', at: new Date('2025-12-06T10:00:00Z'), event: 'Tree planting' },
    { kind: 'visit_noted', at: new Date('2026-02-10T10:00:00Z'), event: null },
  ],
  lastWroteAt: new Date('2026-02-25T10:00:00Z'),
};

describe('docs/segments.md', () => {
  it('is what the table says; if not, run: npm run documents', () => {
    expect(readFileSync('docs/segments.md', 'utf8')).toBe(renderSegmentReference());
  });
});

describe('the functions of segments', () => {
  const moment = momentAt(new Date('2026-03-02T09:00:00Z'), 'Africa/Nairobi');
  const words = aVocabulary();
  const examples = [...functionsAbout(nobody).values()].flatMap((row) => row.examples);

  it.each(examples)('%s holds: %s', (source, result) => {
    expect(String(holdsFor(readCondition(source, words, moment), dana, words, moment))).toBe(result);
  });
});
