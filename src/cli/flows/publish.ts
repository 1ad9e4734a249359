import { Command } from 'commander';
import { examineFlows } from '../../conversations/definitions/examine-definitions.js';
import type { ReadFlow } from '../../conversations/definitions/read-flow-files.js';
import { testFlows } from '../../conversations/golden/test-flows.js';
import type { ReleaseOrder } from '../../conversations/publishing/publishing.service.js';
import { consentStaleness } from '../../conversations/translation/consent-staleness.js';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { print, printJson } from '../output.js';
import { goldenAdvice, goldenFault } from './golden-report.js';
import { collect, operator, readMoves, withPublishing } from './publishing-rooms.js';
import type { PublishingRooms } from './publishing-rooms.js';
import { reportReleases } from './release-report.js';
import type { ReleaseLine } from './release-report.js';
import { systemTextsFor } from '../../conversations/publishing/system-texts-for.js';

interface PublishOptions {
  readonly note: string;
  readonly move: readonly string[];
  readonly approve?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Golden conversations that are shown when flows are refused; `flows test` shows all of them. */
const shownConversations = 3;

type GoodFlow = Extract<ReadFlow, { status: 'ok' }>;

/** `flows publish`: checks and plays the flows, then makes their files what is live. */
export function publishCommand(): Command {
  return new Command('publish')
    .description('check flows, play their golden conversations, and make their files what is live')
    .argument('[names...]', 'some flows only; without names every flow whose file differs from what is live')
    .option('--note <text>', 'what the history is to say about it', '')
    .option('--move <old=new>', 'where people go who wait at a step (old=end lets them go)', collect, [])
    .option('--approve <name>', 'who has read the consent wording and agrees to it')
    .option('--dry-run', 'change nothing; say what would happen')
    .option('--json', 'print one JSON object')
    .action((names: string[], options: PublishOptions) =>
      withPublishing((rooms) => publish(rooms, names, options)),
    );
}

async function publish(
  rooms: PublishingRooms,
  names: readonly string[],
  options: PublishOptions,
): Promise<void> {
  const read = await chosenFlows(rooms.config, names);
  if (options.move.length > 0 && read.length !== 1)
    throw new DomainError('malformed', 'Name the one flow whose people are to be moved.');
  const faults = [...read.flatMap(problemsOf), ...(await goldenFaults(rooms.config, read, names.length > 0))];
  if (faults.length > 0) return refuse(faults, options.json === true);
  const lines: ReleaseLine[] = [];
  for (const flow of read.filter(isGood))
    lines.push(await publishOne(rooms, flow, names.length > 0, options));
  reportReleases(lines, { isDryRun: options.dryRun === true, isJson: options.json === true });
}

/** @throws DomainError when a name has no file */
async function chosenFlows(config: Config, names: readonly string[]): Promise<readonly ReadFlow[]> {
  const { flows } = await examineFlows(config, { isAskingForConversations: true });
  const unknown = names.find((name) => !flows.some((flow) => nameOf(flow) === name));
  if (unknown !== undefined)
    throw new DomainError('not_found', `There is no flow "${unknown}" in ${config.flowsDir}.`);
  return names.length === 0 ? flows : flows.filter((flow) => names.includes(nameOf(flow)));
}

async function goldenFaults(
  config: Config,
  flows: readonly ReadFlow[],
  isChosen: boolean,
): Promise<string[]> {
  if (flows.some(({ status }) => status === 'invalid')) return [];
  const run = await testFlows(config, isChosen ? { only: new Set(flows.map(nameOf)) } : {});
  if (run.status === 'invalid') return run.problems.map(formatProblem);
  const failed = run.results.filter(({ ok }) => !ok);
  const more = failed.length - shownConversations;
  return [
    ...failed.slice(0, shownConversations).map(goldenFault),
    ...(more > 0 ? [`${more} more went otherwise: npx karibu flows test shows all.`] : []),
    ...(failed.length > 0 ? [goldenAdvice] : []),
  ];
}

/** Only who names a flow goes back to what was live before: without names, such a file is a copy that is out of date. */
async function publishOne(
  rooms: PublishingRooms,
  { revision, compiled, written }: GoodFlow,
  isNamed: boolean,
  { note, move, approve, dryRun }: PublishOptions,
): Promise<ReleaseLine> {
  const { publishing } = rooms;
  const { name, hash } = revision;
  const { live, isSuperseded } = await publishing.standing(revision);
  if (isSuperseded && !isNamed) return { name, hash, result: { status: 'passed_over' } };
  const order: ReleaseOrder = {
    revision,
    via: 'publish',
    actor: operator(),
    note,
    moves: readMoves(move),
    approvedBy: approve,
    stale: consentStaleness({ compiled, languages: written.languages }),
    against: live?.hash ?? null,
  };
  const rehearsal = await publishing.rehearse(order);
  if (dryRun === true || rehearsal.status === 'refused') return { name, hash, result: rehearsal };
  await systemTextsFor(rooms, revision.compiled.languages);
  return { name, hash, result: await publishing.release(order) };
}

function refuse(faults: readonly string[], isJson: boolean): void {
  if (isJson) printJson({ ok: false, faults, flows: [] });
  else {
    faults.forEach(print);
    print('Nothing was released.');
  }
  process.exitCode = 1;
}

function problemsOf(flow: ReadFlow): string[] {
  return flow.status === 'ok' ? [] : flow.problems.map(formatProblem);
}

function nameOf(flow: ReadFlow): string {
  return flow.status === 'ok' ? flow.revision.name : flow.name;
}

function isGood(flow: ReadFlow): flow is GoodFlow {
  return flow.status === 'ok';
}
