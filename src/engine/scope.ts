import type { Temporal } from 'temporal-polyfill';
import type { FieldState } from './conversation.js';
import type { Scope } from './expressions/evaluate.js';
import { fromJson } from './expressions/json.js';
import type { Value } from './expressions/value.js';
import type { Json } from './json.js';
import type { EndedRun, Result, Run } from './session.js';

/** What the names of expressions stand for: a turn. */
export interface Surroundings {
  readonly now: Temporal.ZonedDateTime;
  readonly today: Temporal.PlainDate;
  readonly language: string;
  readonly state: { readonly channel: string };
  /** What she wrote. */
  readonly text: string;
  readonly timezone: string;
  readonly definitions: { readonly globals: Readonly<Record<string, string>> };
  /** Who shares the phone, and whether anybody else reads it. */
  readonly phone: { readonly people: number; readonly isShared: boolean; readonly isPrivate: boolean };
  readonly stack: {
    readonly run: Run | null;
    /** The run that called this one. */
    readonly parentRun: Run | null;
    /** The run that this one called last. */
    readonly childRun: EndedRun | null;
  };
  /** Whom `person` means. */
  readonly subject: {
    readonly tags: readonly string[];
    readonly roles: readonly string[];
    readonly consents: ReadonlyMap<string, string>;
    readonly fields: ReadonlyMap<string, FieldState>;
    /** A field, the name or the language. */
    field(key: string): FieldState | undefined;
  };
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
  ['place', alone((from) => fieldValue(from, from.subject.field('place')))],
  ['person', findPerson],
  ['phone', findPhone],
  ['fields', findField],
  ['results', (from, rest) => findResult(from, from.stack.run, rest)],
  ['input', ({ text }, rest) => (rest.length === 0 || rest.join('.') === 'text' ? text : undefined)],
  ['locals', findLocal],
  ['run', findRun],
  ['parent', (from, rest) => findRelated(from, from.stack.parentRun, rest)],
  ['child', findChild],
  ['globals', ({ definitions }, rest) => entryOf(new Map(Object.entries(definitions.globals)), rest)],
  ['consent', ({ subject }, rest) => entryOf(subject.consents, rest)],
]);

function alone(find: (from: Surroundings) => Value): Finder {
  return (from, rest) => (rest.length === 0 ? find(from) : undefined);
}

function findPerson(from: Surroundings, rest: readonly string[]): Value | undefined {
  const [key] = rest;
  if (rest.length > 1) return undefined;
  if (key === 'tags') return [...from.subject.tags];
  if (key === 'roles') return [...from.subject.roles];
  if (key !== undefined) return fieldValue(from, from.subject.field(key));
  const own = ['name', 'language', 'timezone'].map((one): [string, Value] => [
    one,
    fieldValue(from, from.subject.field(one)),
  ]);
  return new Map<string, Value>([...own, ['tags', [...from.subject.tags]], ...allFields(from)]);
}

function findPhone(from: Surroundings, rest: readonly string[]): Value | undefined {
  const { people, isShared, isPrivate } = from.phone;
  const parts = new Map<string, Json>([
    ['people', people],
    ['is_shared', isShared],
    ['is_private', isPrivate],
  ]);
  const [part] = rest;
  if (rest.length > 1) return undefined;
  if (part === undefined) return new Map([...parts].map(([key, value]) => [key, valueOf(from, value)]));
  return parts.has(part) ? valueOf(from, parts.get(part)) : undefined;
}

function findField(from: Surroundings, rest: readonly string[]): Value | undefined {
  const [key] = rest;
  if (rest.length > 1) return undefined;
  return key === undefined ? new Map(allFields(from)) : fieldValue(from, from.subject.fields.get(key));
}

function allFields(from: Surroundings): [string, Value][] {
  return [...from.subject.fields].map(([key, state]) => [key, fieldValue(from, state)]);
}

function fieldValue(from: Surroundings, state: FieldState | undefined): Value {
  return valueOf(from, state?.value);
}

/** `results`, `results.due`, `results.due.input` (what she wrote), `results.due.value`, and `results.weather.extra.rain`. */
function findResult(
  from: Surroundings,
  run: Pick<Run, 'results'> | null,
  rest: readonly string[],
): Value | undefined {
  const [step, part, ...deeper] = rest;
  const results = run?.results ?? {};
  if (step === undefined) {
    return new Map(Object.entries(results).map(([key, { value }]) => [key, valueOf(from, value)]));
  }
  const result = Object.hasOwn(results, step) ? results[step] : undefined;
  if (part === undefined) return valueOf(from, result?.value);
  if (part === 'extra') return valueOf(from, within(result?.extra, deeper));
  return rest.length === 2 ? partOfResult(from, result, part) : undefined;
}

/** What stands inside the answer of another system; nothing where there is no such part. */
function within(json: Json | undefined, path: readonly string[]): Json {
  const [part, ...deeper] = path;
  if (part === undefined || json === undefined) return json ?? null;
  const isObject = typeof json === 'object' && json !== null;
  return isObject && Object.hasOwn(json, part)
    ? within((json as Readonly<Record<string, Json>>)[part], deeper)
    : null;
}

function partOfResult(from: Surroundings, result: Result | undefined, part: string): Value | undefined {
  if (part === 'input') return result?.original ?? null;
  if (part === 'category') return valueOf(from, result?.category ?? result?.value);
  if (part === 'category_localized')
    return valueOf(from, result?.localizedCategory ?? result?.category ?? result?.value);
  if (part === 'name') return result?.name ?? null;
  return part === 'value' ? valueOf(from, result?.value) : undefined;
}

/** What an imported flow keeps for itself; its parts are looked up in it. */
function findLocal({ stack, timezone }: Surroundings, rest: readonly string[]): Value | undefined {
  const [name] = rest;
  const locals = stack.run?.locals ?? {};
  if (name === undefined || rest.length > 1) return undefined;
  return fromJson(Object.hasOwn(locals, name) ? locals[name] : null, timezone);
}

function findRun(from: Surroundings, rest: readonly string[]): Value | undefined {
  const { run } = from.stack;
  if (rest.length === 1 && rest[0] === 'is_restarted') return run?.isRestarted ?? false;
  if (rest.length === 1 && rest[0] === 'started_on') return valueOf(from, run?.startedAt);
  return findRelated(from, run, rest);
}

function findChild(from: Surroundings, rest: readonly string[]): Value | undefined {
  if (rest.length === 1 && rest[0] === 'outcome') return from.stack.childRun?.outcome ?? null;
  return findRelated(from, from.stack.childRun, rest);
}

function findRelated(
  from: Surroundings,
  run: Pick<Run, 'flow' | 'results'> | null,
  rest: readonly string[],
): Value | undefined {
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
  return fromJson(json, from.timezone);
}
