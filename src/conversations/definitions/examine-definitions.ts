import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { measureText } from '../../channels/segments.js';
import { consentWordsOf } from '../../engine/definition/lint/consent-words.js';
import { lintFlow, lintTexts } from '../../engine/definition/lint/lint.js';
import { flowMessages, plainMessages } from '../../engine/definition/lint/messages.js';
import type { SampleWords } from '../../engine/definition/lint/messages.js';
import type { CommonLabel, FlowSubject, LintedFlow } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { readDictionary } from '../../people/dictionary/read-dictionary.js';
import { permissionOf } from '../../platform/egress/allowed-hosts.js';
import type { Revision } from './definition-store.js';
import type { InstallationWords } from './make-definitions.js';
import { definitionFiles, readIfThere } from './definition-files.js';
import { readFlows } from './flow-folders.js';
import { readSystemTexts } from './read-definitions.js';
import type { DefinitionFolders } from './definition-files.js';
import { nameOfFlow } from './read-flow-files.js';
import type { GoodFlow, ReadFlow } from './read-flow-files.js';
import type { WrittenTexts } from './read-text-files.js';

/** Flows that were read and examined: those with errors are invalid, the warnings stand apart. */
export interface ExaminedFlows {
  readonly flows: readonly ReadFlow[];
  readonly warnings: readonly Problem[];
}

/** Where the definitions are, and what of the installation they have to fit. */
export type ExaminationSettings = DefinitionFolders &
  InstallationWords & {
    /** The hosts that flows may call; absent when nobody asks. */
    readonly webhookHosts?: readonly string[];
    readonly isProduction?: boolean;
  };

/** What stands beside a flow, as far as somebody looked. */
export interface FlowSurroundings {
  /** The same object while the service says the same. */
  readonly words: SampleWords;
  /** The flows of the installation; whether the one that is examined is among them does not matter. */
  readonly flows: readonly LintedFlow[];
  readonly flowNames: FlowSubject['flowNames'];
  readonly mayCall: FlowSubject['mayCall'];
  readonly programmes: FlowSubject['programmes'];
  readonly fieldKeys: FlowSubject['fieldKeys'];
  /** The languages in which a flow has a golden conversation; null when nobody looked. */
  conversationsOf(flow: string): FlowSubject['conversations'];
}

/** How closely flows are looked at. */
interface ExaminationOptions {
  /** Each language must have a golden conversation. Not asked at boot, which does not read them. */
  readonly isAskingForConversations?: boolean;
  /** Revisions that were examined before: nothing is said of them. */
  readonly isExamined?: (revision: Pick<Revision<unknown>, 'name' | 'hash'>) => boolean;
}

/** Reads every flow and examines it by the rules. */
export async function examineFlows(
  settings: ExaminationSettings,
  options: ExaminationOptions = {},
): Promise<ExaminedFlows> {
  const flows = await readFlows(settings);
  const around = await lookAround(settings, flows, options.isAskingForConversations === true);
  return divide(flows, (flow) =>
    options.isExamined?.(flow.revision) === true ? [] : examineFlow(flow, around),
  );
}

/** Examines one flow among the others of its installation by every rule. */
export function examineFlow(flow: GoodFlow, around: FlowSurroundings): Problem[] {
  const { name } = flow.revision;
  const { words, flowNames, mayCall, programmes, fieldKeys } = around;
  const { commonLabel } = words;
  const one = lintedOf(flow);
  const flows = among(around.flows, one);
  const conversations = around.conversationsOf(name);
  const messages = flowMessages(one, words);
  const maxSegments = one.compiled.head.max_segments;
  const consentWords = consentWordsOf(one);
  return [
    ...lintFlow({ flow: one, flows, flowNames, mayCall, programmes, fieldKeys, conversations, commonLabel }),
    ...lintTexts({ ...flow.written, consentWords, messages, maxSegments, measure: measureText }),
  ];
}

/** A flow as the rules look at it. */
export function lintedOf({ compiled, written }: GoodFlow): LintedFlow {
  return { compiled, languages: written.languages };
}

/** The flows of an installation, with this one in the place of its namesake. */
function among(flows: readonly LintedFlow[], one: LintedFlow): LintedFlow[] {
  const { flow } = one.compiled.graph;
  const at = flows.findIndex(({ compiled }) => compiled.graph.flow === flow);
  return at < 0 ? [...flows, one] : flows.with(at, one);
}

