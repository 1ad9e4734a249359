import { writeFile } from 'node:fs/promises';

import { Command, Option } from 'commander';

import { registerPage } from '../privacy/register/register-page.js';
import type { RegisterView } from '../privacy/register/register.schemas.js';
import { Register } from '../privacy/register/register.service.js';
import { SystemClock } from '../platform/clock.js';
import { withRooms } from './open-rooms.js';
import { print, printJson } from './output.js';

interface Flags {
  readonly language: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `privacy register`: what is done with data about people, written from how the installation is set up. */
export function registerCommand(): Command {
  return new Command('register')
    .description('write the register of processing, for the data-protection officer')
    .addOption(new Option('--language <code>', 'of the register').choices(['en', 'sw', 'fr']).default('en'))
    .option('--out <file>', 'write it as a page (.html) that can be printed')
    .option('--json', 'print one JSON object')
    .action(({ language, out, json }: Flags) =>
      withRooms(new SystemClock(), async ({ app }) => {
        const register = await app.get(Register, { strict: false }).of(language);
        if (out !== undefined) await writeFile(out, registerPage(register, language));
        if (json === true) printJson(register);
        else if (out !== undefined) print(`Written: ${out}`);
        else linesOf(register).forEach(print);
      }),
    );
}

function linesOf({ organisation, purposes, retention, fieldsWithoutPurpose }: RegisterView): string[] {
  return [
    organisation,
    ...purposes.map(
      ({ code, basis, fields, recipients, peopleConsented }) =>
        `${code}  ${basis}  ${fields.length} fields  ${peopleConsented} people agree${
          recipients.length === 0 ? '' : `  given to ${recipients.map((one) => one.code).join(', ')}`
        }`,
    ),
    ...retention.map(({ what, after }) => `${what}  kept for ${after}`),
    ...fieldsWithoutPurpose.map((key) => `${key}: the data dictionary does not name it.`),
  ];
}
