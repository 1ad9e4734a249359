import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { brokenRulesOf, badImports, projectDir, violationsIn } from './import-rules.js';

/** What is written by hand, with its text. */
interface SourceFile {
  /** From the project's folder, such as `src/engine/run.ts`. */
  readonly path: string;
  readonly text: string;
}

const written = ['src', 'test', 'scripts', 'bench', 'bin'].flatMap(filesUnder);
const source = written.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'));
const engine = source.filter(({ path }) => path.startsWith('src/engine/'));
const modules = source.filter(({ path }) => path.endsWith('.module.ts'));

function filesUnder(folder: string): SourceFile[] {
  return foldersAndFiles(folder)
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(projectDir, path), 'utf8') }));
}

function foldersAndFiles(folder: string): string[] {
  // A folder of the plan that nothing needed yet is not there.
  if (!readdirSync(projectDir).includes(folder)) return [];
  return readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
    .map((entry) => relative(projectDir, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('src/generated'));
}

/** Says where a pattern stands: `path: what was found`. */
function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
}

describe('import directions', () => {
  it('all point downward', async () => {
    expect(await violationsIn(projectDir, ['src', 'test'])).toEqual([]);
  }, 60_000);

  describe('with a bad import planted for each rule', () => {
    let caught: string[];

    beforeAll(async () => {
      caught = await brokenRulesOf(badImports);
    }, 60_000);

    it.each([...new Set(badImports.map(({ rule }) => rule))])('%s catches it', (rule) => {
      expect(caught).toContain(rule);
    });

    it('and no rule stays untried', async () => {
      const { default: config } = (await import(rulesFile)) as DependencyRules;
      const tried = new Set(badImports.map(({ rule }) => rule));
      expect(config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
    });
  });
});

/** Named in a variable, for the compiler knows no types of it. */
const rulesFile = join(projectDir, '.dependency-cruiser.mjs');

interface DependencyRules {
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
}

describe('the layout', () => {
  const paths = foldersAndFiles('src');

  it('has no folder for things that found no home', () => {
    const homeless = /(^|\/)(common|shared|utils?|helpers?|core|misc|lib)\//;
    expect(paths.filter((path) => homeless.test(path))).toEqual([]);
  });

  it('has no barrels', () => {
    expect(paths.filter((path) => path.endsWith('/index.ts'))).toEqual([]);
  });

  it('goes no deeper than two folders below a room', () => {
    expect(source.map(({ path }) => path).filter((path) => path.split('/').length > 5)).toEqual([]);
  });

  it('names its files in kebab-case', () => {
    const odd = source.filter(
      ({ path }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/.test(path.split('/').at(-1) ?? ''),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('opens each module with what lives there and what may not', () => {
    const opening = /\n\/\*\n( \* [^\n]+\n){3,6} \*\/\n@/;
    expect(modules.filter(({ text }) => !opening.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the engine', () => {
  it('is given its clock, its ids, its randomness and its surroundings', () => {
    const surroundings =
      /\bprocess\.|\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bTemporal\.Now\b|\brandomUUID\b|\bperformance\.|\bglobalThis\b|\bset(Timeout|Interval|Immediate)\b|\bawait\b/g;
    expect(found(engine, surroundings)).toEqual([]);
  });
});

describe('sending', () => {
  it('happens in messages alone', () => {
    const elsewhere = source
      .filter(({ path }) => !path.startsWith('src/messages/'))
      .map(({ path, text }) => ({ path, text: text.replaceAll(/\n\s*\./g, '.') }));
    // An answer to an HTTP request is sent too; that is another thing.
    const statements = found(elsewhere, /^.*\.send\(.*$/gm);
    expect(statements.filter((statement) => !/\b(reply|response)\b/.test(statement))).toEqual([]);
  });
});

describe('names', () => {
  it('lists each crash point once and passes it once', () => {
    const declared = [...textOf('src/platform/crash-point.ts').matchAll(/\| '([a-z_.]+)'/g)].map(
      ([, name]) => name,
    );
    const passed = source.flatMap(({ text }) =>
      [...text.matchAll(/crashPoint\('([^']+)'\)/g)].map(([, name]) => name),
    );
    expect(declared.length).toBeGreaterThan(0);
    expect(passed.sort()).toEqual(declared.sort());
  });

  it('writes jobs in kebab-case and fires in snake_case', () => {
    const jobs = namesIn(/\bdefineJob\(\s*'([^']+)'/g);
    const fires = namesIn(/@HandlesFire\((\w+|'[^']+')\)/g).map(literalOf);
    expect(jobs.length).toBeGreaterThan(0);
    expect(fires.length).toBeGreaterThan(0);
    expect(jobs.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
    expect(fires.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  });
});

describe('the checks', () => {
  it('are switched off nowhere', () => {
    const switches = new RegExp(
      ['eslint-disable', '@ts-ignore', '@ts-nocheck', '@ts-expect-error'].join('|'),
      'g',
    );
    const thisFile = 'test/architecture.test.ts';
    expect(
      found(
        written.filter(({ path }) => path !== thisFile),
        switches,
      ),
    ).toEqual([]);
  });
});

function textOf(path: string): string {
  const file = source.find((one) => one.path === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file.text;
}

/** What the pattern's first group matches in code; examples in comments do not count. */
function namesIn(pattern: RegExp): string[] {
  return source.flatMap(({ text }) =>
    [...text.replaceAll(/^ *\*.*$/gm, '').matchAll(pattern)].map(([, name = '']) => name),
  );
}

/** The text that a quoted name or a named constant stands for. */
function literalOf(expression: string): string {
  if (expression.startsWith("'")) return expression.slice(1, -1);
  const [name] = namesIn(new RegExp(`\\bconst ${expression} = '([^']+)'`, 'g'));
  if (name === undefined) throw new Error(`There is no constant named ${expression}.`);
  return name;
}
