import { Command } from 'commander';
import { AttentionRepository } from '../conversations/attention.repository.js';
import { DomainError } from '../platform/domain-error.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';
import { parseDuration } from './shifted-clock.js';

/** `attention`: who needs a human, the newest first. */
export function attentionCommand(): Command {
  return new Command('attention')
    .description(
      'who asked for help, wrote of danger, gave up on a question, or was not answered because of a fault',
    )
    .option('--since <length>', 'how far to look back', '7d')
    .option('--json', 'print one JSON object')
    .action(({ since, json }: { since: string; json?: boolean }) =>
      withService(async ({ database }) => {
        const milliseconds = parseDuration(since);
        if (milliseconds === null)
          throw new DomainError('malformed', 'Write how far to look back, such as --since 7d.');
        const items = await new AttentionRepository(database).since(new Date(Date.now() - milliseconds), 500);
        if (json === true) return printJson({ items });
        if (items.length === 0) print('Nobody is waiting.');
        for (const { at, why, detail, channel, address, text } of items) {
          print(
            `${at.toISOString()}  ${why}${detail === '' ? '' : ` (${detail})`}  ${channel} ${address}  "${text}"`,
          );
        }
      }),
    );
}
