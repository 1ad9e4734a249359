import { Command, Option } from 'commander';

import type { DeleteNoticeView } from '../privacy/notices/notices.schemas.js';
import { DeleteNotices } from '../privacy/notices/notices.service.js';
import { SystemClock } from '../platform/clock.js';
import { operatorCaller } from './operator-caller.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly state: 'waiting' | 'sent' | 'confirmed' | 'all';
  readonly partner?: string;
  readonly json?: boolean;
}

const pageLimit = 100;

/** `privacy notices`: what partners have to delete. */
export function noticesCommand(): Command {
  return new Command('notices')
    .description('list what partners have to delete, because somebody wants it or is gone here')
    .addOption(
      new Option('--state <state>', 'which')
        .choices(['waiting', 'sent', 'confirmed', 'all'])
        .default('waiting'),
    )
    .option('--partner <code>', 'of one partner')
    .option('--json', 'print one JSON object')
    .action((flags: Flags) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const notices = await allOf(app.get(DeleteNotices, { strict: false }), flags);
        if (flags.json === true) printJson({ notices });
        else if (notices.length === 0) print('There are none.');
        else notices.forEach((notice) => print(lineOf(notice)));
      }),
    );
}

async function allOf(service: DeleteNotices, { state, partner }: Flags): Promise<DeleteNoticeView[]> {
  const found: DeleteNoticeView[] = [];
  let cursor: string | undefined;
  do {
    const page = await service.list(operatorCaller, { state, partner, limit: pageLimit, cursor });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

function lineOf({ partner, personId, cause, at, sentAt, confirmedAt }: DeleteNoticeView): string {
  const state = confirmedAt === null ? (sentAt === null ? 'waiting' : 'sent') : 'confirmed';
  return `${partner.code}  ${state}  ${cause}  ${at.slice(0, 10)}  person ${personId}`;
}
