import { Command } from 'commander';
import { checkCommand } from './flows/check.js';
import { formatCommand } from './flows/format.js';
import { graphCommand } from './flows/graph.js';
import { testCommand } from './flows/test.js';

/** `flows ...`: what program leads do with their files. All of it works without a database. */
export function flowsCommand(): Command {
  const flows = new Command('flows').description('check, test, format and draw the conversations');
  for (const command of [checkCommand(), testCommand(), formatCommand(), graphCommand()])
    flows.addCommand(command);
  return flows;
}
