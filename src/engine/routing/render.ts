import { Temporal } from 'temporal-polyfill';
import type { FieldState } from '../conversation.js';
import { pinnedScope } from '../services.js';
import type { Question } from '../graph.js';
import type { Result, SentOption } from '../session.js';
import { maxTextLength } from '../limits.js';
import type { Turn } from '../turn.js';
import { shortened } from '../understanding/text.js';
import type { DatePrecision } from '../understanding/date-precision.js';

/**
 * Gives a text of the current flow, or null when there is none: the live one, and where the live revision no longer
 * has the key that of the revision which the run stays on.
 */
export function flowText(
  turn: Turn,
  key: string,
  more: Readonly<Record<string, string>> = {},
): string | null {
  return textIn(turn, key, turn.language, (name) =>
    Object.hasOwn(more, name) ? more[name] : valueIn(turn, name, turn.language),
  );
}

/** Gives a text for staff in a language, or null when there is none; answers stand in it by the words they were offered with. */
export function noteIn(turn: Turn, key: string, language: string): string | null {
  return textIn(
    turn,
    key,
    language,
    (name) => labelOf(turn, name, language) ?? valueIn(turn, name, language),
  );
}

/** The words of the answer to a question that offers some. */
function labelOf(turn: Turn, name: string, language: string): string | null {
  const wait = turn.stack.graph?.nodes[name]?.wait;
  const answer = turn.stack.result(name)?.value;
  if (wait?.kind !== 'answer' || typeof answer !== 'string' || !wait.question.options.includes(answer))
    return null;
  return (
    textIn(turn, `${name}.options.${answer}`, language, noValues) ??
    turn.services.translate('system', language, `options.${answer}`, noValues)
  );
}

function textIn(turn: Turn, key: string, language: string, valueOf: ValueOf): string | null {
  const { flow = '', revision = '' } = turn.stack.run ?? {};
  const { translate } = turn.services;
  return (
    translate(flow, language, key, valueOf) ?? translate(pinnedScope(flow, revision), language, key, valueOf)
  );
}

/**
 * Gives a text of an imported flow that has its expressions still in it, or null when there is none. No values are filled in
 * before: what people write must not become an expression.
 */
export function flowTemplate(turn: Turn, key: string): string | null {
  return textIn(turn, key, turn.language, noValues);
}

type ValueOf = (name: string) => string | undefined;

const noValues = (): undefined => undefined;

/** A text that the check of the files would have missed is not there after all. */
export class MissingText extends Error {}

/** Gives a text that the flow cannot do without. @throws MissingText */
export function requiredText(turn: Turn, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = flowText(turn, key, values);
  if (text === null) throw new MissingText(`missing_text: ${key}`);
  return text;
}

/** Gives a text of the system's own. It exists: the check at boot says so. */
export function systemText(turn: Turn, key: string): string {
  const text = ofSystem(turn, key);
  if (text === null) throw new Error(`the system text ${key} is missing`);
  return text;
}

function ofSystem(turn: Turn, key: string): string | null {
  return turn.services.translate('system', turn.language, key, (name) => valueIn(turn, name, turn.language));
}

/** Gives the options with their labels and the words that mean them, as they are about to be sent. */
export function optionsToSend(
  turn: Turn,
  prefix: string,
  codes: readonly string[],
  of: 'flow' | 'system' = 'flow',
): SentOption[] {
  const text = (key: string): string | null => (of === 'system' ? ofSystem(turn, key) : flowText(turn, key));
  return codes.map((code) => {
    const label = text(`${prefix}options.${code}`) ?? ofSystem(turn, `options.${code}`) ?? code;
    const accept = text(`${prefix}accept.${code}`) ?? '';
    return { code, label, accept: accept.split(',').flatMap((word) => word.trim() || []) };
  });
}

/** The most names that are offered: one place each in a list of numbers. */
const mostNames = 9;

