import { describe, expect, it } from '@jest/globals';
import { examineFlow } from '../../conversations/definitions/examine-definitions.js';
import { readFlowFiles } from '../../conversations/definitions/read-flow-files.js';
import { textHash } from '../../conversations/translation/text-hash.js';
import { applyOperations } from '../../engine/definition/edit/apply.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Operation } from '../../engine/definition/edit/operations.js';
import type { FlowProblem } from './drafts.schemas.js';
import { shownProblems } from './shown-problems.js';

const source = `flow: visit
format: 1
languages: [en, sw]
start: { keywords: [visit] }
steps:
  - id: hello
    say: text

  - id: reason
    ask: choice
    options: [test, talk]
    go: { test: size, talk: bye }

  - id: size
    ask: number
    unknown: bye

  - id: bye
    end: text
`;

const en = {
  hello: { text: 'Hello!' },
  reason: { text: 'Why do you come?', retry: 'Reply 1 or 2.', options: { test: 'A test', talk: 'To talk' } },
  size: { text: 'How many are you?', retry: 'Such as 3.' },
  bye: { text: 'Thank you.' },
};
const sw = {
  hello: { text: 'Habari!' },
  reason: { text: 'Umekuja kwa nini?', retry: 'Jibu 1 au 2.', options: { test: 'Kipimo', talk: 'Maongezi' } },
  size: { text: 'Mko wangapi?', retry: 'Mfano 3.' },
  bye: { text: 'Asante.' },
};

function aFlow(
  parts: {
    readonly source?: string;
    readonly en?: object;
    readonly sw?: object | null;
    readonly states?: FlowFiles['states'];
  } = {},
): FlowFiles {
  const swahili = parts.sw === undefined ? sw : parts.sw;
  return {
    source: parts.source ?? source,
    texts: {
      en: JSON.stringify(parts.en ?? en),
      ...(swahili === null ? {} : { sw: JSON.stringify(swahili) }),
    },
    states: parts.states ?? {},
    chats: {},
  };
}

function check(files: FlowFiles): FlowProblem[] {
  const flow = readFlowFiles('visit', files);
  if (flow.status === 'invalid') return shownProblems(flow, files);
  const problems = examineFlow(flow, {
    words: { organisation: 'Afya Yetu', commonLabel: () => undefined },
    flows: [],
    flowNames: null,
    mayCall: null,
    programmes: null,
    fieldKeys: null,
    conversationsOf: () => null,
  });
  return shownProblems({ problems }, files);
}

/** The first problem of a rule, and the files with its button pressed. */
function mended(
  rule: string,
  files: FlowFiles,
): { readonly problem: FlowProblem; readonly files: FlowFiles } {
  const problem = check(files).find((one) => one.rule === rule);
  if (!problem?.mend) throw new Error(`there is no button: ${JSON.stringify(check(files))}`);
  const applied = applyOperations(files, problem.mend.operations as unknown as Operation[]);
  if (applied.status === 'refused') throw new Error(JSON.stringify(applied.reason));
  return { problem, files: applied.files };
}

const without = (tree: object, step: string): object =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => key !== step));

const long = 'Tafadhali eleza kwa kirefu kwa nini umekuja leo hapa kwetu kliniki.';

