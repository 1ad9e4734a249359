import { Command } from 'commander';
import { actionAt, type CurrentConsent } from '../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import type { KeptEntry } from '../consent/consent-ledger.rules.js';
import { partnerName, purposeName } from '../consent/consent-names.js';
import { receiptText, type ReceiptSetting } from '../consent/receipt.rules.js';
import type { OpenedService } from '../open-service.js';
import { defaultDictionary } from '../people/dictionary/default-dictionary.js';
import { DictionaryContent } from '../people/dictionary/dictionary-content.js';
import { DictionaryRepository } from '../people/dictionary/dictionary.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonFacts } from '../people/person.js';
import { systemScope } from '../platform/access/scope.js';
import { findPerson } from './find-person.js';
import { localTime } from './local-time.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';

/** Somebody's ledger with what it takes to read it. */
interface OpenLedger {
  readonly service: OpenedService;
  readonly person: PersonFacts;
  /** Over every record of theirs. */
  readonly entries: readonly KeptEntry[];
  readonly current: ReadonlyMap<string, CurrentConsent>;
}

/** `consent show` and `consent receipt`: what was agreed to, with its proof. */
export function consentCommand(): Command {
  const consent = new Command('consent').description('what people agreed to, with its proof');
  consent
    .command('show')
    .description('where each purpose stands')
    .argument('<person>', 'an id or an address')
    .option('--json', 'print one JSON object')
    .action((person: string, { json }: { json?: boolean }) =>
      withLedger(person, ({ service, current }) => {
        const standing = standingOf(current, new Date());
        if (json === true)
          printJson(Object.fromEntries(standing.map(({ purpose, ...rest }) => [purpose, rest])));
        else standing.forEach((one) => print(standingLine(one, service.config.defaultTimezone)));
      }),
    );
  consent
    .command('receipt')
    .description('every entry: the exact words, the answer, the message that proves it, the hash')
    .argument('<person>', 'an id or an address')
    .option('--entry <number>', 'one entry alone', Number)
    .option('--lang <code>', 'the language of the receipt; otherwise the person’s own')
    .option('--json', 'print one JSON object')
    .action((person: string, options: ReceiptOptions) =>
      withLedger(person, (open) => receipts(open, options)),
    );
  return consent;
}

interface ReceiptOptions {
  readonly entry?: number;
  readonly lang?: string;
  readonly json?: boolean;
}

type Standing = ReturnType<typeof standingOf>[number];

function standingOf(current: OpenLedger['current'], now: Date) {
  return [...current].map(([purpose, consent]) => {
    const { at, method, basis, expiresAt } = consent;
    return { purpose, action: actionAt(consent, now), at, method, basis, expiresAt };
  });
}

function standingLine({ purpose, action, at, method, expiresAt }: Standing, timezone: string): string {
  const until = action === 'granted' && expiresAt !== null ? `, until ${localTime(expiresAt, timezone)}` : '';
  return `${purpose}: ${action} by ${method} (${localTime(at, timezone)}${until})`;
}

async function receipts(open: OpenLedger, { entry: wanted, lang, json }: ReceiptOptions): Promise<void> {
  const entries = open.entries.filter(({ entry }) => wanted === undefined || entry.sequence === wanted);
  if (json === true) return printJson({ receipts: entries.map(receiptOf) });
  if (entries.length === 0) return print('There is nothing to show.');
  const dictionary = await dictionaryOf(open.service);
  for (const kept of entries) print(receiptText(kept, await settingOf(open, kept, dictionary, lang)));
}

async function settingOf(
  { service: { config, database }, person }: OpenLedger,
  { entry: { purpose, guardianId } }: KeptEntry,
  dictionary: DictionaryContent,
  lang: string | undefined,
): Promise<ReceiptSetting> {
  const language = lang ?? person.language ?? config.defaultLanguage;
  const guardians = await new PeopleRepository().load(
    database.pool,
    guardianId === null ? [] : [guardianId],
    systemScope,
  );
  return {
    organisation: config.organisation,
    language,
    timezone: person.timezone ?? config.defaultTimezone,
    purposeName: purposeName(dictionary, purpose, language),
    partnerName: partnerName(dictionary, purpose, language),
    guardianName: guardians.get(guardianId ?? '')?.name ?? null,
  };
}

async function dictionaryOf({ database }: OpenedService): Promise<DictionaryContent> {
  const stored = await new DictionaryRepository().load(database.pool);
  return new DictionaryContent(stored?.file ?? defaultDictionary, stored?.words ?? {});
}

async function withLedger(
  idOrAddress: string,
  work: (open: OpenLedger) => Promise<void> | void,
): Promise<void> {
  await withService(async (service) => {
    const { database } = service;
    const person = await findPerson(database, idOrAddress);
    const ledger = new ConsentLedgerRepository(new PeopleRepository());
    const entries = await ledger.entriesOf(database.pool, person.id);
    const current = (await ledger.current(database.pool, [person.id])).get(person.id) ?? new Map();
    await work({ service, person, entries, current });
  });
}

function receiptOf({ entry, evidence }: KeptEntry) {
  const { personId, sequence, purpose, action, method, basis, guardianId, language, version } = entry;
  const { at, expiresAt, proofMessageId, hash } = entry;
  return {
    record: personId,
    sequence,
    purpose,
    action,
    method,
    basis,
    guardianId,
    language,
    version,
    at,
    expiresAt,
    words: evidence?.words ?? null,
    answer: evidence?.answer ?? null,
    details: evidence?.details ?? null,
    proofMessageId,
    hash: hash.toString('hex'),
  };
}
