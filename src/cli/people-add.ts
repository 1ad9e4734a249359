import { Command, Option } from 'commander';

import { NewPersonBody } from '../people/record/people.schemas.js';
import { DomainError, mistake } from '../platform/domain-error.js';
import { misfitOf } from '../platform/http/misfit.rules.js';
import { collect } from './flows/publishing-rooms.js';
import { operatorPrincipal } from './operator-caller.js';
import { print, printJson } from './output.js';
import { withPeople, type PeopleRooms } from './people-rooms.js';

interface AddOptions {
  readonly name?: string;
  readonly phone: readonly string[];
  readonly channel: 'sms' | 'whatsapp';
  readonly private?: boolean;
  readonly language?: string;
  readonly field: readonly string[];
  readonly role: readonly string[];
  readonly tag: readonly string[];
  readonly interest: readonly string[];
  readonly json?: boolean;
}

/** `people add`: records somebody whom staff have met. */
export function addCommand(): Command {
  return new Command('add')
    .description('record somebody; needs neither a name nor a phone')
    .option('--name <name>', 'her name')
    .option('--phone <number>', 'as it is dialled, or simulator:<name>; may be given again', collect, [])
    .addOption(new Option('--channel <channel>', 'of her phones').choices(['sms', 'whatsapp']).default('sms'))
    .option('--private', 'nobody else reads what comes to her phones')
    .option('--language <code>', 'such as sw')
    .option('--field <key=value>', 'a field of the data dictionary; may be given again', collect, [])
    .option('--role <role>', 'a role of the data dictionary; may be given again', collect, [])
    .option('--tag <tag>', 'may be given again', collect, [])
    .option('--interest <topic>', 'a topic of the data dictionary; may be given again', collect, [])
    .option('--json', 'print one JSON object')
    .action((options: AddOptions) =>
      withPeople(async (rooms) => {
        const id = await add(rooms, options);
        if (options.json === true) printJson({ id });
        else print(`Recorded as ${id}. See npx karibu people show ${id}.`);
      }),
    );
}

async function add({ edits }: PeopleRooms, options: AddOptions): Promise<string> {
  try {
    return await edits.create(
      operatorPrincipal,
      readBody({
        name: options.name,
        language: options.language,
        addresses: options.phone.map((address) => ({
          channel: options.channel,
          address,
          isPrivate: options.private === true,
        })),
        fields: fieldsOf(options.field),
        roles: [...options.role],
        tags: [...options.tag],
        interests: [...options.interest],
      }),
    );
  } catch (error) {
    throw withEach(error);
  }
}

/** What may be written is the same here as over HTTP. */
function readBody(body: unknown): NewPersonBody {
  const read = NewPersonBody.safeParse(body);
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue) => mistake(issue.path.map(String).join('.'), misfitOf(issue)));
  throw new DomainError('malformed', 'Some of it does not fit.', { errors });
}

/** Reads `key=value`, given any number of times. */
function fieldsOf(written: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    written.map((one) => {
      const at = one.indexOf('=');
      if (at < 1) throw new DomainError('malformed', `Write a field as --field key=value, not "${one}".`);
      return [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    }),
  );
}

/** Says each thing that is wrong on a line of its own. */
function withEach(error: unknown): unknown {
  if (!(error instanceof DomainError) || !Array.isArray(error.extras.errors)) return error;
  const lines = (error.extras.errors as { path: string; message: string }[]).map(
    ({ path, message }) => `  ${path}: ${message}`,
  );
  return new DomainError(error.code, [error.message, ...lines].join('\n'), { cause: error });
}
