import 'reflect-metadata';

import { Command } from 'commander';
import { attentionCommand } from './cli/attention.js';
import { auditCommand } from './cli/audit.js';
import { backupCommand, restoreCommand, sendingCommand } from './cli/backup.js';
import { chatCommand } from './cli/chat.js';
import { consentCommand } from './cli/consent.js';
import { flowsCommand } from './cli/flows.js';
import { peopleCommand } from './cli/people.js';
import { programmeCommand } from './cli/programme.js';
import { failWith } from './cli/output.js';

/* The door for operators and program leads: `npx karibu <command>`. */
const program = new Command('karibu')
  .description('Conversations, consent and tailored messages over SMS and WhatsApp')
  .showHelpAfterError('(npx karibu --help lists the commands)');

for (const command of [
  chatCommand(),
  flowsCommand(),
  programmeCommand(),
  peopleCommand(),
  consentCommand(),
  attentionCommand(),
  auditCommand(),
  backupCommand(),
  restoreCommand(),
  sendingCommand(),
]) {
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  failWith(error);
}
