import { compileFlow } from '../../engine/definition/compile.js';
import type { CompiledFlow } from '../../engine/definition/compile.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { saying } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import { keptFor } from '../../engine/definition/kept-for.js';
import type { Graph, Node } from '../../engine/graph.js';
import { makeRevision } from './make-revision.js';
import { readTextFiles, straightReaders } from './read-text-files.js';
import type { ReadDefinition, TextFile, TextReaders } from './read-text-files.js';
import { sentence } from '../../platform/sentence.js';

/** A flow as its files give it; a good one with its compiled form, for whoever examines it. */
export type ReadFlow = ReadDefinition<Graph> &
  ({ readonly status: 'ok'; readonly compiled: CompiledFlow } | { readonly status: 'invalid' });

/** A flow that was read without errors. */
export type GoodFlow = Extract<ReadFlow, { status: 'ok' }>;

/** What the files of a flow are called where problems name them. */
export interface FlowFileNames {
  readonly flow: string;
  texts(language: string): string;
  states(language: string): string;
}

/** How the files of a flow are read: each time anew, or from memory where one was read before. */
export interface FlowReaders extends TextReaders {
  readonly compile: typeof compileFlow;
}

const anew: FlowReaders = { ...straightReaders, compile: compileFlow };

/** The names of files that stand in no folder. */
export const namesInMemory: FlowFileNames = {
  flow: 'flow.yaml',
  texts: (language) => `texts/${language}.json`,
  states: (language) => `states/${language}.json`,
};

/** Reads a flow from the content of its files. Its golden conversations are not looked at. */
export function readFlowFiles(
  name: string,
  files: FlowFiles,
  names: FlowFileNames = namesInMemory,
  readers: FlowReaders = anew,
): ReadFlow {
  const compilation = readers.compile(names.flow, files.source);
  if (compilation.status === 'invalid') return { status: 'invalid', name, problems: compilation.problems };
  const compiled = compilation.flow;
  const { graph, texts: keys } = compiled;
  if (graph.flow !== name)
    return { status: 'invalid', name, problems: [wrongName(names.flow, graph.flow, name)] };
  const textFiles = textFilesOf(files, graph.languages, names);
  const { texts, written, problems } = readTextFiles(
    textFiles,
    name,
    { keys, variables: variablesOf(graph) },
    readers,
  );
  if (problems.length > 0) return { status: 'invalid', name, problems };
  return {
    status: 'ok',
    revision: makeRevision('flow', name, files.source, graph, texts),
    written,
    compiled,
  };
}

/** The files of a flow's texts in these languages, and of what is written down about them. */
export function textFilesOf(
  files: Pick<FlowFiles, 'texts' | 'states'>,
  languages: readonly string[],
  names: FlowFileNames = namesInMemory,
): TextFile[] {
  return languages.map((language) => ({
    language,
    file: names.texts(language),
    source: files.texts[language] ?? null,
    stateFile: names.states(language),
    state: files.states[language] ?? null,
  }));
}

/** The name of a flow that was read, good or not. */
export function nameOfFlow(flow: ReadFlow): string {
  return flow.status === 'ok' ? flow.revision.name : flow.name;
}

/**
 * The names that a flow's texts may use: the installation's, her name, what the flow keeps about her or asks for in a condition,
 * what she answered, the reference of a case, and the answer that is said back to her.
 */
export const variablesOf = keptFor((graph: Graph) => [graph], variablesIn);

function variablesIn(graph: Graph): ReadonlySet<string> {
  const targets = Object.values(graph.nodes).flatMap(({ actions }) =>
    actions.flatMap((action) => ('target' in action ? [action.target.replace(/^person\./, '')] : [])),
  );
  const nodes = Object.values(graph.nodes);
  const asked = nodes.flatMap(({ wait, step }) => (wait === null ? [] : [step]));
  const isOpeningCases = nodes.some(({ actions }) =>
    actions.some((action) => action.kind === 'open_case' && action.isOnce !== true),
  );
  const isSayingBack = nodes.some(
    ({ wait }) => wait?.kind === 'answer' && wait.question.confirm !== undefined,
  );
  return new Set([
    'organisation',
    'name',
    ...targets,
    ...nodes.flatMap(fieldsLookedAt),
    ...asked,
    ...(isOpeningCases ? ['reference'] : []),
    ...(isSayingBack ? ['answer'] : []),
  ]);
}

/** Fields that a condition looks at: where it leads, they are there. */
function fieldsLookedAt({ router }: Node): string[] {
  if (router?.kind !== 'switch') return [];
  const conditions = router.cases.filter(({ test }) => test === 'is_true').map(({ argument }) => argument);
  return [...conditions.join(' ').matchAll(/\bperson\.([a-z][a-z0-9_]*)/g)].flatMap(
    ([, field]) => field ?? [],
  );
}

function wrongName(file: string, written: string, name: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    rule: 'wrong_name',
    severity: 'error',
    ...saying(
      sentence('lint:wrong_name.message')`The file is called ${{ name }} but its flow "${{ written }}".`,
      sentence('lint:wrong_name.fix')`Write flow: ${{ name }}.`,
    ),
  };
}
