import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aConfig } from '../../../test/builders.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { FlowExaminer } from './flow-examiner.js';
import type { LiveSurroundings, LocalSurroundings } from './flow-examiner.js';
import { filesOfFolder } from './flow-folders.js';
import { FlowReader } from './flow-reader.js';
import { readFlowFiles } from './read-flow-files.js';

const flow = 'registration';
const local: LocalSurroundings = {
  flowNames: [flow],
  programmes: [['antenatal', 'person.due_date']],
  fieldKeys: null,
  webhookHosts: [],
  isProduction: true,
};
const yes = (label: string): LiveSurroundings['systemTexts'] => ({ en: { 'options.yes': label } });

/** What rules complain of, and what they do not. */
const words = [
  'Karibu',
  'stop',
  'HIV',
  'Yes, no',
  'Write your question here.',
  'Hello {{name}}, and {{nobody}}',
  '“Karibu sana” 🤰🏿 '.repeat(12),
  'A text of a usual length. '.repeat(80),
];

type Edit = (files: FlowFiles) => FlowFiles;

/** Changes one leaf of a JSON file; null takes it out. */
function withLeaf(file: string, at: number, value: unknown): string {
  const tree = JSON.parse(file) as object;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: object): void => {
    for (const [key, inner] of Object.entries(node) as [string, unknown][]) {
      if (typeof inner === 'object' && inner !== null) walk(inner);
      else places.push([node as Record<string, unknown>, key]);
    }
  };
  walk(tree);
  const [parent, key] = places[at % places.length] ?? [{}, ''];
  if (value === null) Reflect.deleteProperty(parent, key);
  else parent[key] = value;
  return JSON.stringify(tree, null, 2);
}

const language = fc.constantFrom('en', 'sw', 'fr');
const at = fc.nat(400);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(language, at, fc.constantFrom(...words, null)).map(textEdit) },
  { weight: 2, arbitrary: fc.tuple(language, at, fc.constantFrom('0123456789abcdef', null)).map(stateEdit) },
  { weight: 1, arbitrary: fc.tuple(at, fc.constantFrom('', '    was: hello', 'nonsense')).map(sourceEdit) },
  { weight: 1, arbitrary: fc.constant<Edit>((files) => ({ ...files, chats: {} })) },
);

function textEdit([of, place, value]: [string, number, string | null]): Edit {
  return (files) => {
    const texts = { ...files.texts, [of]: withLeaf(files.texts[of] ?? '{}', place, value) };
    return { ...files, texts };
  };
}

function stateEdit([of, place, value]: [string, number, string | null]): Edit {
  return (files) => {
    const states = { ...files.states, [of]: withLeaf(files.states[of] ?? '{"a":""}', place, value) };
    return { ...files, states };
  };
}

function sourceEdit([place, line]: [number, string]): Edit {
  return (files) => {
    const lines = files.source.split('\n');
    return { ...files, source: lines.with(place % lines.length, line).join('\n') };
  };
}

/** The service's own word for yes stands in. */
function withoutYes(files: FlowFiles): FlowFiles {
  const texts = Object.entries(files.texts).map(([of, file]) => {
    const { expecting, ...others } = JSON.parse(file) as Record<string, object>;
    return [of, JSON.stringify({ ...others, expecting: { ...expecting, options: undefined } })] as const;
  });
  return { ...files, texts: Object.fromEntries(texts) };
}

describe('examining flows one after the other', () => {
  let files: FlowFiles;
  let live: LiveSurroundings;

  beforeAll(async () => {
    const read = await filesOfFolder(aConfig({ flowsDir: 'flows', localesDir: 'locales' }), flow);
    if (read === null) throw new Error('there is no registration');
    files = read;
    const good = readFlowFiles(flow, files);
    if (good.status === 'invalid') throw new Error('the registration has errors');
    live = { organisation: 'Afya Yetu', flows: [good.revision], systemTexts: yes('Yes') };
  });

  it('finds what whoever never examined anything finds, whatever changes in between', () => {
    const examiner = new FlowExaminer(new FlowReader());
    const found = new Set<string>();
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 4 }), (changes) => {
        let changed = files;
        for (const change of changes) {
          changed = change(changed);
          const anew = new FlowExaminer(new FlowReader()).examine(flow, changed, live, local);
          const { problems } = examiner.examine(flow, changed, live, local);
          expect(problems).toEqual(anew.problems);
          for (const { rule } of problems) found.add(rule);
        }
      }),
      { numRuns: 40, seed: 4 },
    );
    // The changes are such that the rules which remember something have found something.
    const remembering = [
      'carrier_option',
      'long_text',
      'placeholder_mismatch',
      'sensitive_text',
      'uneven_text',
    ];
    expect([...found]).toEqual(expect.arrayContaining(remembering));
  });

  it('hears of other words of the service, and of other flows', () => {
    const examiner = new FlowExaminer(new FlowReader());
    const bare = withoutYes(files);
    const rulesIn = (among: LiveSurroundings, where = local): string[] =>
      examiner.examine(flow, bare, among, where).problems.map(({ rule }) => rule);
    const before = rulesIn(live);
    expect(before).not.toContain('carrier_option');
    expect(rulesIn({ ...live, systemTexts: yes('STOP') })).toContain('carrier_option');
    expect(rulesIn(live)).toEqual(before);
    expect(rulesIn(live, { ...local, programmes: [] })).toContain('unknown_programme');
    const counted = (anchor: string): LocalSurroundings => ({
      ...local,
      programmes: [['antenatal', anchor]],
    });
    expect(before).not.toContain('other_anchor');
    expect(rulesIn(live, counted('person.last_period'))).toContain('other_anchor');
    expect(rulesIn(live, { ...local, fieldKeys: ['due_date'] })).toContain('unnamed_field');
    const other = readFlowFiles('other', {
      ...files,
      source: files.source.replace(`flow: ${flow}`, 'flow: other'),
    });
    if (other.status === 'invalid') throw new Error('the other has errors');
    expect(rulesIn({ ...live, flows: [other.revision, ...live.flows] })).toContain('keyword_clash');
    expect(rulesIn(live)).toEqual(before);
  });
});
