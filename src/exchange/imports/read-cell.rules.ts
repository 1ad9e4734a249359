import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { parsePhone } from '../../engine/understanding/phone.js';
import type { FieldRule } from '../../people/dictionary/dictionary-content.js';
import { birthDateFault } from '../../people/dictionary/birth-date.rules.js';
import { fieldValue, type ReadingContext } from '../../people/dictionary/field-value.js';
import type { Option } from '../../engine/understanding/choice.js';
import type { RecordValue } from '../../people/record/record.js';
import { dayOfSerial } from '../sheets/xlsx-parts.js';

/** What one cell comes to. */
export type CellReading<Value> =
  | { readonly status: 'ok'; readonly value: Value; readonly warning?: string }
  | { readonly status: 'error'; readonly code: string };

/** Marks that are not seen: of the direction of writing, of a width of nothing, of a line that may be divided. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A cell without the marks that come along when it is copied from a chat or a web page. */
export function plainCell(cell: string): string {
  return cell.replace(unseen, '').trim();
}

const noWords: ReadonlySet<string> = new Set([
  ...['none', 'nil', 'null', 'nan', 'na', 'unknown', 'not known', 'not available'],
  ...['hakuna', 'hana', 'haijulikani', 'haipo', 'aucun', 'aucune', 'néant', 'neant', 'inconnu', 'inconnue'],
]);

/** Whether people write a cell such as `-` or `N/A` for nothing. Words may be names, and noughts may be numbers. */
export function saysNothing(cell: string, of: 'name' | 'phone' | 'text'): boolean {
  if (/^(?:[^\p{L}\p{N}]+|#?n[/.]a\.?)$/iu.test(cell)) return true;
  if (of === 'name') return false;
  return noWords.has(cell.toLowerCase()) || (of === 'phone' && /^0+$/.test(cell));
}

/** `2.55712E+11`: how spreadsheets and programs write a long number. */
const powered = /^([+-]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/** Writes a number in full of which a power of ten stands there: some programs do so and lose nothing. Null when its last figures are lost. */
function inFull(cell: string): string | null {
  const [, sign = '', first, others = '', power] = powered.exec(cell) ?? [];
  // What is shorter is a code of its own, such as the plot 1E5.
  if (first === undefined || Number(power) < 8) return cell;
  return others.length === Number(power) ? `${sign}${first}${others}` : null;
}

/**
 * Reads a cell with a phone number, mending what spreadsheets do to numbers: a lost plus or zero, an apostrophe before, a `.0` behind.
 */
export function readPhone(cell: string, { country, languages }: ReadingContext): CellReading<string> {
  const full = inFull(cell.trim());
  if (full === null) return { status: 'error', code: 'number_shortened' };
  const written = full.replace(/^'+/, '').replace(/\.0+$/, '');
  const read = parsePhone(written, { country, languages });
  if (read.status === 'ambiguous') return { status: 'error', code: 'several_phones' };
  if (read.status === 'not_understood') return { status: 'error', code: 'no_phone' };
  const warning = mended(written, read.value) ?? (read.confidence === 'close' ? 'phone_guessed' : undefined);
  return { status: 'ok', value: read.value, ...(warning !== undefined && { warning }) };
}

/** What was missing of a number that is only figures. */
function mended(written: string, number: string): string | undefined {
  const digits = written.replace(/[\s().-]/g, '');
  if (!/^\d+$/.test(digits) || digits.startsWith('00')) return undefined;
  if (`+${digits}` === number) return 'plus_added';
  const national = parsePhoneNumberFromString(number)?.formatNational().replace(/\D/g, '') ?? '';
  return national.startsWith('0') && national === `0${digits}` ? 'zero_added' : undefined;
}

/** Reads a cell of a field by its kind. */
export function readField(
  cell: string,
  rule: FieldRule,
  options: readonly Option[],
  context: ReadingContext & { readonly is1904?: boolean | undefined },
): CellReading<RecordValue> {
  const text = cell.trim();
  if (rule.kind === 'phone') return phoneField(text, context);
  const full = rule.kind === 'text' ? inFull(text) : text;
  if (full === null) return { status: 'error', code: 'number_shortened' };
  const day = rule.kind === 'date' ? dayOfNumber(text, context.is1904 === true) : null;
  const raw =
    rule.kind === 'number' && /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text) ? Number(text) : (day ?? full);
  const reading = fieldValue(rule, options, raw, context);
  if (reading.status === 'unreadable') return { status: 'error', code: reading.reason };
  const isFromToday = rule.kind === 'date' && hasNoYear(text);
  if (isFromToday && reading.precision !== 'year') return { status: 'error', code: 'no_date' };
  const { value, precision = null, original = null, confidence } = reading;
  const fault = rule.key === 'birth_date' ? birthDateFault(String(value), context.today) : null;
  if (fault !== null) return { status: 'error', code: fault };
  const warning =
    day !== null ? 'date_from_number' : confidence === 'close' || isFromToday ? 'value_guessed' : undefined;
  return {
    status: 'ok',
    value: { value, precision, original: day === null ? original : text },
    ...(warning !== undefined && { warning }),
  };
}

function phoneField(text: string, context: ReadingContext): CellReading<RecordValue> {
  const reading = readPhone(text, context);
  if (reading.status === 'error') return reading;
  const { value, warning } = reading;
  return {
    status: 'ok',
    value: { value, original: value === text ? null : text },
    ...(warning !== undefined && { warning }),
  };
}

/** "Yesterday" and "3 April" mean another day on each day that the file is read; an age does too, but hardly another year. */
function hasNoYear(text: string): boolean {
  return (text.match(/\p{Nd}/gu) ?? []).length < 3;
}

/** Days that a spreadsheet shows as a number: 1927 to 2173. Shorter numbers could be years. */
function dayOfNumber(text: string, is1904: boolean): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text) || Number(text) < 10_000) return null;
  return dayOfSerial(Number(text), is1904);
}

/** The words of a cell that holds several, such as `farmer; teacher`. */
export function severalIn(cell: string): string[] {
  const parts = cell.includes(';') ? cell.split(';') : cell.split(/[,|\n]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** Writes several words so that `severalIn` reads them again. */
export function joinSeveral(words: readonly string[]): string {
  const joined = words.map((word) => word.replaceAll(';', ',')).join(';');
  return words.length === 1 && /[,|\n]/.test(joined) ? `${joined};` : joined;
}
