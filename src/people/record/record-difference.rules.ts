import { asKnown, type DatePrecision } from '../../engine/understanding/date-precision.js';
import type { FieldValue } from '../person.js';
import type {
  AddRemove,
  InterestHeld,
  OwnKey,
  RecordChange,
  RecordDifference,
  RecordEvent,
  RecordState,
  RecordValue,
  RoleHeld,
} from './record.js';

/** The names of her own columns in the timeline and in exports. */
const ownKeys: readonly (readonly [OwnKey, string])[] = [
  ['name', 'name'],
  ['language', 'language'],
  ['timezone', 'timezone'],
  ['preferredHour', 'preferred_hour'],
  ['preferredChannel', 'preferred_channel'],
];

/**
 * Says what a change of a record comes to: what is the same already is left out.
 * @param today ISO date: a role that ended by then is not held
 */
export function differenceOf(state: RecordState, change: RecordChange, today: string): RecordDifference {
  const own = ownDifference(state, change);
  const fields = fieldDifference(state, change);
  const tags = setDifference(new Set(state.tags), change.tags);
  const held = state.roles.filter(({ until }) => until === null || until > today);
  const roles = setDifference(new Set(held.map(({ role }) => role)), change.roles);
  const interests = interestDifference(state.interests, change.interests);
  return {
    personId: state.id,
    source: change.source,
    own,
    fields,
    tags,
    roles: { added: roles.added, ended: endedOf(held, roles.removed) },
    interests,
    events: [
      ...ownEvents(state, own),
      ...fieldEvents(state, fields),
      ...(tags.added.length + tags.removed.length > 0 ? [{ kind: 'tags_changed' as const, data: tags }] : []),
      ...roles.added.map((role) => ({ kind: 'role_added' as const, data: { role } })),
      ...roles.removed.map((role) => ({ kind: 'role_ended' as const, data: { role } })),
      ...interests.added.map((topic) => ({ kind: 'interest_added' as const, data: { topic } })),
      ...interests.removed.map((topic) => ({ kind: 'interest_removed' as const, data: { topic } })),
    ],
  };
}

function ownDifference(state: RecordState, change: RecordChange): RecordDifference['own'] {
  const own: Partial<Record<OwnKey, string | number | null>> = {};
  for (const [key] of ownKeys) {
    const wanted = change[key];
    if (wanted !== undefined && wanted !== state[key]) own[key] = wanted;
  }
  return own;
}

function ownEvents(state: RecordState, own: RecordDifference['own']): RecordEvent[] {
  return ownKeys.flatMap(([key, name]) => {
    const after = own[key];
    return after === undefined
      ? []
      : [{ kind: 'field_changed' as const, data: { key: name, before: state[key], after } }];
  });
}

function fieldDifference(state: RecordState, { fields = {} }: RecordChange): RecordDifference['fields'] {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, wanted]) => !isSame(state.fields[key], wanted)),
  );
}

function isSame(before: FieldValue | undefined, wanted: RecordValue | null): boolean {
  if (before === undefined || wanted === null) return before === undefined && wanted === null;
  const precision = before.precision ?? null;
  return (
    known(before.value, precision) === known(wanted.value, precision) &&
    (wanted.precision === undefined || precision === wanted.precision)
  );
}

/** Of a month or year, one day stands for it as well as another. */
function known(value: FieldValue['value'], precision: DatePrecision | null): string {
  return typeof value === 'string' && precision !== null ? asKnown(value, precision) : JSON.stringify(value);
}

function fieldEvents(state: RecordState, fields: RecordDifference['fields']): RecordEvent[] {
  return Object.entries(fields).map(([key, wanted]) => {
    const before = state.fields[key];
    const [precision, beforePrecision] = [roughness(wanted), roughness(before)];
    const values = { key, before: before?.value ?? null, after: wanted?.value ?? null };
    const data = {
      ...values,
      ...(precision !== undefined && { precision }),
      ...(beforePrecision !== undefined && { beforePrecision }),
    };
    return { kind: 'field_changed', data };
  });
}

/** Only what is less exact than a day is told. */
function roughness(dated: RecordValue | FieldValue | null | undefined): 'month' | 'year' | undefined {
  const precision = dated?.precision ?? 'day';
  return precision === 'day' ? undefined : precision;
}

function setDifference(
  held: ReadonlySet<string>,
  { add = [], remove = [] }: AddRemove = {},
): { added: string[]; removed: string[] } {
  return {
    added: [...new Set(add)].filter((one) => !held.has(one) && !remove.includes(one)),
    removed: [...new Set(remove)].filter((one) => held.has(one)),
  };
}

/** What was learned is not yet stated: saying it makes it so. */
function interestDifference(
  held: readonly InterestHeld[],
  { add = [], remove = [] }: AddRemove = {},
): { added: string[]; removed: string[] } {
  const stated = new Set(held.filter(({ how }) => how === 'stated').map(({ topic }) => topic));
  const all = new Set(held.map(({ topic }) => topic));
  return {
    added: setDifference(stated, { add, remove }).added,
    removed: setDifference(all, { remove }).removed,
  };
}

function endedOf(held: readonly RoleHeld[], ended: readonly string[]): RoleHeld[] {
  return held.filter(({ role }) => ended.includes(role));
}
