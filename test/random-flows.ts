import fc from 'fast-check';
import { stringify } from 'yaml';

/** Flows by the names under which random flows may run one another. */
export const randomFlowNames = ['one', 'two', 'menu'] as const;

const minutes = fc.constantFrom('1 hour', '2 days', '3 weeks');
const field = fc.constantFrom('person.place', 'person.visit_on', 'person.children', 'person.name');
const condition = fc.constantFrom(
  'person.children > 2',
  'results.s0 = "yes"',
  'person.name = null',
  'today > person.visit_on',
  'contains(person.tags, "a")',
  'run.is_restarted',
  '1 / 0 = 1',
  'parent.flow = "one" or child.outcome = "good"',
);
const range = { between: [0, 50] };

const questions = fc.oneof(
  fc.constant({ ask: 'yes_no' }),
  fc.constant({ ask: 'choice', options: ['red', 'blue', 'green'] }),
  fc.constant({ ask: 'language', options: ['en', 'sw', 'fr'], again: 'always' }),
  fc.constant({ ask: 'consent', purpose: 'messages' }),
  fc.constantFrom({ ask: 'text' }, { ask: 'name' }, { ask: 'phone' }, { ask: 'place' }),
  fc.constantFrom({ ask: 'person' }, { ask: 'media' }, { ask: 'location' }),
  fc.constantFrom({ ask: 'number', ...range }, { ask: 'age', ...range }),
  fc.constant({ ask: 'date', unsure: 'month', confirm: 'always' }),
);

/** A step that may lead to any other; the next in the file is led to by nearly all. */
function step(steps: readonly string[]): fc.Arbitrary<object> {
  const to = fc.constantFrom(...steps);
  const go = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: to.map((id) => ({ go: id })) },
  );
  const asking = fc
    .record({
      question: questions,
      save: fc.option(field, { nil: undefined }),
      unknown: fc.option(to, { nil: undefined }),
      not_understood: fc.option(to, { nil: undefined }),
      no_answer: fc.option(fc.record({ after: minutes, go: fc.option(to, { nil: undefined }) }), {
        nil: undefined,
      }),
      retries: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ question, save, ...others }) => {
      const isKept = !['consent', 'person', 'language'].includes(question.ask);
      return { ...question, ...(isKept ? { save } : {}), ...others };
    });
  return fc.oneof(
    { weight: 6, arbitrary: asking },
    { weight: 2, arbitrary: fc.constant({ say: 'text' }) },
    { weight: 1, arbitrary: fc.tuple(minutes, go).map(([wait, way]) => ({ wait, ...way })) },
    { weight: 1, arbitrary: fc.constant({ wait: { until: 'person.visit_on' } }) },
    { weight: 2, arbitrary: fc.tuple(condition, to).map(([when, id]) => ({ branch: [{ when, go: id }] })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...randomFlowNames), fc.boolean(), go)
        .map(([run, back, way]) => ({ run, come_back: back, ...way })),
    },
    { weight: 1, arbitrary: fc.constant({ call: 'https://example.org/a', send: { a: 'person.name' } }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { open_case: 'question' },
        { tag: ['a'] },
        { untag: ['a'] },
        { pause: '2 weeks' },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { notify: 'person.place' },
        { leave: 'care' },
        { set: { 'person.children': 'person.children + 1' } },
      ),
    },
    { weight: 1, arbitrary: fc.constant({ opt_out: 'everything' }) },
  );
}

/** A flow of that name with random steps, as YAML. It may be one that does not compile. */
export function randomFlow(flow: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: 1, max: 9 })
    .map((count) => Array.from({ length: count }, (_, index) => `s${index}`))
    .chain((ids) => {
      const all = [...ids, 'last'];
      return fc.tuple(...ids.map((id) => step(all).map((one) => ({ id, ...one }))));
    })
    .map((steps) =>
      stringify({
        flow,
        format: 1,
        languages: ['en', 'sw', 'fr'],
        start: { keywords: [flow] },
        steps: [
          ...steps.map((one) => JSON.parse(JSON.stringify(one)) as object),
          { id: 'last', end: 'text', outcome: 'good' },
        ],
      }),
    );
}
