import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';

import { RetentionRunner } from '../privacy/retention/retention-runner.js';
import type { RetentionPreview, RetentionRunView } from '../privacy/retention/retention.schemas.js';
import { Retention } from '../privacy/retention/retention.service.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly json?: boolean;
}

interface RunFlags extends Flags {
  readonly yes?: boolean;
}

/** How long a command that works alone goes on until everything is done. */
const patienceMs = 10 * 60_000;
const lookAgainMs = 500;

/** `retention`: what is deleted because its time is over. */
export function retentionCommand(): Command {
  const retention = new Command('retention').description('what is deleted because its time is over');
  retention
    .command('preview')
    .description('show what the rules of the data dictionary would delete now, and what nothing uses')
    .option('--json', 'print one JSON object')
    .action(({ json }: Flags) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const preview = await app.get(Retention, { strict: false }).preview();
        if (json === true) printJson(preview);
        else previewLines(preview).forEach(print);
      }),
    );
  retention
    .command('run')
    .description('delete it, for good')
    .option('--yes', 'really: it cannot be undone')
    .option('--json', 'print one JSON object')
    .action(run);
  return retention;
}

async function run({ yes, json }: RunFlags): Promise<void> {
  if (yes !== true)
    throw new DomainError(
      'usage',
      'This deletes for good what `retention preview` shows. If you mean it, say it again with --yes.',
    );
  await withRooms(new SystemClock(), async ({ app }) => {
    const retention = app.get(Retention, { strict: false });
    const begun = await retention.start(operatorCaller, (await retention.preview()).hash);
    await app.get(RetentionRunner, { strict: false }).wake();
    const ended = await whenDone(retention, begun);
    if (json === true) printJson(ended);
    else runLines(ended).forEach(print);
  });
}

/** Follows a run for a while; a running service goes on with it in any case. */
async function whenDone(retention: Retention, begun: RetentionRunView): Promise<RetentionRunView> {
  const until = Date.now() + patienceMs;
  let seen = begun;
  while (seen.state === 'running' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    const { items } = await retention.runs({ limit: 20, cursor: undefined });
    seen = items.find(({ id }) => id === begun.id) ?? seen;
  }
  return seen;
}

/** P2Y as `2 years`, in every unit that is in it. */
function inWords(length: string): string {
  const { years, months, weeks, days } = Temporal.Duration.from(length);
  return Object.entries({ years, months, weeks, days })
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${count === 1 ? unit.slice(0, -1) : unit}`)
    .join(' ');
}

/** A preview as lines for a reader. */
function previewLines({ rules, unused, nextRunAt }: RetentionPreview): string[] {
  const lines = rules.map(({ what, field, keepFor, count, isEstimate, oldest }) => {
    const many = `${isEstimate ? 'about ' : ''}${count}`;
    const since = oldest === null ? '' : `  the oldest of ${oldest.slice(0, 10)}`;
    return `${field ?? what}  kept for ${inWords(keepFor)}  ${many} due${since}`;
  });
  return [
    ...(lines.length === 0 ? ['The data dictionary has no rules of retention.'] : lines),
    ...unused.fields.map(({ key, people }) => `${key}: nothing uses it; ${people} people have it.`),
    ...unused.unnamed.map(
      ({ key, people }) => `${key}: the data dictionary does not name it; ${people} people have it.`,
    ),
    ...(nextRunAt === null ? [] : [`By itself: ${nextRunAt}`]),
  ];
}

function runLines({ state, counts, isAskingProviders }: RetentionRunView): string[] {
  const deleted = Object.entries(counts).filter(([, count]) => count > 0);
  return [
    ...(deleted.length === 0 && state === 'done'
      ? ['Nothing was due.']
      : deleted.map(([rule, count]) => `${rule}  ${count} deleted`)),
    ...(state === 'running' ? ['It goes on when the service runs.'] : []),
    ...(isAskingProviders ? ['Providers are asked to delete their copies.'] : []),
  ];
}
