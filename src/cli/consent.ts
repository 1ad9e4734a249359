import { Command } from 'commander';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import type { KeptEntry } from '../consent/consent-ledger.rules.js';
import { PeopleRepository } from '../people/people.repository.js';
import { findPerson } from './find-person.js';
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
      withLedger(person, (entries) => {
        const current = Object.fromEntries(
          entries.map(({ entry }) => [entry.purpose, { action: entry.action, at: entry.at }]),
        );
        if (json === true) printJson(current);
        else
          for (const [purpose, { action, at }] of Object.entries(current))
            print(`${purpose}: ${action} (${at.toISOString()})`);
      }),
    );
  consent
    .command('receipt')
    .description('every entry: the exact words, the answer, the message that proves it, the hash')
    .argument('<person>', 'an id or an address')
    .option('--json', 'print one JSON object')
    .action((person: string, { json }: { json?: boolean }) =>
      withLedger(person, (entries) => {
        const receipts = entries.map(receiptOf);
        if (json === true) printJson({ receipts });
        else receipts.forEach(printReceipt);
      }),
    );
  return consent;
}

async function withLedger(person: string, work: (entries: KeptEntry[]) => void): Promise<void> {
  await withService(async ({ database }) => {
    const { id } = await findPerson(database, person);
    work(await new ConsentLedgerRepository(new PeopleRepository()).receipt(database.pool, id));
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

function printReceipt(receipt: ReturnType<typeof receiptOf>): void {
  print(
    `${receipt.sequence}. ${receipt.purpose}: ${receipt.action} by ${receipt.method}, ${receipt.at.toISOString()}`,
  );
  print(`   words (${receipt.language}, ${receipt.version.slice(0, 12)}): ${receipt.words ?? '(erased)'}`);
  print(
    `   answer: ${receipt.answer ?? '(erased)'}   proof: message ${receipt.proofMessageId ?? '-'}   hash: ${receipt.hash}`,
  );
}