/** Gives the names of those who share the phone, where nobody else reads it; elsewhere none is ever written. */
export function namesToSend({ state: { isPrivate, sharers } }: Turn): SentOption[] {
  if (isPrivate !== true || sharers.length > mostNames) return [];
  return sharers.flatMap(({ id, person: { name } }) =>
    name === null ? [] : [{ code: id, label: name, accept: [] }],
  );
}

/** Writes a question and its options: numbered lines under the text. */
export function withOptions(text: string, options: readonly SentOption[]): string {
  return [text, ...options.map(({ label }, index) => `${index + 1}. ${label}`)].join('\n');
}

/** Writes them so that all of the options fit in one message, however long the values in the text are. */
export function withOptionsThatFit(text: string, options: readonly SentOption[]): string {
  return withOptions(shortened(text, maxTextLength - withOptions('', options).length), options);
}

/** Writes an answer as it is said back: the words of an option, a date, the name of a place. */
export function spokenAnswer(
  turn: Turn,
  question: Question,
  { value, precision }: Result,
  options: readonly SentOption[],
): string {
  const option = options.find(({ code }) => code === value);
  if (option !== undefined) return option.label;
  if (question.kind === 'date' && typeof value === 'string')
    return formatDate(value, precision, turn.language);
  if (question.kind === 'age' && typeof value === 'number')
    return formatNumber(value, turn.language, question.in === 'months' ? 'month' : 'year');
  if (question.kind === 'number' && typeof value === 'number') return formatNumber(value, turn.language);
  const text = typeof value === 'object' ? '' : String(value);
  return (question.kind === 'place' ? turn.services.places?.nameOf(text) : null) ?? text;
}

/** Writes a date as it is said in a language: `15 June 2027`, or `June 2027` and `2027` when no more is known. */
export function formatDate(iso: string, precision: DatePrecision | undefined, language: string): string {
  const date = Temporal.PlainDate.from(iso);
  const style = {
    ...(precision !== 'year' && { month: 'long' as const }),
    ...(precision !== 'year' && precision !== 'month' && { day: 'numeric' as const }),
    year: 'numeric' as const,
  };
  return date.toLocaleString(dateLocales.get(language) ?? language, style).replace('août', 'aout');
}

/** Writes a number as it is written in a language, and with a unit as it is said there: `3 months`, `miezi 3`. */
export function formatNumber(value: number, language: string, unit?: 'month' | 'year'): string {
  const style = unit === undefined ? {} : ({ style: 'unit', unit, unitDisplay: 'long' } as const);
  return value.toLocaleString(language, style).replace(noBreakSpaces, ' ');
}

/** Between thousands and before units in some languages; they are not in GSM-7. */
const noBreakSpaces = /[\u00a0\u202f]/gu;

/** The day before the month, as it is said where these languages are spoken here. `aout` (1990) stays in GSM-7. */
const dateLocales: ReadonlyMap<string, string> = new Map([['en', 'en-GB']]);

/**
 * Gives what a name in a text stands for: a value of the installation, what is known of her, an answer of this run, or the last
 * case's reference.
 */
function valueIn(turn: Turn, name: string, language: string): string | undefined {
  if (name === 'reference') return turn.reference ?? '';
  const known = turn.subject.field(name);
  if (known !== undefined) return displayed(turn, name, known, language);
  if (name === 'name') return '';
  if (Object.hasOwn(turn.definitions.globals, name)) return turn.definitions.globals[name];
  const answer = turn.stack.result(name);
  return answer === undefined ? undefined : displayed(turn, name, answer, language);
}

function displayed(turn: Turn, key: string, { value, precision }: FieldState, language: string): string {
  if (precision !== undefined && typeof value === 'string') return formatDate(value, precision, language);
  if (value === null || typeof value === 'object') return '';
  return (key === 'place' ? turn.services.places?.nameOf(String(value)) : null) ?? String(value);
}
