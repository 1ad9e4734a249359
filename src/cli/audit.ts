import { Command } from 'commander';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { AuditLog, type AuditCheck } from '../platform/access/audit-log.js';
import { SystemClock } from '../platform/clock.js';
import type { Database } from '../platform/database/database.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** `audit verify`: whether the consent ledger and the log of changes are as they were written. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('whether the records are as they were written');
  audit
    .command('verify')
    .description('verify the chain of every person in the consent ledger, and the log of what staff changed')
    .option('--json', 'print one JSON object')
    .action(({ json }: { json?: boolean }) =>
      withService(async ({ database }) => {
        const { people, broken } = await verifyLedger(database);
        const log = await new AuditLog(new SystemClock()).verify(database.pool);
        const ok = broken.length === 0 && log.status === 'intact';
        if (json === true) printJson({ ok, people, broken, log });
        else [...ledgerLines(people, broken), logLine(log)].forEach((line) => print(line));
        if (!ok) process.exitCode = 1;
      }),
    );
  return audit;
}

async function verifyLedger(database: Database): Promise<{ people: number; broken: object[] }> {
  let people = 0;
  const broken: object[] = [];
  const ledger = new ConsentLedgerRepository(new PeopleRepository());
  for await (const { personId, check } of ledger.verifyAll(database.pool)) {
    people += 1;
    if (check.status !== 'intact') broken.push({ personId, ...check });
  }
  return { people, broken };
}

function ledgerLines(people: number, broken: readonly object[]): string[] {
  if (broken.length === 0) return [`The ledger is intact: ${people} people.`];
  return broken.map((one) => `broken: ${JSON.stringify(one)}`);
}

function logLine(log: AuditCheck): string {
  return log.status === 'intact'
    ? `The log of changes is intact: ${log.entries} entries.`
    : `broken: the log of changes is not as it was written, from entry ${log.sequence} on.`;
}
