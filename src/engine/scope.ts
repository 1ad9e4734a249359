import type { Temporal } from 'temporal-polyfill';
import type { FieldState } from './conversation.js';
import type { Scope } from './expressions/evaluate.js';
import { fromJson } from './expressions/json.js';
import type { Value } from './expressions/value.js';
import type { Json, Result, Run } from './session.js';

/** What the names of expressions stand for: a turn. */
export interface Surroundings {
  readonly now: Temporal.ZonedDateTime;
  readonly today: Temporal.PlainDate;
  readonly language: string;
  readonly state: { readonly channel: string };
  readonly input: { readonly text: string };
  readonly services: { readonly timezone: string };
  readonly definitions: { readonly globals: Readonly<Record<string, string>> };
  readonly run: Run | null;
  /** The run that called this one. */
  readonly parentRun: Run | null;
  readonly consentStates: ReadonlyMap<string, string>;
  readonly fieldStates: ReadonlyMap<string, FieldState>;
  /** A field, the name or the language. */
  field(key: string): FieldState | undefined;
}

type Finder = (from: Surroundings, rest: readonly string[]) => Value | undefined;

/**
 * Finds what a dotted name is worth; undefined when there is no such name, so that a shorter beginning is tried. A field
 * or an answer that is not there is nothing. Each name of `expressions/context.ts` stands here.
 */
export function scopeOf(surroundings: Surroundings): Scope {
  return ([root = '', ...rest]) => finders.get(root)?.(surroundings, rest);
}

const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['today', alone(({ today }) => today)],
  ['now', alone(({ now }) => now)],
  ['language', alone(({ language }) => language)],
  ['channel', alone(({ state }) => state.channel)],
  ['place', alone((from) => fieldValue(from, from.field('place')))],
  ['person', findPerson],
  ['fields', findField],
  ['results', (from, rest) => findResult(from, from.run, rest)],
  ['input', ({ input }, rest) => (rest.length === 0 || rest.join('.') === 'text' ? input.text : undefined)],
  ['run', findRun],
  ['parent', (from, rest) => findRelated(from, from.parentRun, rest)],
  // A run that has come back is not kept in the session yet: a child is always nothing.
  ['child', (from, rest) => findRelated(from, null, rest)],
  ['globals', ({ definitions }, rest) => entryOf(new Map(Object.entries(definitions.globals)), rest)],
  ['consent', ({ consentStates }, rest) => entryOf(consentStates, rest)],
]);

function alone(find: (from: Surroundings) => Value): Finder {
  return (from, rest) => (rest.length === 0 ? find(from) : undefined);
}

function findPerson(from: Surroundings, rest: readonly string[]): Value | undefined {
  const [key] = rest;
  if (rest.length > 1) return undefined;
  if (key !== undefined) return fieldValue(from, from.field(key));
  const own = ['name', 'language'].map((one): [string, Value] => [one, fieldValue(from, from.field(one))]);
  return new Map([...own, ...allFields(from)]);
}

function findField(from: Surroundings, rest: readonly string[]): Value | undefined {
  const [key] = rest;
  if (rest.length > 1) return undefined;
  return key === undefined ? new Map(allFields(from)) : fieldValue(from, from.fieldStates.get(key));
}

function allFields(from: Surroundings): [string, Value][] {
  return [...from.fieldStates].map(([key, state]) => [key, fieldValue(from, state)]);
}

function fieldValue(from: Surroundings, state: FieldState | undefined): Value {
  return valueOf(from, state?.value);
}

/** `results`, `results.due`, `results.due.input` (what she wrote) and `results.due.value`. */
function findResult(from: Surroundings, run: Run | null, rest: readonly string[]): Value | undefined {
  const [step, part] = rest;
  const results = run?.results ?? {};
  if (step === undefined) {
    return new Map(Object.entries(results).map(([key, { value }]) => [key, valueOf(from, value)]));
  }
  const result = Object.hasOwn(results, step) ? results[step] : undefined;
  if (rest.length === 1) return valueOf(from, result?.value);
  return rest.length === 2 && part !== undefined ? partOfResult(from, result, part) : undefined;
}

function partOfResult(from: Surroundings, result: Result | undefined, part: string): Value | undefined {
  if (part === 'input') return result?.original ?? null;
  return part === 'value' || part === 'category' ? valueOf(from, result?.value) : undefined;
}

function findRun(from: Surroundings, rest: readonly string[]): Value | undefined {
  const { run } = from;
  if (rest.length === 1 && rest[0] === 'is_restarted') return run?.isRestarted ?? false;
  if (rest.length === 1 && rest[0] === 'started_on') return valueOf(from, run?.startedAt);
  return findRelated(from, run, rest);
}

function findRelated(from: Surroundings, run: Run | null, rest: readonly string[]): Value | undefined {
  const [part, ...more] = rest;
  if (part === 'results') return findResult(from, run, more);
  if (more.length > 0 || (part !== undefined && part !== 'flow')) return undefined;
  return run?.flow ?? null;
}

function entryOf(entries: ReadonlyMap<string, string>, rest: readonly string[]): Value | undefined {
  const [key] = rest;
  if (rest.length > 1) return undefined;
  return key === undefined ? entries : (entries.get(key) ?? null);
}

function valueOf(from: Surroundings, json: Json | undefined): Value {
  return fromJson(json, from.services.timezone);
}
