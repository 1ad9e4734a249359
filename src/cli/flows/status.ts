import { Command } from 'commander';
import { examineFlows } from '../../conversations/definitions/examine-definitions.js';
import type { ReadFlow } from '../../conversations/definitions/read-flow-files.js';
import { statusOf } from '../../conversations/publishing/flow-status.rules.js';
import type { FlowStatus } from '../../conversations/publishing/flow-status.rules.js';
import type { Graph } from '../../engine/graph.js';
import { localTime } from '../local-time.js';
import { print, printJson } from '../output.js';
import { withPublishing } from './publishing-rooms.js';
import type { PublishingRooms } from './publishing-rooms.js';

/** `flows status`: how the files stand to what is live. It changes nothing. */
export function statusCommand(): Command {
  return new Command('status')
    .description('compare the files of flows with what is live')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) =>
      withPublishing(async (rooms) => {
        const flows = await readStatus(rooms);
        const ok = flows.every(({ state, isApproved }) => state === 'same' && isApproved);
        if (json === true) printJson({ ok, flows });
        else for (const flow of flows) printStatus(flow, rooms.config.defaultTimezone);
        if (!ok) process.exitCode = 1;
      }),
    );
}

async function readStatus({ config, store, publishing }: PublishingRooms): Promise<FlowStatus[]> {
  const { flows } = await examineFlows(config);
  const files = new Map(flows.map((flow) => [nameOf(flow), flow]));
  const live = new Map((await store.live<Graph>('flow')).map((revision) => [revision.name, revision]));
  const names = [...new Set([...files.keys(), ...live.keys()])].sort();
  const statuses: FlowStatus[] = [];
  for (const name of names) {
    const file = files.get(name) ?? null;
    const revision = file?.status === 'ok' ? file.revision : live.get(name);
    const standing = revision === undefined ? null : await publishing.standing(revision);
    statuses.push(statusOf(name, file, standing));
  }
  return statuses;
}

function nameOf(flow: ReadFlow): string {
  return flow.status === 'ok' ? flow.revision.name : flow.name;
}

function printStatus({ name, sentences, facts, waiting, live }: FlowStatus, timezone: string): void {
  print(live === null ? name : `${name} (${shownLive(live, timezone)})`);
  for (const line of [...sentences, ...facts]) print(`  ${line}`);
  if (waiting.length > 0)
    print(`  people wait at: ${waiting.map(({ step, people }) => `${step} ${people}`).join(', ')}`);
}

function shownLive({ hash, since, via }: NonNullable<FlowStatus['live']>, timezone: string): string {
  const short = hash.slice(0, 12);
  return since === null
    ? short
    : `${short}, live since ${localTime(new Date(since), timezone)} by ${via ?? '-'}`;
}
