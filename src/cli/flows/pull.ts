import { Command } from 'commander';
import type { Graph } from '../../engine/graph.js';
import { shown } from '../../conversations/definitions/definition-files.js';
import { differingFiles, writeLive } from '../../conversations/publishing/live-files.js';
import { DomainError } from '../../platform/domain-error.js';
import { print, printJson } from '../output.js';
import { withPublishing } from './publishing-rooms.js';
import type { PublishingRooms } from './publishing-rooms.js';

interface PullOptions {
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `flows pull`: writes what is live into the files. */
export function pullCommand(): Command {
  return new Command('pull')
    .description(
      'write what is live of a flow, with its texts, into the files; what was made in the console too',
    )
    .argument('<name>', 'the flow')
    .option('--force', 'write over files whose content was never released')
    .option('--json', 'print one JSON object')
    .action((name: string, options: PullOptions) => withPublishing((rooms) => pull(rooms, name, options)));
}

async function pull(
  { config, database, releases, flowFiles, store }: PublishingRooms,
  name: string,
  { force, json }: PullOptions,
): Promise<void> {
  const live = await store.liveOf<Graph>(database.pool, 'flow', name);
  if (live === null) throw new DomainError('not_found', `No flow "${name}" was ever released.`);
  const { pool } = database;
  const side = (await flowFiles.of(pool, [name])).get(name) ?? null;
  const isKnown = await flowFiles.knownFiles(pool, name);
  const released = await releases.revisions(pool, name);
  const files = await differingFiles(config, { revision: live, side, isKnown, released });
  const unreleased = files.filter(({ isUnreleased }) => isUnreleased).map(({ path }) => shown(path));
  const isRefused = unreleased.length > 0 && force !== true;
  if (!isRefused) await writeLive(files);
  const written = isRefused ? [] : files.map(({ path }) => shown(path));
  if (json === true) printJson({ ok: !isRefused, written, unreleased });
  else if (isRefused) {
    for (const path of unreleased) print(`${path} holds what was never released.`);
    print('Nothing was written: release it, keep a copy, or write over it with --force.');
  } else if (written.length === 0) print('The files are what is live.');
  else
    for (const { path, content } of files)
      print(`${shown(path)} ${content === null ? 'removed' : 'written'}.`);
  if (isRefused) process.exitCode = 1;
}
