import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { formatGolden, parseGolden } from '../../conversations/golden/golden-file.js';
import { play } from '../../conversations/golden/play.js';
import { replay } from '../../conversations/golden/replay.js';
import { readForEngine } from '../../conversations/golden/test-flows.js';
import type { GoldenSurroundings } from '../../conversations/golden/virtual-world.js';
import { deedsBefore, personas } from './personas.js';
import { deedOf } from './script.js';
import type { Turn } from './script.js';

const words = [
  'JOIN',
  'JIUNGE',
  'DANGER',
  'COMPLAINT',
  'SWALI',
  'STOP',
  'START',
  'HELP',
  '1',
  '2',
  '3',
  'Grace',
  'no',
  '15 June',
  '\u{1f476}',
  '',
];
const codes = ['yes', 'no', 'en', 'sw', 'mother', 'keep'];

const someText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('a', ' ', '\n', '\r\n', '  b', '#', '---', '> c', '\t', '= d: e'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  },
);

const someTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 8, arbitrary: someText.map((text): Turn => ({ do: 'say', text })) },
  { weight: 2, arbitrary: fc.constantFrom(...codes).map((code): Turn => ({ do: 'tap', code })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('+1 minute', '+3 hours', '+2 days', '+5 weeks')
      .map((text): Turn => ({ do: 'wait', text })),
  },
  { weight: 1, arbitrary: fc.constant<Turn>({ do: 'send', contentType: 'image/jpeg' }) },
  { weight: 1, arbitrary: fc.constant<Turn>({ do: 'locate', latitude: -0.09, longitude: 34.75 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('satisfaction_survey', 'nothing', 'menu')
      .map((flow): Turn => ({ do: 'start', flow })),
  },
  { weight: 1, arbitrary: fc.constant<Turn>({ do: 'call', answer: 'success {"rain": 0}' }) },
);

describe('a chat that is saved as a golden conversation', () => {
  let surroundings: GoldenSurroundings;

  beforeAll(async () => {
    const folders = { flowsDir: 'flows', localesDir: 'locales' };
    const read = await readForEngine({ ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' });
    if (read.status === 'invalid') throw new Error(JSON.stringify(read.problems));
    surroundings = { ...read.setup, country: 'KE' };
  });

  it('plays as it is written, whatever was said in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someTurn, { maxLength: 12 }),
        fc.constantFrom(...personas),
        fc.constantFrom('sms' as const, 'whatsapp' as const),
        async (script, persona, channel) => {
          const head = {
            address: 'simulator:saved',
            channel,
            language: persona.language,
            startsAt: '2026-03-02T09:00',
            timezone: 'Africa/Nairobi',
            organisation: 'Afya Yetu',
          };
          const before = deedsBefore(persona, Temporal.PlainDate.from('2026-03-02'));
          const deeds = script.flatMap((turn) => deedOf(turn) ?? []);
          const { lines } = await replay({ head, before, deeds }, surroundings);
          const content = formatGolden([{ ...head, file: 'saved', line: 1, lines }]);
          const [conversation, ...others] = parseGolden('saved', content);
          expect(others).toEqual([]);
          if (conversation === undefined) throw new Error('there is no conversation');
          const went = play(conversation, surroundings);
          expect(formatGolden([{ ...conversation, lines: went.lines }])).toBe(content);
          expect(went.isAsWritten).toBe(true);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
