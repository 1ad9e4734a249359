import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { measureText } from '../../channels/segments.js';
import { consentWordsOf } from '../../engine/definition/lint/consent-words.js';
import { lintFlow, lintTexts } from '../../engine/definition/lint/lint.js';
import { flowMessages, plainMessages } from '../../engine/definition/lint/messages.js';
import type { CommonLabel, FlowSubject, LintedFlow } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import { permissionOf } from '../../platform/egress/allowed-hosts.js';
import type { Revision } from './definition-store.js';
import type { InstallationWords } from './make-definitions.js';
import { definitionFiles, readFlows, readSystemTexts } from './read-definitions.js';
import type { DefinitionFolders, ReadFlow, WrittenTexts } from './read-definitions.js';

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

/** What stands beside the flows, as far as somebody looked. */
interface Surroundings {
  readonly flowNames: FlowSubject['flowNames'];
  readonly mayCall: FlowSubject['mayCall'];
  readonly programmes: FlowSubject['programmes'];
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
  const linted = flows.flatMap((flow) => (flow.status === 'ok' ? [lintedOf(flow)] : []));
  const commonLabel = await readCommonLabels(settings, linted);
  const around = await lookAround(settings, flows, options.isAskingForConversations === true);
  const problemsOf = (flow: Extract<ReadFlow, { status: 'ok' }>): Problem[] => {
    if (options.isExamined?.(flow.revision) === true) return [];
    const { name } = flow.revision;
    const one = linted.find(({ compiled }) => compiled === flow.compiled) ?? lintedOf(flow);
    const { programmes, flowNames, mayCall } = around;
    const conversations = around.conversationsOf(name);
    const messages = flowMessages(one, { organisation: settings.organisation, commonLabel });
    const maxSegments = one.compiled.head.max_segments;
    const consentWords = consentWordsOf(one);
    return [
      ...lintFlow({ flow: one, flows: linted, flowNames, mayCall, programmes, conversations, commonLabel }),
      ...lintTexts({ ...flow.written, consentWords, messages, maxSegments, measure: measureText }),
    ];
  };
  return divide(flows, problemsOf);
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

function lintedOf({ compiled, written }: Extract<ReadFlow, { status: 'ok' }>): LintedFlow {
  return { compiled, languages: written.languages };
}

function divide(
  flows: readonly ReadFlow[],
  problemsOf: (flow: Extract<ReadFlow, { status: 'ok' }>) => Problem[],
): ExaminedFlows {
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
): Promise<Surroundings> {
  const { flowsDir } = settings;
  const suffix = '.programme.yaml';
  const programmes = await definitionFiles(flowsDir, suffix);
  const chats = isAskingForConversations ? await readdir(flowsDir, { recursive: true }) : null;
  return {
    flowNames: new Set(flows.map((flow) => (flow.status === 'ok' ? flow.revision.name : flow.name))),
    mayCall: whatMayBeCalled(settings),
    programmes: new Set(programmes.map((file) => basename(file, suffix))),
    conversationsOf: (flow) => chats && languagesOfChats(chats, flow),
  };
}

/** The same rule as when the call is made. */
function whatMayBeCalled({
  webhookHosts,
  isProduction = false,
}: ExaminationSettings): FlowSubject['mayCall'] {
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
