import type { Graph, Keyword, Node } from '../graph.js';
import { stepKinds } from '../steps/step-kinds.js';
import { problemsAt, readDocument } from './document.js';
import type { SourceDocument } from './document.js';
import { expressionFault } from './expression-fault.js';
import type { Finding, Path, Problem } from './problem.js';
import { findingsOf, FlowHead } from './schema.js';
import type { CompiledStep, TextKey } from './step.js';
import { sentence } from '../../platform/sentence.js';

/** A flow that was read: its graph, the texts that it needs, and the file's own parts for whoever examines it. */
export interface CompiledFlow {
  readonly graph: Graph;
  readonly texts: readonly TextKey[];
  readonly head: FlowHead;
  readonly steps: readonly PlacedStep[];
  readonly document: SourceDocument;
}

export type Compilation =
  | { readonly status: 'ok'; readonly flow: CompiledFlow }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** A compiled step, and where in the file it stands. */
export interface PlacedStep extends CompiledStep {
  readonly id: string;
  readonly path: Path;
}

/**
 * Compiles the YAML of a flow (format 1) to the graph that runs.
 * All problems are reported at once, each with its line and column.
 */
export function compileFlow(file: string, source: string): Compilation {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  const { document } = reading;
  const head = FlowHead.safeParse(document.value);
  if (!head.success) return invalid(document, findingsOf(head.error));
  const { steps, findings } = compileSteps(head.data);
  const all = [
    ...findings,
    ...checkIds(steps),
    ...checkRenames(head.data),
    ...checkReferences(steps, head.data),
    ...checkExpressions(steps),
  ];
  const graph = assemble(head.data, steps);
  if (all.length === 0) all.push(...checkReachable(graph, steps));
  if (all.length > 0) return invalid(document, all);
  const texts = steps.flatMap((step) => step.texts);
  return { status: 'ok', flow: { graph, texts, head: head.data, steps, document } };
}

function invalid(document: SourceDocument, findings: readonly Finding[]): Compilation {
  return { status: 'invalid', problems: problemsAt(document, findings) };
}

function compileSteps(head: FlowHead): { steps: PlacedStep[]; findings: Finding[] } {
  const steps: PlacedStep[] = [];
  const findings: Finding[] = [];
  head.steps.forEach(({ was: _, ...step }, index) => {
    const path: Path = ['steps', index];
    const kinds = Object.keys(step).filter((key) => stepKinds.has(key));
    const kind = stepKinds.get(kinds[0] ?? '');
    if (kind === undefined || kinds.length > 1) {
      findings.push(strangeStep(path, step.id, kinds));
      return;
    }
    const parsed = kind.schema.safeParse(step);
    if (!parsed.success) {
      findings.push(...findingsOf(parsed.error, path));
      return;
    }
    const place = { id: step.id, next: head.steps[index + 1]?.id ?? null, languages: head.languages };
    steps.push({ id: step.id, path, ...kind.compile(parsed.data, place) });
  });
  return { steps, findings };
}

function strangeStep(path: Path, id: string, kinds: readonly string[]): Finding {
  const known = [...stepKinds.keys()];
  return {
    path,
    rule: 'unknown_step_kind',
    message:
      kinds.length > 1
        ? sentence(
            'lint:unknown_step_kind.message_several',
          )`The step "${{ step: id }}" is of several kinds: ${{ kinds: { joined: 'and', of: kinds } }}.`
        : sentence('lint:unknown_step_kind.message')`The step "${{ step: id }}" does not say what it does.`,
    fix: sentence(
      'lint:unknown_step_kind.fix',
    )`Give it exactly one of: ${{ kinds: { joined: 'comma', of: known } }}.`,
  };
}

function checkIds(steps: readonly PlacedStep[]): Finding[] {
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    if (!seen.has(step.id)) {
      seen.add(step.id);
      return [];
    }
    return [
      {
        path: [...step.path, 'id'],
        rule: 'repeated_step',
        message: sentence('lint:repeated_step.message')`Two steps are called "${{ step: step.id }}".`,
        fix: sentence('lint:repeated_step.fix')`Give one of them another name.`,
      },
    ];
  });
}

