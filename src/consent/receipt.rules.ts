import { momentOf } from '../platform/ids.js';
import type { ConsentEntry, SaltedEvidence } from './consent-entry.js';
import { spokenVersion } from './consent-names.js';
import { receiptTexts } from './receipt-texts.js';

/** A receipt is written for somebody: her language, her clock, and what things are called. */
export interface ReceiptSetting {
  readonly organisation: string;
  /** Of the receipt, which may be another than that of the words shown. */
  readonly language: string;
  readonly timezone: string;
  /** What the purpose is called in that language. */
  readonly purposeName: string;
  /** What the partner is called whom a purpose shares with; null for any other purpose. */
  readonly partnerName: string | null;
  /** What the guardian is called, where one is known here; null otherwise. */
  readonly guardianName: string | null;
}

/** Figures of a hash that are enough to find it. */
const shownFigures = 12;
const wholeHash = /^[0-9a-f]{64}$/;

/**
 * Writes the receipt of one entry as a text: what, when, the exact words shown, the answer, and how to say no. What was erased
 * is named as such.
 */
export function receiptText(
  { entry, evidence }: { readonly entry: ConsentEntry; readonly evidence: SaltedEvidence | null },
  setting: ReceiptSetting,
): string {
  const texts = receiptTexts(setting.language);
  const { action, method, language, version, sequence, hash, proofMessageId, expiresAt } = entry;
  const { partnerName, purposeName } = setting;
  const isSaid = action !== 'expired';
  const lines = [
    texts.title,
    setting.organisation,
    '',
    `${texts.about}: ${partnerName === null ? purposeName : texts.sharing(partnerName)}`,
    `${texts.what}: ${texts.actions[action]}${isSaid ? ` (${texts.methods[method]})` : ''}`,
    ...whenLines(entry, evidence?.details.on, setting),
    ...(isSaid
      ? quoted(
          texts.words(languageName(language, setting.language), versionShown(version)),
          evidence === null ? texts.erased : evidence.words,
        )
      : []),
    ...(isSaid ? quoted(texts.answer, evidence === null ? texts.erased : evidence.answer) : []),
    ...rightLines(entry, evidence, setting),
    ...(expiresAt === null ? [] : [`${texts.ends}: ${localMoment(expiresAt, setting)}`]),
    texts.proof(sequence, hash.toString('hex').slice(0, shownFigures), proofMessageId),
    ...(action === 'granted' ? ['', texts.withdraw] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Of what was typed in on a later day, such as a form on paper, both days: nobody knows at which hour it was said.
 * @param on the day that a list names
 */
function whenLines(
  { id, at, method }: ConsentEntry,
  on: string | undefined,
  setting: ReceiptSetting,
): string[] {
  const texts = receiptTexts(setting.language);
  const entered = momentOf(id);
  const said =
    on === undefined ? localDay(at, setting) : localDay(new Date(on), { ...setting, timezone: 'UTC' });
  const written = localDay(entered, setting);
  const isTypedIn = (method === 'staff' || method === 'import') && entered > at && said !== written;
  if (!isTypedIn) return [`${texts.when}: ${localMoment(at, setting)}`];
  return [`${texts.when}: ${said}`, `${texts.written}: ${written}`];
}

function rightLines(
  { basis }: ConsentEntry,
  evidence: SaltedEvidence | null,
  { language, guardianName }: ReceiptSetting,
): string[] {
  const texts = receiptTexts(language);
  if (basis === 'mature_minor') return [texts.matureMinor];
  if (basis !== 'guardian') return [];
  return [`${texts.guardian}: ${guardianName ?? evidence?.details.guardian ?? texts.erased}`];
}

/** Somebody who was shown nothing is not quoted. */
function quoted(heading: string, text: string): string[] {
  return text === '' ? [] : [`${heading}:`, ...text.split('\n').map((line) => `  ${line}`)];
}

function languageName(code: string, inLanguage: string): string {
  return code === ''
    ? code
    : (new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code);
}

/** The version of a flow is a hash; a shorter one is a name; words that were spoken have none. */
function versionShown(version: string): string | null {
  if (version === spokenVersion) return null;
  return wholeHash.test(version) ? version.slice(0, shownFigures) : version;
}

/** In 24 hours, as most of our readers write them. */
function localMoment(at: Date, setting: ReceiptSetting): string {
  return `${formOf(setting, { timeStyle: 'short' }).format(at)} (${setting.timezone})`;
}

function localDay(at: Date, setting: ReceiptSetting): string {
  return formOf(setting).format(at);
}

/** The day before the month. */
function formOf(
  { language, timezone }: ReceiptSetting,
  more: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    ...more,
    timeZone: timezone,
  });
}
