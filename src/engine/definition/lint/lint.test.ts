import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../compile.js';
import { readTexts } from '../texts.js';
import { lintFlow, lintTexts } from './lint.js';
import { flowMessages } from './messages.js';
import type { FlowSubject, LanguageTexts, LintedFlow } from './rule.js';

const commonLabel = (language: string, code: string): string => `${code} in ${language}`;

function flowOf(steps: string, head = ''): LintedFlow {
  const source = `flow: test\nformat: 1\npurpose: news\nlanguages: [en, sw]\n${head}steps:\n${steps}`;
  const compilation = compileFlow('test.flow.yaml', source);
  if (compilation.status === 'invalid') throw new Error(JSON.stringify(compilation.problems));
  return { compiled: compilation.flow, languages: [] };
}

function textsOf(language: string, texts: object, keys: readonly string[]): LanguageTexts {
  const rules = {
    keys: keys.map((key) => ({ key, isRequired: false })),
    variables: new Set(['name', 'due', 'organisation']),
  };
  const reading = readTexts(`${language}.json`, JSON.stringify(texts, null, 2), rules);
  if (reading.status === 'invalid') throw new Error(JSON.stringify(reading.problems));
  return { language, ...reading };
}

/** The rules that complain of a flow without texts, each with the line that it complains of. */
function complaintsAbout(steps: string, head = ''): string[] {
  const flow = flowOf(steps, head);
  const subject: FlowSubject = {
    flow,
    flows: [flow],
    flowNames: null,
    mayCall: null,
    programmes: null,
    fieldKeys: null,
    conversations: null,
    commonLabel,
  };
  return lintFlow(subject).map(({ rule, line }) => `${rule} ${line}`);
}

const consent = '  - { id: agree, ask: consent, purpose: news, no: bye }\n';
const name = '  - { id: name, ask: name, save: person.name }\n';
const bye = '  - { id: bye, end: silently }\n';
const branch = (when: string, go: string, other: string): string =>
  `  - id: known\n    branch: [{ when: '${when}', go: ${go} }]\n    else: ${other}\n`;

describe('personal data before consent', () => {
  it.each([
    ['after a consent', `${consent}${name}${bye}`],
    ['where the consent is known', `${branch('consent.news = "granted"', 'name', 'bye')}${name}${bye}`],
    [
      'where it is one of several conditions',
      `${branch('person.name = null and consent.news = "granted"', 'name', 'bye')}${name}${bye}`,
    ],
    [
      'where everybody else has been led away',
      `${branch('consent.news != "granted"', 'bye', 'name')}${name}${bye}`,
    ],
    [
      'where everybody else has been led away by not',
      `${branch('not (consent.news = "granted")', 'bye', 'name')}${name}${bye}`,
    ],
  ])('is none %s', (_where, steps) => {
    expect(complaintsAbout(steps).filter((one) => one.startsWith('data_'))).toEqual([]);
  });

  it.each([
    ['without any consent', `${name}${bye}`],
    ['before the consent', `${name}${consent}${bye}`],
    ['after a consent to something else', `${consent.replaceAll('news', 'calls')}${name}${bye}`],
    ['on one of two ways', `${branch('person.name = null', 'agree', 'name')}${consent}${name}${bye}`],
    [
      'where the condition proves nothing',
      `${branch('consent.news = "granted" or person.name = null', 'name', 'bye')}${name}${bye}`,
    ],
    ['where the consent is missing', `${branch('consent.news = "granted"', 'bye', 'name')}${name}${bye}`],
  ])('is found %s', (_where, steps) => {
    expect(complaintsAbout(steps)).toEqual([expect.stringMatching(/^data_before_consent/)]);
  });

  it('does not count a choice that is not kept', () => {
    expect(complaintsAbout(`  - { id: topic, ask: choice, options: [a, b] }\n${bye}`)).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    ['that leads to a question', '  - { id: agree, ask: consent, purpose: news, yes: name }\n' + name],
    [
      'that leads to a programme',
      '  - { id: agree, ask: consent, purpose: news }\n  - { id: in, enrol: p, anchor: person.name }\n',
    ],
  ])('%s is found', (_where, steps) => {
    expect(complaintsAbout(steps)).toEqual(['data_after_refusal 6']);
  });

  it('may lead to the same question again', () => {
    expect(
      complaintsAbout(
        `${consent.replace('no: bye', 'no: sorry')}${name}${bye}  - { id: sorry, say: text, go: agree }\n`,
      ),
    ).toEqual([]);
  });
});

