import { Command, Option } from 'commander';

import { PrivacyRequests } from '../privacy/privacy-requests.service.js';
import type { PrivacyRequestView } from '../privacy/privacy.schemas.js';
import { systemScope } from '../platform/access/scope.js';
import { SystemClock } from '../platform/clock.js';
import { operator } from './flows/publishing-rooms.js';
import { localTime } from './local-time.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';
import { affectedCommand } from './privacy-affected.js';
import { noticesCommand } from './privacy-notices.js';
import { registerCommand } from './privacy-register.js';

interface RequestsOptions {
  readonly state: 'waiting' | 'ended' | 'all';
  readonly json?: boolean;
}

/** Requests that are asked for at once. */
const pageLimit = 100;

/** `privacy`: what people ask for by right, and what the data-protection officer has to know. */
export function privacyCommand(): Command {
  const privacy = new Command('privacy').description(
    'what people ask for by right, the register of processing, breaches, delete notices',
  );
  privacy
    .command('requests')
    .description('list requests: a copy, a correction, to be forgotten, to be shared with nobody')
    .addOption(new Option('--state <state>', 'which').choices(['waiting', 'ended', 'all']).default('waiting'))
    .option('--json', 'print one JSON object')
    .action(({ state, json }: RequestsOptions) =>
      withRooms(new SystemClock(), async ({ app, config }) => {
        const requests = await allOf(app.get(PrivacyRequests, { strict: false }), state);
        if (json === true) printJson({ requests });
        else if (requests.length === 0) print('Nobody waits for anything.');
        else requests.forEach((request) => print(lineOf(request, config.defaultTimezone)));
      }),
    );
  for (const part of [registerCommand(), affectedCommand(), noticesCommand()]) privacy.addCommand(part);
  return privacy;
}

async function allOf(
  requests: PrivacyRequests,
  state: RequestsOptions['state'],
): Promise<PrivacyRequestView[]> {
  const actor = operator();
  const keeper = { actor, name: actor.id, scope: systemScope };
  const found: PrivacyRequestView[] = [];
  let cursor: string | undefined;
  do {
    const page = await requests.list(keeper, { state, kind: undefined, limit: pageLimit, cursor });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

function lineOf(
  { id, personId, kind, state, dueAt, isOverdue }: PrivacyRequestView,
  timezone: string,
): string {
  const due = `${isOverdue ? 'overdue since' : 'due'} ${localTime(new Date(dueAt), timezone)}`;
  return `${kind}  ${state}  ${due}  person ${personId}  request ${id}`;
}