/** A name that a step still has cannot be what another was called before. */
function checkRenames(head: FlowHead): Finding[] {
  const ids = new Set(head.steps.map(({ id }) => id));
  return head.steps.flatMap(({ was }, index) =>
    was === undefined || !ids.has(was)
      ? []
      : [
          {
            path: ['steps', index, 'was'],
            rule: 'reused_step',
            message: sentence(
              'lint:reused_step.message',
            )`There still is a step "${{ step: was }}", so this one was not called so.`,
            fix: sentence('lint:reused_step.fix')`Remove was, or give the other step another name.`,
          },
        ],
  );
}

function checkReferences(steps: readonly PlacedStep[], head: FlowHead): Finding[] {
  const ids = new Set(head.steps.map((step) => step.id));
  const unknown = (path: Path, step: string): Finding[] =>
    ids.has(step)
      ? []
      : [
          {
            path,
            rule: 'unknown_step',
            message: sentence('lint:unknown_step.message')`There is no step "${{ step }}".`,
            fix: sentence(
              'lint:unknown_step.fix',
            )`Name one of: ${{ steps: { joined: 'comma', of: [...ids] } }}.`,
          },
        ];
  const { rest, commands = {} } = head.start ?? {};
  return [
    ...steps.flatMap((step) => step.references.flatMap((to) => unknown([...step.path, ...to.path], to.step))),
    ...(rest === undefined ? [] : unknown(['start', 'rest'], rest)),
    ...Object.entries(commands).flatMap(([command, step]) => unknown(['start', 'commands', command], step)),
  ];
}

function checkExpressions(steps: readonly PlacedStep[]): Finding[] {
  const ids = new Set(steps.map((step) => step.id));
  return steps.flatMap((step) =>
    step.expressions.flatMap(({ path, source }) => {
      const message = expressionFault(source, ids);
      if (message === null) return [];
      const fix = sentence('lint:expression.fix')`Correct the expression.`;
      return [{ path: [...step.path, ...path], rule: 'expression', message, fix }];
    }),
  );
}

function assemble(head: FlowHead, steps: readonly PlacedStep[]): Graph {
  const nodes: Record<string, Node> = {};
  for (const node of steps.flatMap((step) => step.nodes)) nodes[node.id] = node;
  const renamed = head.steps.flatMap(({ id, was }) => (was === undefined ? [] : [[was, id] as const]));
  return {
    flow: head.flow,
    format: 1,
    purpose: head.purpose ?? null,
    languages: head.languages,
    keywords: keywordsOf(head),
    rest: head.start?.rest ?? null,
    expiresAfterMinutes: head.expires_after,
    entry: head.steps[0]?.id ?? '',
    ...(head.start?.commands === undefined ? {} : { commands: head.start.commands }),
    nodes,
    ...(renamed.length === 0 ? {} : { renamed: Object.fromEntries(renamed) }),
  };
}

function keywordsOf(head: FlowHead): Keyword[] {
  const keywords = head.start?.keywords ?? [];
  if (Array.isArray(keywords)) return keywords.map((word) => ({ word, language: null }));
  return Object.entries(keywords).flatMap(([language, words]) =>
    words.map((word) => ({ word, language: language === 'any' ? null : language })),
  );
}

function checkReachable(graph: Graph, steps: readonly PlacedStep[]): Finding[] {
  const reached = new Set<string>();
  const toVisit = [graph.entry, ...Object.values(graph.commands ?? {})];
  for (let id = toVisit.pop(); id !== undefined; id = toVisit.pop()) {
    const node = graph.nodes[id];
    if (node === undefined || reached.has(id)) continue;
    reached.add(id);
    toVisit.push(...node.exits.flatMap((exit) => exit.to ?? []));
  }
  return steps
    .filter((step) => !reached.has(step.id))
    .map((step) => ({
      path: step.path,
      rule: 'unreachable_step',
      message: sentence('lint:unreachable_step.message')`Nothing leads to the step "${{ step: step.id }}".`,
      fix: sentence('lint:unreachable_step.fix')`Lead to it from another step, or remove it.`,
    }));
}