/** Examines texts that are sent as they stand: those of a programme, or of the service itself. */
export function examineTexts(
  { keys, languages }: WrittenTexts,
  organisation: string,
  optionsOf?: Readonly<Record<string, readonly string[]>>,
): Problem[] {
  const messages = plainMessages(languages, organisation, optionsOf);
  return lintTexts({ keys, languages, messages, maxSegments: 1, measure: measureText });
}

function divide(flows: readonly ReadFlow[], problemsOf: (flow: GoodFlow) => Problem[]): ExaminedFlows {
  const warnings: Problem[] = [];
  const examined = flows.map((flow): ReadFlow => {
    if (flow.status === 'invalid') return flow;
    const problems = problemsOf(flow);
    const errors = problems.filter(({ severity }) => severity === 'error');
    warnings.push(...problems.filter(({ severity }) => severity === 'warning'));
    return errors.length === 0 ? flow : { status: 'invalid', name: flow.revision.name, problems: errors };
  });
  return { flows: examined, warnings };
}

/** The labels that a flow may leave to the service's own texts. Whether those are whole is examined elsewhere. */
async function readCommonLabels(
  settings: ExaminationSettings,
  flows: readonly LintedFlow[],
): Promise<CommonLabel> {
  const languages = new Set(flows.flatMap(({ compiled }) => compiled.head.languages));
  const system = await readSystemTexts(settings, [...languages]);
  const texts = system.status === 'ok' ? system.revision.texts : {};
  return (language, code) => texts[language]?.[`options.${code}`];
}

async function lookAround(
  settings: ExaminationSettings,
  flows: readonly ReadFlow[],
  isAskingForConversations: boolean,
): Promise<FlowSurroundings> {
  const { flowsDir, organisation } = settings;
  const linted = flows.flatMap((flow) => (flow.status === 'ok' ? [lintedOf(flow)] : []));
  const chats = isAskingForConversations ? await readdir(flowsDir, { recursive: true }) : null;
  return {
    words: { organisation, commonLabel: await readCommonLabels(settings, linted) },
    flows: linted,
    flowNames: new Set(flows.map(nameOfFlow)),
    mayCall: whatMayBeCalled(settings),
    programmes: await programmesIn(settings),
    fieldKeys: await fieldKeysIn(settings),
    conversationsOf: (flow) => chats && languagesOfChats(chats, flow),
  };
}

/** The programmes that there are files of, each with the date that it counts from; null where the file does not say it plainly. */
export async function programmesIn({
  flowsDir,
}: Pick<DefinitionFolders, 'flowsDir'>): Promise<Map<string, string | null>> {
  const suffix = '.programme.yaml';
  const files = await definitionFiles(flowsDir, suffix);
  const read = files.map(async (file) => {
    const source = (await readIfThere(file)) ?? '';
    return [basename(file, suffix), anchorLine.exec(source)?.[1] ?? null] as const;
  });
  return new Map(await Promise.all(read));
}

/** Read without the rest: flows are examined at every key that is pressed in the editor. */
const anchorLine = /^anchor:[ \t]+['"]?(registration|person\.[a-z][a-z0-9_]{0,63})\b/m;

/** The fields that the data dictionary names; null without one, and while it cannot be read, which is told elsewhere. */
async function fieldKeysIn(folders: DefinitionFolders): Promise<FlowSubject['fieldKeys']> {
  const read = await readDictionary(folders);
  if (read.status !== 'ok') return null;
  return new Set(new DictionaryContent(read.dictionary.file, {}).fields.map(({ key }) => key));
}

/** Which addresses flows may call: the same rule as when the call is made; null when nobody says. */
export function whatMayBeCalled({
  webhookHosts,
  isProduction = false,
}: Pick<ExaminationSettings, 'webhookHosts' | 'isProduction'>): FlowSubject['mayCall'] {
  if (webhookHosts === undefined) return null;
  return (url) => permissionOf(new URL(url), webhookHosts, isProduction) !== 'none';
}

/** The languages of `<flow>.chats/<case>.<language>.chat`. */
function languagesOfChats(files: readonly string[], flow: string): ReadonlySet<string> {
  const languages = files
    .filter((file) => file.startsWith(`${flow}.chats`) && file.endsWith('.chat'))
    .map((file) => file.split('.').at(-2) ?? '');
  return new Set(languages);
}
