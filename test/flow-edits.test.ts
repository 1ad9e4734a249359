import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFlowFiles } from '../src/conversations/definitions/read-flow-files.js';
import { applyOperation } from '../src/engine/definition/edit/apply.js';
import { describeChanges, sentenceOf } from '../src/engine/definition/edit/changes.js';
import type { FlowFiles } from '../src/engine/definition/edit/flow-files.js';
import { mergeFiles } from '../src/engine/definition/edit/merge.js';
import { newStep } from '../src/engine/definition/edit/new-step.js';
import type { Operation } from '../src/engine/definition/edit/operations.js';
import { outlineOf } from '../src/engine/definition/edit/outline.js';
import { parseFlow } from '../src/engine/definition/edit/parsed-flow.js';
import { readYaml } from '../src/engine/definition/edit/read-yaml.js';
import type { Outline } from '../src/engine/definition/edit/outline.js';
import { questionNames } from '../src/engine/definition/edit/step-shapes.js';
import { formatFlow } from '../src/engine/definition/format/format-flow.js';
import { formatTexts } from '../src/engine/definition/format/format-texts.js';
import { libraryFiles, libraryNames } from './library-files.js';

const library = new Map(libraryNames.map((name) => [name, canonical(libraryFiles(name))]));

/** The keys of a file with a & are left in their order, lest it is an anchor; here it never is. */
function canonical(files: FlowFiles): FlowFiles {
  const formatted = formatFlow('x.flow.yaml', files.source.replaceAll('&', '＆'));
  return formatted.status === 'ok' ? { ...files, source: formatted.text.replaceAll('＆', '&') } : files;
}

function outline(files: FlowFiles): Outline {
  const reading = outlineOf(files);
  if (reading.status === 'ok') return reading.outline;
  throw new Error(reading.problems[0]?.sentence);
}

/** Numbers from which an operation on any flow is made, so that a failure shrinks to few and small ones. */
interface Draw {
  readonly kind: number;
  readonly step: number;
  readonly other: number;
  readonly third: number;
  readonly word: string;
}

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.constantFrom(
    'Habari: "wewe"? #1',
    "l'été",
    '  x',
    'yes',
    '- a',
    '{{name}}',
    '{',
    'a, b',
    '"',
    'C:\\x',
    'ناس',
    'null',
    '12',
  ),
);
const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(19),
  step: fc.nat(40),
  other: fc.nat(40),
  third: fc.nat(40),
  word,
});

function pick<One>(list: readonly One[], at: number): One {
  return list[at % list.length]!;
}

/** Makes one operation that fits the flow as it stands. */
function operationOf(
  files: FlowFiles,
  { kind, step: at, other, third, word: text }: Draw,
  count: number,
): Operation {
  const { steps, head } = outline(files);
  const { id: step, ways, options, fields, texts } = pick(steps, at);
  const target = pick(steps, other).id;
  const language = pick(head.languages, third);
  const fresh = `fresh_${count}`;
  const after = pick(steps, other).id;
  const code = options.length === 0 ? 'yes' : pick(options, other).code;
  const question = newStep(`ask.${pick(questionNames, third)}`, fresh, head.languages, { to: target });
  const made = pick(
    [
      newStep('say', fresh, head.languages),
      newStep('tag', fresh, head.languages),
      question,
      newStep('end', fresh, head.languages),
    ],
    other + third,
  );
  const written = texts.filter(({ byLanguage }) => Object.hasOwn(byLanguage, language));
  const cases: Operation[] = [
    {
      do: 'setText',
      language,
      key: written.length === 0 ? 'a.text' : pick(written, other).key,
      text: `${text} {{organisation}}`,
    },
    { do: 'setNote', step, note: other % 3 === 0 ? null : `${text}${third % 2 === 0 ? '\nand more' : ''}` },
    { do: 'setField', step, path: ['no_answer', 'after'], value: `${other + 1} days` },
    { do: 'setNext', step, way: ways.length === 0 ? 'go' : pick(ways, third).way, to: target },
    { do: 'addStep', after, step: made.step, texts: made.texts },
    {
      do: 'addStep',
      after,
      step: made.step,
      from: { step, way: ways.length === 0 ? 'go' : pick(ways, third).way },
    },
    { do: 'copyStep', step, as: fresh, after },
    { do: 'renameStep', step, to: fresh, isLive: third % 2 === 0 },
    { do: 'moveStep', step, after },
    { do: 'moveStep', step, after, isRelinked: true },
    { do: 'deleteStep', step },
    { do: 'deleteStep', step, leadTo: target },
    { do: 'addCase', step, when: `person.name = "${fresh}"`, to: target, index: third % 3 },
    { do: 'removeCase', step, index: third % 3 },
    { do: 'moveCase', step, index: third % 3, to: other % 3 },
    { do: 'addOption', step, code: fresh, labels: { en: 'One more' }, index: third % 4 },
    { do: 'removeOption', step, code },
    { do: 'moveOption', step, code, to: third % 4 },
    { do: 'renameOption', step, code, to: fresh },
    { do: 'addAcceptedWord', step, option: code, language, word: text },
  ];
  return Object.hasOwn(fields, 'id') ? pick(cases, kind) : cases[0]!;
}