describe('a circle of steps', () => {
  const circle = (question: string): string =>
    `${consent}${question}  - { id: again, say: text, go: q }\n${bye}`;

  it.each([
    ['asks on its way', '  - { id: q, ask: yes_no, no: bye }\n'],
    ['asks again always', '  - { id: q, ask: yes_no, save: person.x, again: always, no: bye }\n'],
  ])('is fine when it %s', (_how, question) => {
    expect(complaintsAbout(circle(question))).toEqual([]);
  });

  it('is found when its question is skipped because the answer is known', () => {
    expect(complaintsAbout(circle('  - { id: q, ask: yes_no, save: person.x, no: bye }\n'))).toEqual([
      'loop_without_wait 7',
    ]);
  });

  it('has a way out when an answer leads to an end', () => {
    expect(complaintsAbout('  - { id: q, ask: yes_no, yes: q, no: q }\n')).toEqual(['no_way_out 6']);
  });
});

describe('a field', () => {
  const asked = `${consent}  - { id: q, ask: text, save: person.x }\n${bye}`;

  it('that is kept for nothing is found, unless staff need it', () => {
    expect(complaintsAbout(asked)).toEqual(['unused_field 7']);
    expect(complaintsAbout(asked, 'shared: [person.x]\n')).toEqual([]);
  });

  it('is used by a condition on it, on its answer, or by where the answer leads', () => {
    const used = (more: string): string => asked.replace(bye, `${more}${bye}`);
    expect(complaintsAbout(used(branch('person.x = "a"', 'bye', 'bye')))).toEqual([]);
    expect(complaintsAbout(used(branch('results.q = "a"', 'bye', 'bye')))).toEqual([]);
    expect(complaintsAbout(asked.replace('ask: text', 'ask: yes_no, no: bye'))).toEqual([]);
  });

  it('that nothing fills is found, unless somebody else fills it', () => {
    const steps = `${branch('person.clinic = "a"', 'bye', 'bye')}${bye}`;
    expect(complaintsAbout(steps)).toEqual(['undefined_field 7']);
    expect(complaintsAbout(steps, 'shared: [person.clinic]\n')).toEqual([]);
  });
});

describe('the words of options', () => {
  const steps = `  - { id: q, ask: choice, options: [a, b] }\n${bye}`;

  function wordComplaints(a: string, b: string, accept = ''): string[] {
    const { compiled } = flowOf(steps);
    const texts = { q: { options: { a, b }, ...(accept === '' ? {} : { accept: { b: accept } }) } };
    const languages = [textsOf('en', texts, ['q.options.a', 'q.options.b', 'q.accept.b'])];
    const flow = { compiled, languages };
    const subject = {
      flow,
      flows: [flow],
      flowNames: null,
      mayCall: null,
      programmes: null,
      fieldKeys: null,
      conversations: null,
      commonLabel,
    };
    return lintFlow(subject).map(({ rule, file, line }) => `${rule} ${file}:${line}`);
  }

  it.each([
    ['Ndizi', 'ndizi', '', ['ambiguous_options en.json:4', 'ambiguous_options en.json:5']],
    ['Two', 'One', '', ['ambiguous_options en.json:4', 'ambiguous_options en.json:5']],
    ['Tea', 'Acha', '', ['reserved_option en.json:5']],
    ['Tea', 'Coffee', 'milk, ACHA', ['reserved_option en.json:8']],
    ['Tea', 'Info', '', ['carrier_option en.json:5']],
    ['Tea', 'Milk tea', '', []],
  ])('%s and %s are told apart and mean nothing else', (a, b, accept, complaints) => {
    expect(wordComplaints(a, b, accept)).toEqual(complaints);
  });
});

describe('a programme that is counted from a date', () => {
  const asked = (more: string): string =>
    `${consent}  - { id: due, ask: date, save: person.due_date${more} }\n  - { id: in, enrol: antenatal, anchor: person.due_date }\n${bye}`;

  it('needs more than a year', () => {
    expect(complaintsAbout(asked(', precision: year')).filter((one) => one.startsWith('rough'))).toEqual([
      'rough_anchor 7',
    ]);
    expect(complaintsAbout(asked('')).join()).not.toContain('rough_anchor');
  });
});

describe('the length of a message', () => {
  const measure = (text: string) => ({ segments: Math.ceil(text.length / 20), forcedBy: 'é' });

  it('is that of what is sent: with names, dates and options', () => {
    const flow = {
      ...flowOf(`${consent}  - { id: due, ask: date, save: person.due }\n${bye}`),
      languages: [
        textsOf('en', { agree: { text: 'OK?' }, bye: { text: '{{name}}: {{due}}, {{organisation}}' } }, [
          'agree.text',
          'bye.text',
        ]),
      ],
    };
    const messages = flowMessages(flow, { organisation: 'Afya Yetu', commonLabel });
    expect(messages.map(({ words }) => words)).toEqual([
      'OK?\n1. yes in en\n2. no in en\n3. more in en',
      'Aminata: 30 September 2026, Afya Yetu',
    ]);
    const problems = lintTexts({ languages: flow.languages, keys: [], messages, maxSegments: 2, measure });
    expect(problems).toMatchObject([
      {
        rule: 'long_text',
        file: 'en.json',
        message: expect.stringContaining('takes 3 SMS: the character "é" (U+00E9)'),
      },
    ]);
  });
});
