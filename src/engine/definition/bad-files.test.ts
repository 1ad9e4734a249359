import { describe, expect, it, jest } from '@jest/globals';
import { EngineWorld } from '../../../test/engine-world.js';
import { maxFileBytes, maxSteps } from '../limits.js';
import { compileFlow } from './compile.js';
import { lintFlow, lintTexts } from './lint/lint.js';
import { flowMessages } from './lint/messages.js';
import type { LintedFlow } from './lint/rule.js';
import type { Problem } from './problem.js';
import { readUncheckedTexts } from './texts.js';

// Whatever has no bound of its own runs into this one.
jest.setTimeout(60_000);

const head = 'flow: bad\nformat: 1\nlanguages: [en]\nsteps:\n';
const end = '  - { id: bye, end: silently }\n';

const branch = (when: string): string =>
  `${head}  - id: way\n    branch: [{ when: '${when}', go: bye }]\n    else: bye\n${end}`;

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Ten lists of ten times the one before. */
const bomb = lines(10, (level) => {
  const item = level === 0 ? 'x' : `*l${level - 1}`;
  return `l${level}: &l${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
});

function problemsOf(source: string): readonly Problem[] {
  const compilation = compileFlow('bad.flow.yaml', source);
  return compilation.status === 'invalid' ? compilation.problems : [];
}

describe('a flow file is refused with a sentence', () => {
  const sentences: [string, string, string, RegExp][] = [
    ['an alias bomb', bomb, 'too_many_aliases', /repeats itself too often/],
    ['an alias of itself', `${head}  - &step [*step]\n`, 'too_deep', /more than 50 levels/],
    ['an alias of nothing', `${head}  - *nothing\n`, 'syntax', /nothing/],
    [
      'the name __proto__',
      `${head}  - { id: bye, __proto__: { end: silently } }\n`,
      'forbidden_name',
      /__proto__/,
    ],
    ['the name constructor', `constructor: { prototype: 1 }\n${head}${end}`, 'forbidden_name', /constructor/],
    ['1 MB', `${head}${end}# ${'x'.repeat(1024 * 1024)}`, 'too_large', /larger than 512 KiB/],
    [
      '10,000 steps',
      `${head}${lines(10_000, (index) => `  - { id: s${index}, end: text }`)}`,
      'wrong_value',
      /steps/,
    ],
    [
      '50,000 keys',
      `${head}${end}${lines(50_000, (index) => `k${index}: 1`)}`,
      'unknown_key',
      /is not known/,
    ],
    ['100,000 open brackets', '['.repeat(100_000), 'too_deep', /more than 50 levels/],
    ['100,000 lists in one another', `${'- '.repeat(100_000)}x`, 'too_deep', /more than 50 levels/],
    ['800 objects in one another', lines(800, (level) => `${' '.repeat(level)}a:`), 'too_deep', /50 levels/],
    ['nothing but faults', lines(40_000, () => ': : }{'), 'syntax', /cannot be read/],
    ['a key twice', `${head}${end}flow: other\n`, 'syntax', /unique/],
    ['a function', `${head}  - !!js/function "x"\n`, 'syntax', /Unresolved tag/],
    [
      'an expression nested 10,000 deep',
      branch(`${'('.repeat(10_000)}1${')'.repeat(10_000)} = 1`),
      'expression',
      /2,?000/,
    ],
    [
      'an expression nested 100 deep',
      branch(`${'('.repeat(100)}1${')'.repeat(100)} = 1`),
      'expression',
      /deep|inside/,
    ],
  ];

  it.each(sentences)('for %s', (_what, source, rule, sentence) => {
    const problems = problemsOf(source);
    expect(problems[0]).toMatchObject({ rule });
    expect(problems[0]?.message).toMatch(sentence);
    expect(problems[0]?.fix).not.toBe('');
  });

  it('and never with more of them than anybody would read', () => {
    expect(problemsOf(lines(1_000, () => ': : }{')).length).toBeLessThanOrEqual(50);
    expect(problemsOf(`${head}${end}${lines(40_000, (index) => `k${index}: 1`)}`).length).toBeLessThanOrEqual(
      50,
    );
  });
});

