import { Command } from 'commander';
import { checkCommand } from './flows/check.js';
import { editCommand } from './flows/edit.js';
import { formatCommand } from './flows/format.js';
import { graphCommand } from './flows/graph.js';
import { publishCommand } from './flows/publish.js';
import { pullCommand } from './flows/pull.js';
import { revisionsCommand } from './flows/revisions.js';
import { rollbackCommand } from './flows/rollback.js';
import { statusCommand } from './flows/status.js';
import { testCommand } from './flows/test.js';

/** `flows ...`: what program leads do with their files. Only what is about releases needs the database. */
export function flowsCommand(): Command {
  const flows = new Command('flows').description('check, test, format, draw and release the conversations');
  const aboutFiles = [checkCommand(), testCommand(), formatCommand(), graphCommand(), editCommand()];
  const aboutReleases = [
    statusCommand(),
    publishCommand(),
    rollbackCommand(),
    revisionsCommand(),
    pullCommand(),
  ];
  for (const command of [...aboutFiles, ...aboutReleases]) flows.addCommand(command);
  return flows;
}
