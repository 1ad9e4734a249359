import { asKnown, datePrecisions } from '../../engine/understanding/date-precision.js';
import type { FieldValue } from '../../people/person.js';
import type { NewRecord, RecordChange, RecordState, RecordValue } from '../../people/record/record.js';
import type { ImportOptions } from './import-options.js';
import type { RowBefore, RowValues } from './import.js';

/** The record that a row makes of somebody who is not known. */
export function recordOfRow(values: RowValues, source: string): NewRecord {
  const { name, language, timezone, preferredHour, preferredChannel, ...rest } = values;
  const { addresses, fields, tags, roles, interests } = rest;
  return {
    name,
    language,
    timezone,
    preferredHour,
    preferredChannel,
    addresses,
    fields,
    tags,
    roles,
    interests,
    source,
  };
}

const ownKeys = ['name', 'language', 'timezone', 'preferredHour', 'preferredChannel'] as const;

/** What a row changes about somebody who is known: what is empty is filled, or all of it written over. */
export function changeOfRow(
  values: RowValues,
  state: RecordState,
  onMatch: ImportOptions['onMatch'],
  source: string,
): RecordChange {
  const isFilling = onMatch !== 'overwrite';
  const own = ownKeys.filter((key) => values[key] !== undefined && (!isFilling || state[key] === null));
  const fields = Object.entries(values.fields).filter(
    ([key, value]) =>
      state.fields[key] === undefined || !(isFilling || isLessExact(value, state.fields[key])),
  );
  return {
    ...Object.fromEntries(own.map((key) => [key, values[key]])),
    fields: Object.fromEntries(fields),
    tags: { add: values.tags },
    roles: { add: values.roles },
    interests: { add: values.interests },
    source,
  };
}

/** Whether all that is said is known better already: a year where the day in it is kept. */
function isLessExact({ value, precision }: RecordValue, before: FieldValue): boolean {
  if (typeof value !== 'string' || typeof before.value !== 'string' || !precision) return false;
  const isRougher = datePrecisions.indexOf(precision) > datePrecisions.indexOf(before.precision ?? 'day');
  return isRougher && asKnown(value, precision) === asKnown(before.value, precision);
}

/** What a change of somebody has to put back when it is undone. */
export function beforeOf(
  state: RecordState,
  difference: {
    readonly own: object;
    readonly fields: object;
    readonly tags: { readonly added: readonly string[] };
    readonly roles: { readonly added: readonly string[] };
    readonly interests: { readonly added: readonly string[] };
  },
): Omit<RowBefore, 'updatedAt' | 'wasCreated' | 'addresses'> {
  const own = ownKeys.filter((key) => key in difference.own).map((key) => [key, state[key]] as const);
  const fields = Object.keys(difference.fields).map((key) => [key, valueOf(state, key)] as const);
  return {
    own: Object.fromEntries(own),
    fields: Object.fromEntries(fields),
    tags: difference.tags.added,
    roles: difference.roles.added,
    interests: difference.interests.added,
  };
}

function valueOf(state: RecordState, key: string): RecordValue | null {
  const field = state.fields[key];
  if (field === undefined || field.value === null) return null;
  const { value, precision = null, original = null } = field;
  return { value, precision, original };
}
