import { Command } from 'commander';

import { ErasureRunner } from '../privacy/erasure/erasure-runner.js';
import { PrivacyRequests } from '../privacy/privacy-requests.service.js';
import type { PrivacyRequestView } from '../privacy/privacy.schemas.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { findPerson } from './find-person.js';
import { operator } from './flows/publishing-rooms.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface EraseOptions {
  readonly reason: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** How long a command that works alone goes on until everything is done. */
const patienceMs = 60_000;
const lookAgainMs = 500;

/** `people erase`: deletes all that is kept about somebody, for good. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('delete all that is kept about somebody, for good; she is told first')
    .argument('<person>', 'an id, or an address such as simulator:asha')
    .requiredOption('--reason <text>', 'why, such as: she asked for it in the office')
    .option('--yes', 'it cannot be undone, and I mean it')
    .option('--json', 'print one JSON object')
    .action(erase);
}

async function erase(idOrAddress: string, { reason, yes, json }: EraseOptions): Promise<void> {
  if (yes !== true)
    throw new DomainError('usage', 'This cannot be undone. If you mean it, say it again with --yes.');
  await withRooms(new SystemClock(), async ({ app, database, isBesideService }) => {
    const { id } = await findPerson(database, idOrAddress);
    const actor = operator();
    const keeper = { actor, name: actor.id, scope: systemScope };
    const requests = app.get(PrivacyRequests, { strict: false });
    const begun = await requests.beginErasure(keeper, id, reason);
    await app.get(ErasureRunner, { strict: false }).wake();
    const request = await whenDone(() => requests.show(keeper, begun.id));
    if (json === true) printJson(request);
    else linesOf(request, isBesideService).forEach((line) => print(line));
  });
}

/** Follows it for a while: mostly it is done within seconds. */
async function whenDone(show: () => Promise<PrivacyRequestView>): Promise<PrivacyRequestView> {
  const until = Date.now() + patienceMs;
  let request = await show();
  while (request.state === 'running' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    request = await show();
  }
  return request;
}

function linesOf({ id, state, stage, copiesLeft }: PrivacyRequestView, isBesideService: boolean): string[] {
  if (state === 'done') return ['Everything that was kept about her is deleted.'];
  const goesOn = isBesideService ? 'It goes on in the service' : 'It goes on when the service runs';
  return stage === 'copies'
    ? [
        `Everything here is deleted. The provider has not deleted ${copiesLeft} messages yet. ${goesOn}: request ${id}.`,
      ]
    : [`It has begun: she is being told first. ${goesOn}: request ${id}.`];
}
