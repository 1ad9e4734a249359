import { describe, expect, it } from '@jest/globals';
import { editedRegistration, libraryFiles, libraryNames } from '../../../../test/library-files.js';
import { questionKinds } from '../../steps/question-kinds.js';
import { stepKinds } from '../../steps/step-kinds.js';
import { commandNames } from '../../understanding/words/language-words.js';
import { compileFlow } from '../compile.js';
import { FlowHead } from '../schema.js';
import { outlineOf } from './outline.js';
import type { Outline } from './outline.js';
import { commandKeys, headKeys, orderOf, questionNames, stepKindNames } from './step-shapes.js';
import { textSlotsOf } from './step-texts.js';

function outline(source: string, texts: Record<string, string> = {}): Outline {
  const reading = outlineOf({ source, texts, states: {}, chats: {} });
  if (reading.status === 'ok') return reading.outline;
  throw new Error(reading.problems[0]?.sentence);
}

const registration = editedRegistration();

describe('the outline of a flow', () => {
  it('tells what stands above the steps', () => {
    expect(outline(registration.source).head).toMatchObject({
      flow: 'registration',
      title: 'Registration',
      purpose: 'health_messages',
      languages: ['en', 'sw', 'fr'],
      keywords: { any: ['join'], sw: ['jiunge', 'kujiunga'] },
      rest: 'name',
      expiresAfter: '3 days',
      shared: ['person.place'],
      maxSegments: 1,
    });
    expect(outline(libraryFiles('menu').source).head.commands).toEqual({
      pause: 'how_long',
      language: 'language',
    });
    expect(outline(libraryFiles('faq').source).head.title).toBe('Questions that many ask');
  });

  it('tells of a step its ways, its texts, its answers and who comes to it', () => {
    const { steps } = outline(registration.source, { ...registration.texts });
    const expecting = steps.find(({ id }) => id === 'expecting');
    expect(expecting).toMatchObject({
      kind: 'ask',
      question: 'yes_no',
      line: 72,
      note: null,
      ways: [
        { way: 'yes', to: 'due', isFallThrough: false },
        { way: 'no', to: 'registered_only', isFallThrough: false },
        { way: 'unknown', to: 'registered_only', isFallThrough: false },
      ],
      cameFrom: ['place'],
    });
    expect(expecting?.options[0]).toMatchObject({ code: 'yes', to: 'due', labels: { sw: 'Ndiyo' } });
    expect(expecting?.options[0]?.accepts.en).toEqual(['pregnant', 'i am pregnant', 'expecting']);
    expect(expecting?.texts.map(({ role }) => role)).toEqual([
      'text',
      'retry',
      'help',
      'option',
      'option',
      'accept',
      'accept',
    ]);
    expect(steps.at(-1)).toMatchObject({ id: 'goodbye', ways: [], cameFrom: ['consent'] });
    expect(steps.find(({ id }) => id === 'welcome_again')).toMatchObject({
      note: 'the first welcome was in the default language; now in her own',
      texts: [{ key: 'welcome.text', isShared: true }],
      ways: [{ way: 'go', to: 'returning', isFallThrough: true }],
    });
  });

  it('knows the keys, texts and questions that the compiler knows', () => {
    expect([...stepKindNames].sort()).toEqual([...stepKinds.keys()].sort());
    expect([...questionNames].sort()).toEqual([...questionKinds.keys()].sort());
    expect(commandKeys).toEqual(commandNames);
    expect(headKeys).toEqual(Object.keys(FlowHead.shape));
    for (const [kind, { schema }] of stepKinds) {
      const [id, ...keys] = Object.keys(schema.shape);
      expect(orderOf({ [kind]: 'x' })).toEqual([id, 'was', ...keys]);
    }
    const examples = [...questionKinds.values(), ...stepKinds.values()].map(
      ({ example }) => `flow: example\nformat: 1\nlanguages: [en]\nsteps:${example.replaceAll('\n', '\n  ')}`,
    );
    for (const source of [...examples, ...libraryNames.map((name) => libraryFiles(name).source)]) {
      const compiled = compileFlow('example', source);
      if (compiled.status === 'invalid') throw new Error(compiled.problems[0]?.message);
      const known = outline(source).steps.flatMap(({ fields }) =>
        textSlotsOf(fields, compiled.flow.head.languages),
      );
      const texts = known.map(({ key, isRequired }) => ({ key, isRequired }));
      expect(texts).toEqual(compiled.flow.texts.map(({ key, isRequired }) => ({ key, isRequired })));
    }
  });
});

describe('bad input', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefghij'[index] ?? ''}`)
          .join(', ')}]`,
    ),
  ];

  it.each([
    ['nothing', ''],
    ['a text', 'hello'],
    ['an alias bomb', bomb.join('\n')],
    ['an alias to nowhere', 'steps: *nowhere'],
    ['an alias of itself', 'steps: &a [*a]'],
    ['a name of JavaScript', '__proto__: { flow: x }\nsteps: []'],
    ['a half-typed line', 'flow: x\nsteps:\n  - id: a\n    say: "tex'],
    ['the same key twice', 'flow: x\nflow: y'],
    ['levels without end', '['.repeat(20_000)],
    ['more than a file holds', `flow: ${'x'.repeat(600_000)}`],
  ])('says where the file cannot be read: %s', (_, source) => {
    const reading = outlineOf({ source, texts: {}, states: {}, chats: {} });
    expect(reading).toMatchObject({
      status: 'unreadable',
      problems: [{ sentence: expect.stringMatching(/\.$/) as unknown }],
    });
  });

  it.each([
    'steps: 1',
    'steps: [a, 1, null, [x]]',
    'steps:\n  - id: 1\n  - ask: [choice]\n    go: 5\n    branch: 4\n    random: x\n',
    'flow: [x]\nlanguages: en\nstart: 5\nsteps:\n  - &a { id: a, say: text }\n  - *a\n',
    'steps:\n- id: a\n  branch: [1, null, { go: [x] }]\n  no_answer: x\n  options: 5\n',
  ])('reads whatever is YAML: %j', (source) => {
    const texts = { en: '{"a": 5, "b": {"text": [1]}}', sw: 'no JSON', fr: '{"a":'.repeat(3000) };
    expect(outlineOf({ source, texts, states: {}, chats: {} }).status).toBe('ok');
  });
});
