import { describe, expect, it } from '@jest/globals';
import { compileFlow } from './compile.js';
import { formatProblem } from './problem.js';
import { readTexts } from './texts.js';

const head = 'flow: test\nformat: 1\nlanguages: [en]\nsteps:\n';

function problemsOf(source: string): string[] {
  const compilation = compileFlow('flows/test.flow.yaml', source);
  return compilation.status === 'ok' ? [] : compilation.problems.map(formatProblem);
}

describe('a flow file', () => {
  it('compiles to nodes with actions, waits, routers and exits', () => {
    const source = `${head}  - id: hello\n    say: text\n  - id: go_on\n    ask: yes_no\n    save: person.ready\n    no: bye\n  - id: bye\n    end: text\n`;
    const compilation = compileFlow('test.flow.yaml', source);
    if (compilation.status === 'invalid') throw new Error(compilation.problems.map(formatProblem).join('\n'));
    const { graph, texts } = compilation.flow;
    expect(graph.entry).toBe('hello');
    expect(Object.keys(graph.nodes)).toEqual(['hello', 'go_on', 'go_on/answered', 'bye']);
    expect(graph.nodes.go_on?.wait).toMatchObject({
      kind: 'answer',
      question: { kind: 'yes_no', known: 'person.ready' },
    });
    expect(graph.nodes['go_on/answered']?.exits).toEqual([
      { id: 'no', to: 'bye' },
      { id: 'other', to: 'bye' },
    ]);
    expect(texts.filter(({ isRequired }) => isRequired).map(({ key }) => key)).toEqual([
      'hello.text',
      'go_on.text',
      'go_on.retry',
      'bye.text',
    ]);
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
  });

  it.each([
    ['steps: [', 'flows/test.flow.yaml:1:9', 'syntax'],
    [`${head}  - id: a\n    say: text\n    colour: red\n`, 'flows/test.flow.yaml:7:13', 'unknown_key'],
    [`${head}  - id: a\n    shout: text\n`, 'flows/test.flow.yaml:5:5', 'unknown_step_kind'],
    [`${head}  - id: a\n    say: text\n    go: nowhere\n`, 'flows/test.flow.yaml:7:9', 'unknown_step'],
    [
      `${head}  - id: a\n    say: text\n  - id: a\n    end: text\n`,
      'flows/test.flow.yaml:7:9',
      'repeated_step',
    ],
    [
      `${head}  - id: a\n    end: text\n  - id: b\n    end: text\n`,
      'flows/test.flow.yaml:7:5',
      'unreachable_step',
    ],
    [
      `${head}  - id: a\n    branch: [{ when: 'person.age >', go: a }]\n`,
      'flows/test.flow.yaml:6:22',
      'expression',
    ],
    [
      `${head}  - id: a\n    branch: [{ when: nobody.age, go: a }]\n`,
      'flows/test.flow.yaml:6:22',
      'expression',
    ],
    [`${head}  - id: a\n    set: { person.x: 'eval("1")' }\n`, 'flows/test.flow.yaml:6:22', 'expression'],
    [`${head}  - id: a\n    ask: choice\n`, 'flows/test.flow.yaml:6:10', 'wrong_value'],
    [
      `${head}  - id: a\n    ask: name\n    between: [today, today]\n`,
      'flows/test.flow.yaml:7:14',
      'wrong_value',
    ],
    [`${head}  - id: a\n    ask: number\n    in: months\n`, 'flows/test.flow.yaml:7:9', 'wrong_value'],
    [`${head}  - id: a\n    ask: age\n    in: weeks\n`, 'flows/test.flow.yaml:7:9', 'wrong_value'],
    [`${head}  - id: a\n    ask: number\n    between: [1, x]\n`, 'flows/test.flow.yaml:7:18', 'expression'],
    [
      `${head}  - id: a\n    ask: choice\n    options: [x, y]\n    go: { z: a }\n`,
      'flows/test.flow.yaml:8:9',
      'wrong_value',
    ],
    [`${head}  - id: a\n    set: { person.__proto__: 1 }\n`, 'flows/test.flow.yaml:6:30', 'wrong_value'],
    ['__proto__: 1\n', 'flows/test.flow.yaml:1:12', 'forbidden_name'],
    [
      'flow: test\nformat: 2\nlanguages: [en]\nsteps: [{ id: a, end: text }]\n',
      'flows/test.flow.yaml:2:9',
      'wrong_value',
    ],
    ['flow: test\nformat: 1\nsteps: [{ id: a, end: text }]\n', 'flows/test.flow.yaml:1:1', 'missing'],
  ])('with a mistake is refused where the mistake is: %j', (source, place, rule) => {
    const [first = ''] = problemsOf(source);
    expect(first).toContain(`${place} `);
    expect(first).toContain(`(${rule})`);
  });

  it('reports all its mistakes at once', () => {
    const source = `${head}  - id: a\n    say: text\n    go: nowhere\n  - id: b\n    shout: text\n  - id: c\n    end: loudly\n`;
    expect(problemsOf(source)).toHaveLength(3);
  });

  it('is refused when its aliases would blow it up', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n`;
    expect(problemsOf(bomb).length).toBeGreaterThan(0);
  });
});

describe('the texts of a language', () => {
  const rules = {
    keys: [
      { key: 'hello.text', isRequired: true },
      { key: 'hello.help', isRequired: false },
    ],
    variables: new Set(['name']),
  };

  it('are read as keys and texts', () => {
    expect(readTexts('en.json', '{ "hello": { "text": "Hi {{name}}" } }', rules)).toMatchObject({
      status: 'ok',
      texts: { 'hello.text': 'Hi {{name}}' },
    });
  });

  it.each([
    ['{ "hello": {} }', 'missing_text'],
    ['{ "hello": { "text": "Hi", "shout": "HI" } }', 'extra_text'],
    ['{ "hello": { "text": "Hi {{nmae}}" } }', 'unknown_variable'],
    ['{ "hello": { "text": 1 } }', 'wrong_value'],
    ['{ "hello": ', 'syntax'],
    ['{ "hello": { "text": "a \\": b", "text": "Hi" } }', 'syntax'],
    ['{ "hello": { "text": "Hi", "constructor": "x" } }', 'forbidden_name'],
  ])('with a mistake are refused: %s', (source, rule) => {
    expect(readTexts('en.json', source, rules)).toMatchObject({ status: 'invalid', problems: [{ rule }] });
  });

  it('may hold the plural forms of a key', () => {
    const source = '{ "hello": { "text_one": "One", "text_other": "Many" } }';
    expect(readTexts('en.json', source, rules)).toMatchObject({ status: 'ok' });
  });
});
