import { Command } from 'commander';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** `audit verify`: whether the consent ledger is as it was written. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('whether the records are as they were written');
  audit
    .command('verify')
    .description('verify the chain of every person in the consent ledger')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) =>
      withService(async ({ database }) => {
        let people = 0;
        const broken: unknown[] = [];
        for await (const { personId, check } of new ConsentLedgerRepository(new PeopleRepository()).verifyAll(
          database.pool,
        )) {
          people += 1;
          if (check.status !== 'intact') broken.push({ personId, ...check });
        }
        if (json === true) printJson({ ok: broken.length === 0, people, broken });
        else if (broken.length === 0) print(`The ledger is intact: ${people} people.`);
        else broken.forEach((one) => print(`broken: ${JSON.stringify(one)}`));
        if (broken.length > 0) process.exitCode = 1;
      }),
    );
  return audit;
}
