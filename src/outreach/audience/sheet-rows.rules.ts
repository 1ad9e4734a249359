import { parsePhone, type PhoneContext } from '../../engine/understanding/phone.js';
import { columnKey } from '../content/placeholders.rules.js';

/** By what the rows of a spreadsheet mean people. */
export interface KeyColumn {
  readonly by: 'phone' | 'id';
  /** Counted from 0. */
  readonly column: number;
}

/** A row of a spreadsheet, read. */
export interface ReadRow {
  readonly row: number;
  /** By the key of each heading. */
  readonly values: Readonly<Record<string, string>>;
  /** A number as it is dialled, or an id; null where there is none. */
  readonly key: string | null;
}

const idHeadings = new Set(['id', 'person', 'person_id', 'karibu_id']);
const phoneHeading =
  /^(phone|mobile|tel|telephone|number|phone_number|msisdn|simu|namba|namba_ya_simu|numero|téléphone|portable)/u;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Finds the column that says who is meant: by its heading, else by what stands in the first rows. */
export function keyColumnOf(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  context: PhoneContext,
): KeyColumn | null {
  const keys = headings.map(columnKey);
  const isId = (column: number): boolean => samples.some((cells) => uuid.test(cells[column]?.trim() ?? ''));
  const id = keys.findIndex((key, column) => idHeadings.has(key) && isId(column));
  if (id >= 0) return { by: 'id', column: id };
  const numbersIn = (column: number): number =>
    samples.filter((cells) => phoneIn(cells[column] ?? '', context) !== null).length;
  const columns = [...headings.keys()];
  // "Number" may be that of the row: of several headings the one with the most numbers beneath it counts.
  const [named] = columns
    .filter((column) => phoneHeading.test(keys[column] ?? ''))
    .sort((one, other) => numbersIn(other) - numbersIn(one));
  const found = columns.find((column) => samples.length > 0 && numbersIn(column) * 2 > samples.length);
  const column = named !== undefined && (numbersIn(named) > 0 || found === undefined) ? named : found;
  return column === undefined ? null : { by: 'phone', column };
}

/** Reads a row. */
export function readRow(
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  headings: readonly string[],
  { by, column }: KeyColumn,
  context: PhoneContext,
): ReadRow {
  const cell = cells[column]?.trim() ?? '';
  const key = by === 'phone' ? phoneIn(cell, context) : uuid.test(cell) ? cell.toLowerCase() : null;
  const values = headings.flatMap((heading, at) => {
    const value = cells[at]?.trim() ?? '';
    return value === '' ? [] : [[columnKey(heading), value] as const];
  });
  return { row, key, values: Object.fromEntries(values) };
}

function phoneIn(text: string, context: PhoneContext): string | null {
  const answer = parsePhone(text, context);
  return answer.status === 'understood' ? answer.value : null;
}