describe('the button of a problem mends it:', () => {
  it.each<[rule: string, files: FlowFiles, label: string]>([
    ['unknown_step', aFlow({ source: source.replace('talk: bye', 'talk: by') }), 'Lead to "bye"'],
    [
      'unknown_step',
      aFlow({ source: source.replace('{ keywords: [visit] }', '{ keywords: [visit], rest: siz }') }),
      'Lead to "size"',
    ],
    [
      'reused_step',
      aFlow({ source: source.replace('- id: size', '- id: size\n    was: bye') }),
      'Forget its earlier name',
    ],
    [
      'unreachable_step',
      aFlow({
        source: `${source}
  - id: lost
    end: text
`,
      }),
      'Remove the step',
    ],
    ['missing_text', aFlow({ sw: without(sw, 'size') }), 'Begin with the words in en'],
    ['missing_text', aFlow({ en: without(en, 'size') }), 'Begin the text'],
    ['missing_texts', aFlow({ sw: null }), 'Begin with the words in en'],
    ['extra_text', aFlow({ sw: { ...sw, more: { text: 'x' } } }), 'Remove the text'],
    [
      'uneven_text',
      aFlow({ en: { ...en, size: { ...en.size, help: 'You and yours.' } } }),
      'Begin with the words in en',
    ],
    ['untracked_translation', aFlow(), 'They are right as they are'],
    [
      'stale_translation',
      aFlow({ states: { sw: '{ "bye.text": { "source": "0123456789abcdef" } }' } }),
      'It still fits',
    ],
    [
      'untranslated_text',
      aFlow({
        en: { ...en, bye: { text: 'Thank you and see you.' } },
        sw: { ...sw, bye: { text: 'Thank you and see you.' } },
        states: { sw: JSON.stringify({ 'bye.text': { source: textHash('Thank you and see you.') } }) },
      }),
      'It is meant to be the same',
    ],
    [
      'strange_state',
      aFlow({ states: { sw: '{ "gone.text": { "source": "0123456789abcdef" } }' } }),
      'Take the note away',
    ],
    [
      'long_text',
      aFlow({ sw: { ...sw, hello: { text: `${long}\u2019 ${long.slice(0, 60)}` } } }),
      'Write it with plain characters',
    ],
    [
      'reserved_keyword',
      aFlow({ source: source.replace('[visit]', '[visit, stop]') }),
      'Do without the keyword "stop"',
    ],
    [
      'reserved_keyword',
      aFlow({ source: source.replace('[visit]', '{ any: [visit], en: [help, clinic] }') }),
      'Do without the keyword "help"',
    ],
    [
      'unused_field',
      aFlow({ source: source.replace('ask: number', 'ask: number\n    save: person.size') }),
      'It is used or filled outside the flows',
    ],
    [
      'undefined_field',
      aFlow({
        source: source
          .replace(
            '  - id: size',
            '  - id: known\n    branch:\n      - when: person.cow = 1\n        go: bye\n\n  - id: size',
          )
          .replace('test: size', 'test: known'),
      }),
      'It is used or filled outside the flows',
    ],
    [
      'no_unknown',
      aFlow({ source: source.replace('    unknown: bye\n', '') }),
      'Let her go on to "bye" without an answer',
    ],
  ])('%s', (rule, files, label) => {
    const { problem, files: after } = mended(rule, files);
    expect(problem.mend?.label).toBe(label);
    const same = ({ step, key, language }: FlowProblem) => [step, key, language];
    const left = check(after).filter(
      (one) => one.rule === rule && String(same(one)) === String(same(problem)),
    );
    expect(left).toEqual([]);
  });
});

describe('a problem that is shown', () => {
  it('says where in the conversation it is', () => {
    const [problem] = check(aFlow({ sw: without(sw, 'size') }));
    expect(problem).toMatchObject({
      file: 'texts/sw',
      step: 'size',
      key: 'size.text',
      language: 'sw',
      rule: 'missing_text',
    });
    const [unknown] = check(aFlow({ source: source.replace('talk: bye', 'talk: nothing_like_it') }));
    expect(unknown).toMatchObject({ file: 'flow', step: 'reason', line: 12, mend: null });
  });

  it('has no word of the command line in it', () => {
    const all = [
      aFlow(),
      aFlow({ states: { sw: '{ "bye.text": { "source": "0123456789abcdef" } }' } }),
      aFlow({ sw: null }),
    ];
    for (const { fix, message } of all.flatMap(check)) expect(`${message} ${fix}`).not.toContain('npx');
  });

  it('of YAML that cannot be read stands on its line', () => {
    expect(check(aFlow({ source: 'flow: [visit' }))).toMatchObject([
      { file: 'flow', rule: 'syntax', mend: null },
    ]);
  });
});