describe('a flow file is taken', () => {
  it('at the edge of what is allowed', () => {
    const steps = lines(maxSteps - 1, (index) => `  - { id: s${index}, set: { person.n: ${index} } }`);
    const source = `${head}${steps}\n${end}`;
    const padded = `${source}#${'x'.repeat(maxFileBytes - source.length - 1)}`;
    expect(problemsOf(padded)).toEqual([]);
  });
});

describe('a file of texts is refused with a sentence', () => {
  it.each([
    ['depth', `${'{"a":'.repeat(50_000)}"x"${'}'.repeat(50_000)}`, 'too_deep'],
    ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'too_deep'],
    ['the name __proto__', '{"__proto__": {"text": "x"}}', 'forbidden_name'],
    ['1 MB', `{"a": {"text": "${'x'.repeat(1024 * 1024)}"}}`, 'too_large'],
  ])('for its %s', (_what, source, rule) => {
    const reading = readUncheckedTexts('en.json', source);
    expect(reading).toMatchObject({ status: 'invalid', problems: [{ rule }] });
  });
});

/** A flow with its texts, as the check examines it. */
function linted(source: string, texts: object = {}): LintedFlow {
  const compilation = compileFlow('bad.flow.yaml', source);
  const reading = readUncheckedTexts('en.json', JSON.stringify(texts));
  if (compilation.status === 'invalid' || reading.status === 'invalid') throw new Error('it cannot be read');
  return { compiled: compilation.flow, languages: [{ language: 'en', ...reading }] };
}

const commonLabel = (_language: string, code: string): string => code;

describe('the check complains', () => {
  it('of a cycle without a wait', () => {
    const flow = linted(`${head}  - { id: one, set: { person.a: 1 } }
  - id: two
    branch: [{ when: person.a = 2, go: bye }]
    else: one
${end}`);
    const nobodyLooked = {
      flowNames: null,
      mayCall: null,
      programmes: null,
      fieldKeys: null,
      conversations: null,
    };
    const problems = lintFlow({ flow, flows: [flow], commonLabel, ...nobodyLooked });
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'loop_without_wait' }));
  });

  it('of a text that would be 40 segments', () => {
    const flow = linted(`${head}  - { id: bye, end: text }\n`, { bye: { text: 'm'.repeat(40 * 153) } });
    const problems = lintTexts({
      languages: flow.languages,
      keys: flow.compiled.texts,
      messages: flowMessages(flow, { organisation: 'Afya Yetu', commonLabel }),
      maxSegments: 1,
      measure: (text) => ({ segments: Math.ceil(text.length / 153) }),
    });
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'too_long_text' }));
  });
});

describe('a flow that was let in all the same', () => {
  it('ends when it goes in a circle', () => {
    const world = new EngineWorld(
      'flow: circle\nformat: 1\nlanguages: [en]\nstart: { keywords: [circle] }\nsteps:\n' +
        "  - { id: one, set: { person.a: 1 } }\n  - { id: two, branch: [{ when: '1 = 2', go: bye }], else: one }\n" +
        end,
    );
    expect(world.say('circle')).toEqual(['system:failed.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ reason: 'loop' }]);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){25}$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
    'is not held up by the pattern %s',
    (pattern) => {
      const world = new EngineWorld(
        'flow: pattern\nformat: 1\nlanguages: [en]\nstart: { keywords: [pattern] }\nsteps:\n' +
          `  - { id: word, ask: text }\n  - { id: fits, branch: [{ when: 'has_pattern(results.word, "${pattern}")', go: bye }], else: no }\n` +
          `  - { id: no, end: text }\n${end}`,
      );
      world.say('pattern');
      expect(world.say(`${'a'.repeat(600)}!`)).toEqual(['pattern:no.text:en']);
    },
  );
});
