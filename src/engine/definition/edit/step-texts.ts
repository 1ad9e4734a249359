import { wordOf } from './flow-files.js';
import type { Fields } from './flow-files.js';
import { codesOf, kindOf, questionOf } from './step-shapes.js';

/** What a text is for. */
export type TextRole =
  | 'text'
  | 'neutral'
  | 'retry'
  | 'help'
  | 'unsure'
  | 'more'
  | 'confirm'
  | 'no_answer'
  | 'note'
  | 'option'
  | 'accept';

/** A text that a step may have. */
export interface TextSlot {
  /** Below the flow, such as `village.options.near`. */
  readonly key: string;
  readonly role: TextRole;
  /** The answer that it is about; null for none. */
  readonly code: string | null;
  readonly isRequired: boolean;
}

/** The order in which the texts of one step stand in a file. */
export const roleOrder: readonly string[] = [
  'text',
  'neutral',
  'retry',
  'help',
  'unsure',
  'more',
  'confirm',
  'no_answer',
  'note',
  'options',
  'accept',
];

/** Lists the texts that a step needs or may have, as the compiler knows them; a test holds the two against each other. */
export function textSlotsOf(step: Fields, languages: readonly string[]): TextSlot[] {
  const id = wordOf(step.id);
  switch (kindOf(step)) {
    case 'say':
      return sent(typeof step.say === 'string' && step.say.includes('.') ? step.say : `${id}.text`, step);
    case 'end':
      return step.end === 'silently' ? [] : sent(`${id}.text`, step);
    case 'notify':
      return [slot(`${id}.text`, 'text', true)];
    case 'open_case':
      return step.note === true ? [slot(`${id}.note`, 'note', true)] : [];
    case 'ask':
      return asked(id, step, languages);
    default:
      return [];
  }
}

function sent(key: string, { sensitive }: Fields): TextSlot[] {
  const neutral = slot(key.replace(/\.[a-z_]+$/, '.neutral'), 'neutral', true);
  return [slot(key, 'text', true), ...(sensitive === true ? [neutral] : [])];
}

function asked(id: string, step: Fields, languages: readonly string[]): TextSlot[] {
  const question = questionOf(step);
  const of = (role: TextRole, isRequired: boolean): TextSlot => slot(`${id}.${role}`, role, isRequired);
  const silence = step.no_answer;
  const isLedOn = typeof silence === 'object' && silence !== null && 'go' in silence;
  return [
    of('text', true),
    ...(step.sensitive === true ? [of('neutral', true)] : []),
    of('retry', true),
    of('help', false),
    ...(step.unsure === undefined ? [] : [of('unsure', true)]),
    ...(question === 'consent' ? [of('more', true)] : []),
    ...(step.confirm === undefined ? [] : [of('confirm', true)]),
    ...(silence === undefined ? [] : [of('no_answer', !isLedOn)]),
    ...answerTexts(id, step, languages),
  ];
}

/** Labels, and words that are accepted. A language question has them only when it lists its options. */
function answerTexts(id: string, step: Fields, languages: readonly string[]): TextSlot[] {
  const question = questionOf(step);
  const isLabelled = question === 'choice' || question === 'consent';
  const codes = question === 'language' && step.options === undefined ? [] : codesOf(step, languages);
  return [
    ...codes.map((code) => slot(`${id}.options.${code}`, 'option', isLabelled, code)),
    ...codes.map((code) => slot(`${id}.accept.${code}`, 'accept', false, code)),
  ];
}

function slot(key: string, role: TextRole, isRequired: boolean, code: string | null = null): TextSlot {
  return { key, role, code, isRequired };
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Gives the key that a text is asked for by: a plural form belongs to its key. */
export function baseKey(key: string): string {
  return key.replace(pluralSuffix, '');
}
