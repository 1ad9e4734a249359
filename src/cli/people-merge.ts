import { Command } from 'commander';

import { MergeOutcomes, type MergeOutcome } from '../people/matching/merge-outcomes.service.js';
import { Merging } from '../people/matching/merging.service.js';
import type { Principal } from '../platform/access/principal.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { findPerson } from './find-person.js';
import { collect, operator } from './flows/publishing-rooms.js';
import { withRooms } from './open-rooms.js';
import { print, printJson, shown } from './output.js';

interface MergeOptions {
  readonly take: readonly string[];
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
}

/** `people merge`: makes two records of one person one, and takes them apart again. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('make two records of one person one; --undo takes them apart again')
    .argument('<kept>', 'the record that stays: an id or an address; with --undo the id of the merge')
    .argument('[other]', 'the record that goes into it')
    .option(
      '--take <key>',
      'take this of the other record although the first has it; may be given again',
      collect,
      [],
    )
    .option('--dry-run', 'show what the merge would come to, and do nothing')
    .option('--undo', 'take apart what was merged')
    .option('--json', 'print one JSON object')
    .action((kept: string, other: string | undefined, options: MergeOptions) =>
      options.undo === true ? undo(kept, options) : merge(kept, other, options),
    );
}

async function merge(kept: string, other: string | undefined, options: MergeOptions): Promise<void> {
  if (other === undefined)
    throw new DomainError('usage', 'Two records are needed: npx karibu people merge <kept> <other>.');
  await withRooms(new SystemClock(), async ({ app, database }) => {
    const wish = {
      keptId: (await findPerson(database, kept)).id,
      otherId: (await findPerson(database, other)).id,
      take: options.take,
    };
    const outcomes = app.get(MergeOutcomes, { strict: false });
    const by = merger();
    const outcome =
      options.dryRun === true ? await outcomes.preview(by, wish) : await outcomes.merge(by, wish);
    if (options.json === true) printJson(outcome);
    else for (const line of linesOf(outcome)) print(line);
  });
}

async function undo(mergeId: string, { json }: MergeOptions): Promise<void> {
  await withRooms(new SystemClock(), async ({ app }) => {
    const { keptId, mergedId } = await app.get(Merging, { strict: false }).undo(merger(), mergeId);
    if (json === true) printJson({ keptId, mergedId });
    else print(`Two records again: ${keptId} and ${mergedId}.`);
  });
}

/** Whoever works at the command line sees everybody. */
function merger(): Pick<Principal, 'actor' | 'name' | 'scope' | 'role' | 'scopes'> {
  const actor = operator();
  return { actor, name: actor.id, scope: systemScope, role: 'admin' };
}

function linesOf({ id, keptId, kept, conflicts, moved }: MergeOutcome): string[] {
  return [
    id === null ? 'Nothing is merged yet. This is what it would come to:' : `Merged into ${keptId}.`,
    `${kept.name ?? '(no name)'}  ${keptId}`,
    ...conflicts.map(({ key, kept: mine, other, wins }) =>
      wins === 'kept'
        ? `  ${key}: stays ${shown(mine)}, not ${shown(other)}`
        : `  ${key}: becomes ${shown(other)}, not ${shown(mine)}`,
    ),
    ...moved.map(({ part, count }) => `  ${part}: ${count} from the other record`),
    ...(id === null ? [] : [`To take them apart again: npx karibu people merge --undo ${id}`]),
  ];
}
