import { Command } from 'commander';
import { classify } from '../../conversations/publishing/change.rules.js';
import type { ReleaseRecord } from '../../conversations/publishing/releases.repository.js';
import type { Revision } from '../../conversations/definitions/definition-store.js';
import type { Graph } from '../../engine/graph.js';
import { DomainError } from '../../platform/domain-error.js';
import { localTime } from '../local-time.js';
import { print, printJson } from '../output.js';
import { withPublishing } from './publishing-rooms.js';
import { textOf } from '../../platform/sentence.js';

/** One release, with what it changed. */
interface ListedRelease extends Omit<ReleaseRecord, 'actor'> {
  readonly by: string;
  readonly facts: readonly string[];
  readonly isLive: boolean;
}

/** `flows revisions`: the history of a flow. */
export function revisionsCommand(): Command {
  return new Command('revisions')
    .description('list what of a flow went live when, by whom and why')
    .argument('<name>', 'the flow')
    .option('--json', 'print one JSON object')
    .action((name: string, { json }: { json?: boolean }) =>
      withPublishing(async ({ config, database, releases }) => {
        const history = await releases.history(database.pool, name);
        if (history.length === 0) throw new DomainError('not_found', `No flow "${name}" was ever released.`);
        const listed = listReleases(history, await releases.revisions(database.pool, name));
        if (json === true) printJson({ name, releases: listed });
        else for (const release of listed) printRelease(release, config.defaultTimezone);
      }),
    );
}

function listReleases(
  history: readonly ReleaseRecord[],
  revisions: readonly Revision<Graph>[],
): ListedRelease[] {
  const byHash = new Map(revisions.map((revision) => [revision.hash, revision]));
  return history.map(({ actor, ...release }, index) => {
    const [before, after] = [byHash.get(history[index + 1]?.hash ?? ''), byHash.get(release.hash)];
    const facts = after === undefined ? [] : classify(before ?? null, after, new Map()).facts.map(textOf);
    return { ...release, by: `${actor.kind}:${actor.id}`, facts, isLive: index === 0 };
  });
}

function printRelease(
  { hash, at, by, via, change, note, facts, moves, isLive }: ListedRelease,
  timezone: string,
): void {
  print(
    `${hash.slice(0, 12)}  ${localTime(at, timezone)}  ${via} by ${by}  ${change}${isLive ? '  (live)' : ''}`,
  );
  if (note !== '') print(`  "${note}"`);
  for (const fact of facts) print(`  ${fact}`);
  for (const [from, to] of Object.entries(moves)) print(`  people at ${from} went to ${to}`);
}
