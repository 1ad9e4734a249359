import 'reflect-metadata';

import { Command } from 'commander';
import { failWith } from './cli/output.js';

/** The commands by their names. Each is loaded when it is called for, so that a small one does not wait for the large. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  chat: async () => (await import('./cli/chat.js')).chatCommand(),
  explain: async () => (await import('./cli/explain.js')).explainCommand(),
  flows: async () => (await import('./cli/flows.js')).flowsCommand(),
  texts: async () => (await import('./cli/texts.js')).textsCommand(),
  programme: async () => (await import('./cli/programme.js')).programmeCommand(),
  people: async () => (await import('./cli/people.js')).peopleCommand(),
  segment: async () => (await import('./cli/segment.js')).segmentCommand(),
  broadcast: async () => (await import('./cli/broadcast.js')).broadcastCommand(),
  event: async () => (await import('./cli/event.js')).eventCommand(),
  'life-event': async () => (await import('./cli/life-event.js')).lifeEventCommand(),
  places: async () => (await import('./cli/places.js')).placesCommand(),
  cases: async () => (await import('./cli/cases.js')).casesCommand(),
  consent: async () => (await import('./cli/consent.js')).consentCommand(),
  retention: async () => (await import('./cli/retention.js')).retentionCommand(),
  measures: async () => (await import('./cli/measures.js')).measuresCommand(),
  privacy: async () => (await import('./cli/privacy.js')).privacyCommand(),
  audit: async () => (await import('./cli/audit.js')).auditCommand(),
  users: async () => (await import('./cli/users.js')).usersCommand(),
  export: async () => (await import('./cli/export.js')).exportAllCommand(),
  backup: async () => (await import('./cli/backup.js')).backupCommand(),
  restore: async () => (await import('./cli/backup.js')).restoreCommand(),
  sending: async () => (await import('./cli/backup.js')).sendingCommand(),
  demo: async () => (await import('./cli/demo.js')).demoCommand(),
};

/* The door for operators and program leads: `npx karibu <command>`. */
const program = new Command('karibu')
  .description('Conversations, consent and tailored messages over SMS and WhatsApp')
  .showHelpAfterError('(npx karibu --help lists the commands)');

// Whoever reads may have enough, such as `head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

const [called = ''] = process.argv.slice(2);
const load = Object.hasOwn(commands, called) ? commands[called] : undefined;

try {
  // Whoever names none of them is shown all.
  const loading = load === undefined ? Object.values(commands).map((one) => one()) : [load()];
  for (const command of await Promise.all(loading)) program.addCommand(command);
  await program.parseAsync();
} catch (error) {
  failWith(error);
}
