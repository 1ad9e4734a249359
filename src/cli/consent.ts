import { Command } from 'commander';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import type { KeptEntry } from '../consent/consent-ledger.rules.js';
import { PeopleRepository } from '../people/people.repository.js';
import { findPerson } from './find-person.js';
import { localTime } from './local-time.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** `consent show` and `consent receipt`: what was agreed to, with its proof. */
export function consentCommand(): Command {
  const consent = new Command('consent').description('what people agreed to, with its proof');
  consent
    .command('show')
    .description('where each purpose stands')
    .argument('<person>', 'an id or an address')
    .option('--json', 'print one JSON object')
    .action((person: string, { json }: { json?: boolean }) =>
      withLedger(person, (entries, timezone) => {
        const current = Object.fromEntries(
          entries.map(({ entry }) => [entry.purpose, { action: entry.action, at: entry.at }]),
        );
        if (json === true) printJson(current);
        else
          for (const [purpose, { action, at }] of Object.entries(current))
            print(`${purpose}: ${action} (${localTime(at, timezone)})`);
      }),
    );
  consent
    .command('receipt')
    .description('every entry: the exact words, the answer, the message that proves it, the hash')
    .argument('<person>', 'an id or an address')
    .option('--json', 'print one JSON object')
    .action((person: string, { json }: { json?: boolean }) =>
      withLedger(person, (entries, timezone) => {
        const receipts = entries.map(receiptOf);
        if (json === true) printJson({ receipts });
        else for (const receipt of receipts) printReceipt(receipt, timezone);
      }),
    );
  return consent;
}

async function withLedger(
  person: string,
  work: (entries: KeptEntry[], timezone: string) => void,
): Promise<void> {
  await withService(async ({ config, database }) => {
    const { id } = await findPerson(database, person);
    const ledger = new ConsentLedgerRepository(new PeopleRepository());
    work(await ledger.receipt(database.pool, id), config.defaultTimezone);
  });
}

function receiptOf({ entry, evidence }: KeptEntry) {
  const { sequence, purpose, action, method, language, version, at, proofMessageId, hash } = entry;
  const words = evidence?.words ?? null;
  const answer = evidence?.answer ?? null;
  return {
    sequence,
    purpose,
    action,
    method,
    language,
    version,
    at,
    words,
    answer,
    proofMessageId,
    hash: hash.toString('hex'),
  };
}

function printReceipt(receipt: ReturnType<typeof receiptOf>, timezone: string): void {
  print(
    `${receipt.sequence}. ${receipt.purpose}: ${receipt.action} by ${receipt.method}, ${localTime(receipt.at, timezone)}`,
  );
  print(`   words (${receipt.language}, ${receipt.version.slice(0, 12)}): ${receipt.words ?? '(erased)'}`);
  print(
    `   answer: ${receipt.answer ?? '(erased)'}   proof: message ${receipt.proofMessageId ?? '-'}   hash: ${receipt.hash}`,
  );
}
