import { Command } from 'commander';
import { chooseEarlier } from '../../conversations/publishing/earlier-revision.rules.js';
import { DomainError } from '../../platform/domain-error.js';
import { collect, operator, readMoves, withPublishing } from './publishing-rooms.js';
import type { PublishingRooms } from './publishing-rooms.js';
import { reportReleases } from './release-report.js';

interface RollbackOptions {
  readonly to?: string;
  readonly note: string;
  readonly move: readonly string[];
  readonly approve?: string;
  readonly json?: boolean;
}

/** `flows rollback`: makes an earlier revision what is live again. */
export function rollbackCommand(): Command {
  return new Command('rollback')
    .description('make an earlier revision of a flow what is live')
    .argument('<name>', 'the flow')
    .option(
      '--to <hash>',
      'the beginning of its hash (flows revisions lists them); without it, the one before',
    )
    .option('--note <text>', 'what the history is to say about it', '')
    .option('--move <old=new>', 'where people go who wait at a step (old=end lets them go)', collect, [])
    .option('--approve <name>', 'who agrees to its consent wording, where nobody did yet')
    .option('--json', 'print one JSON object')
    .action((name: string, options: RollbackOptions) =>
      withPublishing((rooms) => rollBack(rooms, name, options)),
    );
}

async function rollBack(
  { database, releases, publishing, store }: PublishingRooms,
  name: string,
  { to, note, move, approve, json }: RollbackOptions,
): Promise<void> {
  const live = await store.liveOf(database.pool, 'flow', name);
  if (live === null) throw new DomainError('not_found', `No flow "${name}" was ever released.`);
  const history = await releases.history(database.pool, name);
  const choice = chooseEarlier(history, live.hash, to ?? null);
  if (choice.status === 'none') throw new DomainError('not_found', choice.sentence);
  const all = await releases.revisions(database.pool, name);
  const revision = all.find(({ hash }) => hash === choice.hash);
  if (revision === undefined) throw new Error('a release names a revision that is not there');
  const result = await publishing.release({
    revision,
    via: 'rollback',
    actor: operator(),
    note,
    moves: readMoves(move),
    approvedBy: approve,
    against: live.hash,
  });
  reportReleases([{ name, hash: revision.hash, result }], { isDryRun: false, isJson: json === true });
}
