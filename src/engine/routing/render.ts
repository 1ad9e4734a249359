import { Temporal } from 'temporal-polyfill';
import type { FieldState } from '../conversation.js';
import { pinnedScope } from '../services.js';
import type { SentOption } from '../session.js';
import type { Turn } from '../turn.js';

/**
 * Gives a text of the current flow, or null when there is none: the live one, and where the live revision no longer
 * has the key that of the revision which the run stays on.
 */
export function flowText(turn: Turn, key: string): string | null {
  const { flow = '', revision = '' } = turn.run ?? {};
  const values = valuesFor(turn);
  const { translate } = turn.services;
  return (
    translate(flow, turn.language, key, values) ??
    translate(pinnedScope(flow, revision), turn.language, key, values)
  );
}

/** Gives a text of the system's own. It exists: the check at boot says so. */
export function systemText(turn: Turn, key: string): string {
  const text = turn.services.translate('system', turn.language, key, valuesFor(turn));
  if (text === null) throw new Error(`the system text ${key} is missing`);
  return text;
}

/** Gives the options with their labels and the words that mean them, as they are about to be sent. */
export function optionsToSend(
  turn: Turn,
  prefix: string,
  codes: readonly string[],
  of: 'flow' | 'system' = 'flow',
): SentOption[] {
  const values = valuesFor(turn);
  const ofSystem = (key: string): string | null =>
    turn.services.translate('system', turn.language, key, values);
  const text = of === 'system' ? ofSystem : (key: string) => flowText(turn, key);
  return codes.map((code) => {
    const label = text(`${prefix}options.${code}`) ?? ofSystem(`options.${code}`) ?? code;
    const accept = text(`${prefix}accept.${code}`) ?? '';
    return { code, label, accept: accept.split(',').flatMap((word) => word.trim() || []) };
  });
}

/** Writes a question and its options: numbered lines under the text. */
export function withOptions(text: string, options: readonly SentOption[]): string {
  return [text, ...options.map(({ label }, index) => `${index + 1}. ${label}`)].join('\n');
}

/** Writes a date as it is said in a language: `15 June 2027`, or `June 2027` when only the month is known. */
export function formatDate(iso: string, precision: 'day' | 'month' | undefined, language: string): string {
  const date = Temporal.PlainDate.from(iso);
  const month = { month: 'long', year: 'numeric' } as const;
  const style = precision === 'month' ? month : ({ day: 'numeric', ...month } as const);
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

/** The names that a text may use: the globals, and what is known of her. */
function valuesFor(turn: Turn): Record<string, string> {
  const values: Record<string, string> = {
    ...turn.definitions.globals,
    name: displayed(turn.field('name') ?? { value: null }, turn.language),
  };
  for (const [key, state] of turn.fieldStates) values[key] = displayed(state, turn.language);
  return values;
}

function displayed({ value, precision }: FieldState, language: string): string {
  if (precision !== undefined && typeof value === 'string') return formatDate(value, precision, language);
  return value === null || typeof value === 'object' ? '' : String(value);
}
