import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { compileProgramme } from './compile-programme.js';

const good = `programme: newborn
format: 1
purpose: health_messages
languages: [en]
anchor: person.birth_date
week_zero: anchor
send_at: '09:00'
messages:
  - id: welcome
    at: start
  - id: week_1
    at: week 1
  - id: visit
    at: week 2 - 3 days
  - id: later
    at: week 2 + 1 day
`;

/** Each mistake, where it is reported and what is said. */
const mistakes: readonly (readonly [
  was: string,
  becomes: string,
  line: number,
  rule: string,
  message: string,
])[] = [
  ['person.birth_date', 'birth_date', 5, 'wrong_value', '"anchor": must be written person.<field>'],
  ['week_zero: anchor', 'week_zero: due_date - 40 weeks', 6, 'expression', '"due_date" is not known here'],
  ['week_zero: anchor', 'week_zero: anchor -', 6, 'expression', 'In "anchor -"'],
  ['week_zero: anchor', 'week_zero: "40"', 6, 'expression', 'a date was expected, not a number'],
  [
    'week_zero: anchor',
    'week_zero: anchor + 99999 years + 99999 years + 99999 years',
    6,
    'expression',
    'beyond the calendar',
  ],
  ["'09:00'", "'9 am'", 7, 'wrong_value', '"send_at": must be a time such as 09:00'],
  ["'09:00'", "'24:10'", 7, 'wrong_value', '"send_at": must be a time such as 09:00'],
  ["'09:00'", "'21:00'", 7, 'wrong_value', 'quiet hours'],
  ['at: week 1', 'at: week one', 12, 'wrong_value', '"at": must be start, week 20'],
  ['at: week 1', 'at: 1', 12, 'wrong_value', '"at": must be start, week 20'],
  ['at: week 2 - 3 days', 'at: week 2 - 3 weeks', 14, 'wrong_value', '"at": must be start, week 20'],
  ['id: visit', 'id: week_1', 13, 'repeated_message', 'Two messages are called "week_1".'],
  [
    'at: week 1',
    'at: week 1\n    template: { name: visit, variables: { "1": "{{place}}" } }',
    13,
    'unknown_variable',
    'Nothing is known here as "place".',
  ],
  [
    'at: week 1',
    'at: week 1\n    flow: registration\n    template: { name: visit }',
    14,
    'template_beside_flow',
    'A conversation cannot go as a template.',
  ],
  [
    'at: week 2 - 3 days',
    'at: week 2 + 3 days',
    16,
    'out_of_order',
    '"later" stands after "visit" but is due before it.',
  ],
  [
    'at: week 1',
    'at: start\n  - id: more\n    at: week 1\n  - id: again\n    at: start',
    16,
    'out_of_order',
    '"again"',
  ],
  ['languages: [en]', 'languages: [english]', 4, 'wrong_value', 'must be a language code'],
  ['format: 1', 'format: 2', 2, 'wrong_value', 'the only format there is'],
  ['purpose: health_messages', 'purpos: health_messages', 3, 'unknown_key', '"purpos" is not known here.'],
  ['programme: newborn', 'programme: [', 2, 'syntax', 'cannot be read'],
];

describe('a programme file', () => {
  it('compiles to days from the beginning of week 0', () => {
    const compilation = compileProgramme('newborn.programme.yaml', good);
    expect(compilation).toMatchObject({
      status: 'ok',
      compiled: {
        programme: {
          programme: 'newborn',
          purpose: 'health_messages',
          anchor: 'birth_date',
          weekZero: 'anchor',
          sendAt: '09:00',
          messages: [
            { id: 'welcome', day: null },
            { id: 'week_1', day: 7 },
            { id: 'visit', day: 11 },
            { id: 'later', day: 15 },
          ],
        },
        texts: [
          { key: 'welcome.text', isRequired: true },
          { key: 'week_1.text', isRequired: true },
          { key: 'visit.text', isRequired: true },
          { key: 'later.text', isRequired: true },
        ],
      },
    });
  });

  it.each(mistakes)('with %j written %j is refused at line %i as %s', (was, becomes, line, rule, message) => {
    const compilation = compileProgramme('newborn.programme.yaml', good.replace(was, becomes));
    const problems = compilation.status === 'invalid' ? compilation.problems : [];
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'newborn.programme.yaml',
        line,
        column: expect.any(Number),
        rule,
        severity: 'error',
        message: expect.stringContaining(message),
        fix: expect.stringMatching(/.\.$|weeks\.$/),
      }),
    );
  });

  it('may have two messages on one day, but not so many that one would come days late', () => {
    const crowd = (count: number): string =>
      good.replace('at: week 1\n', `at: week 1\n${'  - id: m@\n    at: week 1\n'.repeat(count)}`);
    const numbered = (source: string): string => {
      let number = 0;
      return source.replaceAll('m@', () => `m${(number += 1)}`);
    };
    expect(compileProgramme('f', numbered(crowd(2))).status).toBe('ok');
    expect(compileProgramme('f', numbered(crowd(3)))).toMatchObject({
      status: 'invalid',
      problems: [{ rule: 'crowded_days', line: 18, message: expect.stringContaining('"m3"') }],
    });
  });

  it('that this repository ships compiles, and asks for one text for each message that is no conversation', () => {
    const file = 'flows/antenatal.programme.yaml';
    const compilation = compileProgramme(file, readFileSync(file, 'utf8'));
    expect(compilation.status).toBe('ok');
    if (compilation.status !== 'ok') return;
    const { programme, texts } = compilation.compiled;
    const flows = programme.messages.flatMap(({ flow }) => flow ?? []);
    expect(programme.messages).toHaveLength(61);
    expect(flows).toEqual([...Array<string>(8).fill('appointment_reminder'), 'birth_asked']);
    expect(texts).toHaveLength(52);
    expect(programme.messages.find(({ id }) => id === 'contact_26_reminder')?.day).toBe(26 * 7 - 3);
  });
});
