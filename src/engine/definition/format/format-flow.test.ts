import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { formatFlow } from './format-flow.js';

function formatted(source: string): string {
  const formatting = formatFlow('flows/test.flow.yaml', source);
  if (formatting.status === 'invalid') throw new Error(JSON.stringify(formatting.problems));
  return formatting.text;
}

function commentsIn(source: string): string[] {
  return [...source.matchAll(/# ?(c\d+)\b/g)].map(([, name = '']) => name).sort();
}

describe('a flow file in canonical form', () => {
  it('has its keys in the order of the format, and its comments where they belong', () => {
    const source = [
      '# about the flow',
      'format: 1 # the only one',
      'flow: test',
      'languages: [ en,sw ]',
      'steps:',
      '    # about hello',
      '    - say:   text',
      '      id:    hello # its name',
      '      # below hello',
      '    # about which',
      '    - options: [a, # first',
      '        b]',
      '      ask: choice',
      '      go: {b: bye,   a: hello}',
      '      id: which',
      '',
      '',
      '    - id: bye',
      '      end: "text"',
      '# at the end',
      '',
    ].join('\n');
    expect(formatted(source)).toBe(
      [
        'flow: test',
        '# about the flow',
        'format: 1 # the only one',
        'languages: [en, sw]',
        'steps:',
        '  # about hello',
        '  - id: hello # its name',
        '    say: text',
        '    # below hello',
        '  # about which',
        '  - id: which',
        '    ask: choice',
        '    options:',
        '      - a # first',
        '      - b',
        '    go: { b: bye, a: hello }',
        '',
        '  - id: bye',
        "    end: 'text'",
        '',
        '# at the end',
        '',
      ].join('\n'),
    );
  });

  it('writes brackets line by line when they are too wide', () => {
    const words = Array.from({ length: 12 }, (_, index) => `keyword_number_${index}`);
    const source = `flow: test\nstart:\n  keywords: { any: [${words.join(', ')}], en: [join] }\n`;
    expect(formatted(source)).toContain('  keywords:\n    any:\n      - keyword_number_0\n');
    expect(formatted(source)).toContain('\n    en: [join]\n');
  });

  it('keeps a text with quotes as it is meant', () => {
    const source = `steps:\n  - id: a\n    branch:\n      - { when: "person.x = \\"it's\\"", go: b }\n      - { when: "x = \\"y\\"", go: b }\n`;
    expect(parse(formatted(source))).toEqual(parse(source));
    expect(formatted(source)).toContain(`'x = "y"'`);
  });

  it('is refused for a file that cannot be read, with the place', () => {
    expect(formatFlow('flows/test.flow.yaml', 'steps: [')).toMatchObject({
      status: 'invalid',
      problems: [{ rule: 'syntax', line: 1 }],
    });
  });

  it('says the same, keeps every comment, and does not change again', () => {
    fc.assert(
      fc.property(flowDocument, (source) => {
        const once = formatted(source);
        expect(parse(once)).toEqual(parse(source));
        expect(commentsIn(once)).toEqual(commentsIn(source));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

const scalar = fc.constantFrom(
  'text',
  '1',
  'true',
  "'null'",
  '"it\'s"',
  '"a \\"b\\" # no"',
  'a b',
  "'x: y'",
  '~',
);
const code = fc.constantFrom('a', 'b', 'yes', 'no', 'other');
const tree = fc.letrec<{ value: Tree }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(code, tie('value'), { minKeys: 1, maxKeys: 3 }),
  ),
})).value;
const key = fc.constantFrom(
  'id',
  'say',
  'ask',
  'options',
  'go',
  'yes',
  'no',
  'when',
  'branch',
  'else',
  'odd',
);
const step = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 6 });
const head = fc.constantFrom('flow', 'format', 'languages', 'start', 'purpose', 'strange');

/** A flow file as people write them: keys in any order, blank lines and comments anywhere, any indentation. */
const flowDocument = fc
  .tuple(
    fc.dictionary(head, tree, { maxKeys: 4 }),
    fc.array(step, { minLength: 1, maxLength: 4 }),
    fc.infiniteStream(fc.nat({ max: 11 })),
    fc.constantFrom(2, 3, 4),
  )
  .map(([about, steps, choices, indent]) => new Author(choices, indent).write({ ...about, steps }));

/** Writes a tree as YAML and leaves comments and blank lines wherever its choices say. */
class Author {
  private comments = 0;

  constructor(
    private readonly choices: Iterator<number>,
    private readonly step: number,
  ) {}

  write(document: Readonly<Record<string, Tree>>): string {
    return `${[...this.gap(0), ...this.block(document, 0), ...this.gap(0)].join('\n')}\n`;
  }

  private block(value: Tree, indent: number): string[] {
    const pad = ' '.repeat(indent);
    if (Array.isArray(value)) {
      return (value as readonly Tree[]).flatMap((item) => [
        ...this.gap(indent),
        ...this.item(`${pad}-`, item, indent + 2),
        ...this.below(indent),
      ]);
    }
    return Object.entries(value as Record<string, Tree>).flatMap(([name, inner]) => [
      ...this.gap(indent),
      ...this.item(`${pad}${name}:`, inner, indent + this.step),
      ...this.below(indent),
    ]);
  }

  private item(start: string, value: Tree, indent: number): string[] {
    if (typeof value === 'string') return [`${start} ${value}${this.behind()}`];
    if (this.chance(4)) return [`${start} ${this.brackets(value)}${this.behind()}`];
    if (this.chance(5)) return this.spreadBrackets(start, value, indent);
    return [`${start}${this.behind()}`, ...this.block(value, indent)];
  }

  private brackets(value: Tree): string {
    if (typeof value === 'string') return value;
    const space = ' '.repeat(this.next() % 3);
    if (Array.isArray(value)) {
      return `[${space}${(value as readonly Tree[]).map((item) => this.brackets(item)).join(`,${space}`)}${space}]`;
    }
    const entries = Object.entries(value as Record<string, Tree>);
    return `{ ${entries.map(([name, inner]) => `${name}: ${this.brackets(inner)}`).join(`,${space}`)} }`;
  }

  /** Brackets over several lines, with comments between them. */
  private spreadBrackets(
    start: string,
    value: readonly Tree[] | Readonly<Record<string, Tree>>,
    indent: number,
  ): string[] {
    const pad = ' '.repeat(indent + 2);
    const isList = Array.isArray(value);
    const entries = isList
      ? (value as readonly Tree[]).map((item) => this.brackets(item))
      : Object.entries(value).map(([name, inner]) => `${name}: ${this.brackets(inner)}`);
    return [
      `${start} ${isList ? '[' : '{'}${this.behind()}`,
      ...entries.flatMap((entry) => [...this.gap(indent + 2), `${pad}${entry},${this.behind()}`]),
      ...this.gap(indent + 2),
      `${' '.repeat(indent)}${isList ? ']' : '}'}${this.behind()}`,
    ];
  }

  private behind(): string {
    return this.chance(4) ? ` ${this.comment()}` : '';
  }

  /** Comments and blank lines above a line. */
  private gap(indent: number): string[] {
    const lines: string[] = [];
    while (this.chance(4)) lines.push(this.chance(3) ? '' : `${' '.repeat(indent)}${this.comment()}`);
    return lines;
  }

  /** A comment below what has just ended, at its own place or further right. */
  private below(indent: number): string[] {
    return this.chance(6) ? [`${' '.repeat(indent + (this.next() % 3) * 2)}${this.comment()}`] : [];
  }

  private comment(): string {
    this.comments += 1;
    return `# c${this.comments}`;
  }

  private chance(ofHowMany: number): boolean {
    return this.next() % ofHowMany === 0;
  }

  private next(): number {
    return this.choices.next().value as number;
  }
}