function comments(source: string): string[] {
  return source.split('\n').flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? []);
}

function problemsOf(name: string, files: FlowFiles): string[] {
  const read = readFlowFiles(name, files);
  return read.status === 'ok' ? [] : read.problems.map(({ rule, message }) => `${rule}: ${message}`);
}

/** Where each way of each step leads; answers that all go the same way may be named one by one. */
function targets(files: FlowFiles): Record<string, unknown> {
  const found = outline(files).steps.map(({ id, ways, options }) => {
    const codes = options.map(({ code, to }) => [code, to]);
    const others = ways.filter(({ way }) => codes.length === 0 || !/^(go|answer[.])/.test(way));
    return [id, [...codes, ...others.map(({ way, to }) => [way, to])]] as const;
  });
  return Object.fromEntries(found);
}

/** Lines of texts that are others; 1 where a text is written as it was. */
function linesChanged(before: FlowFiles, after: FlowFiles): number {
  const counts = Object.entries(after.texts).map(([language, text]) => {
    const old = before.texts[language]!.split('\n');
    const now = text.split('\n');
    return old.length === now.length ? now.filter((line, index) => line !== old[index]).length : Infinity;
  });
  return Math.max(1, ...counts);
}

const isRemoving = new Set(['deleteStep', 'removeCase', 'removeOption', 'removeField', 'setNote']);

/** What led to a step may be led elsewhere before something else leads to it: the lint tells of it meanwhile. */
const mayCutOff = new Set(['setNext', 'removeOption', 'removeCase']);

const run = fc.record({
  name: fc.constantFrom(...libraryNames),
  draws: fc.array(draw, { minLength: 1, maxLength: 6 }),
});

