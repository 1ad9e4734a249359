import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { compileFlow } from '../../engine/definition/compile.js';
import type { CompiledFlow } from '../../engine/definition/compile.js';
import type { LanguageTexts } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { TextKey } from '../../engine/definition/step.js';
import { readTexts } from '../../engine/definition/texts.js';
import type { Graph } from '../../engine/graph.js';
import { stateSuffix } from '../translation/state-file.js';
import { trackTexts } from '../translation/track-texts.js';
import type { StateSource } from '../translation/track-texts.js';
import type { DefinitionTexts, Revision } from './definition-store.js';
import { systemSource, systemTextKeys, systemVariables } from './system-texts.js';

/** What the name of a flow's file ends with. */
export const flowSuffix = '.flow.yaml';

/** Where the files of program leads are. */
export interface DefinitionFolders {
  readonly flowsDir: string;
  readonly localesDir: string;
}

/** A definition as its files give it: whole, or with what is wrong with it. */
export type ReadDefinition<Compiled> =
  | { readonly status: 'ok'; readonly revision: Revision<Compiled>; readonly written: WrittenTexts }
  | { readonly status: 'invalid'; readonly name: string; readonly problems: readonly Problem[] };

/** The texts of a definition as its files hold them, and the keys that it needs. */
export interface WrittenTexts {
  readonly keys: readonly TextKey[];
  readonly languages: readonly LanguageTexts[];
}

/** A flow as its files give it; a good one with its compiled form, for whoever examines it. */
export type ReadFlow = ReadDefinition<Graph> &
  ({ readonly status: 'ok'; readonly compiled: CompiledFlow } | { readonly status: 'invalid' });

/** What the service's own texts compile to: the languages that they are in. */
export interface SystemTexts {
  readonly languages: readonly string[];
}

/** Reads every `<name>.flow.yaml` with its texts. */
export async function readFlows(folders: DefinitionFolders): Promise<ReadFlow[]> {
  const files = await definitionFiles(folders.flowsDir, flowSuffix);
  return Promise.all(files.map((file) => readFlow(folders, file)));
}

/** Reads `system.json` of each of these languages. */
export async function readSystemTexts(
  folders: DefinitionFolders,
  languages: readonly string[],
): Promise<ReadDefinition<SystemTexts>> {
  const rules = { keys: systemTextKeys, variables: systemVariables, source: systemSource(languages) };
  const { texts, written, problems } = await readAllTexts(folders, 'system', languages, rules);
  if (problems.length > 0) return { status: 'invalid', name: 'system', problems };
  return { status: 'ok', revision: makeRevision('system', 'system', '', { languages }, texts), written };
}

/** The files of one kind in the folder, sorted. */
export async function definitionFiles(folder: string, suffix: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads a definition's texts in all its languages and checks them against what uses them.
 * @param rules.source the language that they are translated from; without it, the first
 */
export async function readAllTexts(
  { localesDir }: DefinitionFolders,
  scope: string,
  languages: readonly string[],
  rules: { keys: readonly TextKey[]; variables: ReadonlySet<string>; source?: string },
): Promise<{ texts: DefinitionTexts; written: WrittenTexts; problems: Problem[] }> {
  const read: LanguageTexts[] = [];
  const problems: Problem[] = [];
  for (const language of languages) {
    const path = join(localesDir, language, `${scope}.json`);
    const source = await readIfThere(path);
    if (source === null) {
      problems.push(missingFile(path, scope, language));
      continue;
    }
    const reading = readTexts(shown(path), source, rules);
    if (reading.status === 'ok') read.push({ language, texts: reading.texts, document: reading.document });
    else problems.push(...reading.problems);
  }
  const texts = Object.fromEntries(read.map((one) => [one.language, one.texts]));
  const tracked = trackTexts(read, await readStates(localesDir, scope, read), rules.source ?? languages[0]);
  problems.push(...tracked.problems);
  return { texts, written: { keys: rules.keys, languages: tracked.languages }, problems };
}

async function readStates(
  localesDir: string,
  scope: string,
  languages: readonly LanguageTexts[],
): Promise<StateSource[]> {
  return Promise.all(
    languages.map(async ({ language }) => {
      const path = join(localesDir, language, `${scope}${stateSuffix}`);
      return { file: shown(path), source: await readIfThere(path) };
    }),
  );
}

/**
 * Makes the revision of a definition; its hashes depend on its content alone, and not on the order of its texts,
 * which the database does not keep. The compiled form counts too: what a newer service compiles otherwise is new.
 */
export function makeRevision<Compiled extends object>(
  kind: Revision<Compiled>['kind'],
  name: string,
  source: string,
  compiled: Compiled,
  texts: DefinitionTexts,
): Revision<Compiled> {
  const graphHash = sha256(JSON.stringify(compiled));
  return {
    kind,
    name,
    source,
    compiled,
    texts,
    graphHash,
    hash: sha256(JSON.stringify([source, graphHash, inOrder(texts)])),
  };
}

/** A path as a program lead knows it: from the folder where the command runs. */
export function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

async function readFlow(folders: DefinitionFolders, file: string): Promise<ReadFlow> {
  const source = await readFile(file, 'utf8');
  const name = basename(file, flowSuffix);
  const compilation = compileFlow(shown(file), source);
  if (compilation.status === 'invalid') return { status: 'invalid', name, problems: compilation.problems };
  const compiled = compilation.flow;
  const { graph, texts: keys } = compiled;
  if (graph.flow !== name) return { status: 'invalid', name, problems: [wrongName(file, graph.flow, name)] };
  const rules = { keys, variables: variablesOf(graph) };
  const { texts, written, problems } = await readAllTexts(folders, name, graph.languages, rules);
  if (problems.length > 0) return { status: 'invalid', name, problems };
  return { status: 'ok', revision: makeRevision('flow', name, source, graph, texts), written, compiled };
}

/**
 * The names that a flow's texts may use: the installation's, her name, what the flow keeps about her and what she answered,
 * the reference of a case, and the answer that is said back to her.
 */
export function variablesOf(graph: Graph): ReadonlySet<string> {
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
    ...asked,
    ...(isOpeningCases ? ['reference'] : []),
    ...(isSayingBack ? ['answer'] : []),
  ]);
}

/** Reads a file; null when there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function inOrder(texts: DefinitionTexts): unknown {
  return Object.entries(texts)
    .sort(byName)
    .map(([language, byKey]) => [language, Object.entries(byKey).sort(byName)]);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function missingFile(path: string, scope: string, language: string): Problem {
  const message = `There are no texts of "${scope}" in the language ${language}.`;
  const fix = `Write ${shown(path)}, or take ${language} from the languages of "${scope}".`;
  return { file: shown(path), line: 1, column: 1, rule: 'missing_texts', severity: 'error', message, fix };
}

function wrongName(file: string, written: string, name: string): Problem {
  const message = `The file is called ${name} but its flow "${written}".`;
  return {
    file: shown(file),
    line: 1,
    column: 1,
    rule: 'wrong_name',
    severity: 'error',
    message,
    fix: `Write flow: ${name}.`,
  };
}