describe('edits of the flows that ship', () => {
  it('leaves files that can be read, compile, are in canonical form and keep their comments', () => {
    let doneCount = 0;
    fc.assert(
      fc.property(run, ({ name, draws }) => {
        let files = library.get(name)!;
        for (const [count, one] of draws.entries()) {
          const operation = operationOf(files, one, count);
          const before = JSON.stringify(files);
          const applied = applyOperation(files, operation);
          expect(JSON.stringify(files)).toBe(before);
          if (applied.status === 'refused') continue;
          doneCount += 1;
          const told = `${name}: ${JSON.stringify(operation)}\n`;
          const after = applied.files;
          expect(told + outlineOf(after).status).toBe(`${told}ok`);
          const formatted = formatFlow('x.flow.yaml', after.source);
          expect(told + (formatted.status === 'ok' ? formatted.text : '')).toBe(told + after.source);
          for (const text of [...Object.values(after.texts), ...Object.values(after.states)]) {
            const written = formatTexts('x.json', text);
            expect(told + (written.status === 'ok' ? written.text : '')).toBe(told + text);
          }
          if (operation.do === 'moveStep' && operation.isRelinked !== true)
            expect([told, targets(after)]).toEqual([told, targets(files)]);
          if (operation.do === 'setText') expect([told, linesChanged(files, after)]).toEqual([told, 1]);
          if (!isRemoving.has(operation.do)) {
            const kept = comments(after.source);
            expect([told, comments(files.source).filter((comment) => !kept.includes(comment))]).toEqual([
              told,
              [],
            ]);
          }
          const problems = problemsOf(name, after).filter(
            (problem) => !mayCutOff.has(operation.do) || !problem.startsWith('unreachable_step'),
          );
          if (problemsOf(name, files).length > 0) return;
          const expected =
            operation.do === 'setField' ? problems.filter((problem) => !isOfSilence(problem)) : problems;
          expect([told, expected]).toEqual([told, []]);
          for (const fact of describeChanges(files, after)) expect(sentenceOf(fact)).toMatch(/[.]$/);
          files = after;
        }
      }),
      { numRuns: Number(process.env.EDIT_RUNS ?? 150) },
    );
    expect(doneCount).toBeGreaterThan(100);
  });
});

/** The field is for questions, and asks for a text. */
function isOfSilence(problem: string): boolean {
  return problem.includes('no_answer');
}

describe('reading a file step by step', () => {
  const torn = fc.record({
    name: fc.constantFrom(...libraryNames),
    cuts: fc.array(
      fc.tuple(
        fc.nat(4000),
        fc.nat(30),
        fc.constantFrom('', '\n', '  - ', '"', '#', ': ', '*a', '&a ', '\t', '['),
      ),
      {
        maxLength: 3,
      },
    ),
  });

  it('gives what reading it as a whole gives, whatever is typed into it', () => {
    fc.assert(
      fc.property(torn, ({ name, cuts }) => {
        const source = cuts.reduce(
          (text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length),
          library.get(name)!.source,
        );
        const [parts, whole] = [parseFlow(source), readYaml(source)];
        const isFlow = whole.status === 'ok' && typeof whole.value === 'object' && whole.value !== null;
        expect(parts.status).toBe(isFlow && !Array.isArray(whole.value) ? 'ok' : 'unreadable');
        if (parts.status === 'ok' && whole.status === 'ok') expect(parts.flow.root).toEqual(whole.value);
      }),
      { numRuns: Number(process.env.EDIT_RUNS ?? 150) },
    );
  });
});

describe('merging', () => {
  const edited = fc.record({
    name: fc.constantFrom(...libraryNames),
    mine: fc.array(draw, { maxLength: 3 }),
    theirs: fc.array(draw, { maxLength: 3 }),
  });
  const after = (files: FlowFiles, draws: readonly Draw[], from: number): FlowFiles =>
    draws.reduce((now, one, count) => {
      const applied = applyOperation(now, operationOf(now, one, from + count));
      return applied.status === 'done' ? applied.files : now;
    }, files);

  it('gives what one side made when the other made nothing, and the same conflicts from both sides', () => {
    fc.assert(
      fc.property(edited, ({ name, mine, theirs }) => {
        const base = library.get(name)!;
        const [one, other] = [after(base, mine, 0), after(base, theirs, 10)];
        expect(mergeFiles(base, one, base)).toEqual({ files: one, conflicts: [] });
        expect(mergeFiles(base, base, other)).toEqual({ files: other, conflicts: [] });
        expect(mergeFiles(base, one, one)).toEqual({ files: one, conflicts: [] });
        const merged = mergeFiles(base, one, other);
        const mirrored = mergeFiles(base, other, one);
        const names = ({ conflicts }: typeof merged): string[] =>
          conflicts.map(({ what, id }) => `${what} ${id}`).sort();
        expect(names(merged)).toEqual(names(mirrored));
        expect(outlineOf(merged.files).status).toBe('ok');
      }),
      { numRuns: Number(process.env.EDIT_RUNS ?? 150) },
    );
  });
});
