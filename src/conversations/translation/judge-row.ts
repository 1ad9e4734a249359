import { canonical, holds, holdsRoughly, tidied } from './cell.rules.js';
import type { ReturnedRow } from './read-rows.js';
import type { TextRecord } from './state-file.js';
import { asCurrent, asReviewed } from './state.rules.js';
import type { Review } from './state.rules.js';
import { textFault } from './text-fault.js';
import type { TranslatedText } from './translated-definition.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What is to become of a row: nothing, a refusal in a plain sentence, or a text and its record. */
export type Judgement =
  | { readonly status: 'unchanged' }
  | { readonly status: 'refused'; readonly reason: Sentence }
  | { readonly status: 'accepted'; readonly text: string; readonly record: TextRecord };

/** What a row is judged by. */
export interface RowContext {
  readonly variables: ReadonlySet<string>;
  /** Somebody who agrees to every text of the sheet; null when it was not read for that. */
  readonly review: Review | null;
  /** The spreadsheet has changed spaces, line breaks or apostrophes by itself. */
  readonly isRough: boolean;
}

/** Judges a row against the text that it is about. */
export function judgeRow(row: ReturnedRow, now: TranslatedText, context: RowContext): Judgement {
  const { source, translation } = row;
  if (source === null || translation === null)
    return refused(
      sentence('problems:row_date')`The spreadsheet has made a date of this cell: give it the format "text".`,
    );
  if (!hasSource(row, now))
    return refused(
      sentence(
        'problems:row_changed',
      )`The text to translate has changed since the sheet was made: export it again.`,
    );
  if (translation.trim() === '') return { status: 'unchanged' };
  const { text } = now;
  if (text !== undefined && isUnchanged(translation, text, context.isRough))
    return recorded(now, text, recordOfUnchanged(row, now), context.review);
  const changed = tidied(translation, now.source ?? text ?? '');
  const fault = faultOf(changed, row, now, context);
  if (fault !== null) return refused(fault);
  return recorded(now, changed, recordOfChanged(row, now, changed), context.review);
}

/** Tells whether the sheet was made from the present text; in the first language, the text itself stands there. */
export function hasSource(
  { source, translation }: ReturnedRow,
  { source: now, text }: TranslatedText,
): boolean {
  if (now !== undefined) return holdsRoughly(source ?? '', now);
  if (source === '' || text === undefined) return true;
  return holdsRoughly(source ?? '', text) || holds(translation ?? '', text);
}

function isUnchanged(cell: string, text: string, isRough: boolean): boolean {
  return isRough ? holdsRoughly(cell, text) : holds(cell, text);
}

function faultOf(text: string, row: ReturnedRow, now: TranslatedText, context: RowContext): Sentence | null {
  const fault = textFault(text, context.variables);
  if (fault !== null) return fault;
  const before = now.source ?? now.text ?? '';
  const hasLostLines = context.isRough && before.includes('\n') && !text.includes('\n');
  return hasLostLines
    ? sentence('problems:row_lines')`The spreadsheet has lost the line breaks of this row: write them again.`
    : null;
}

/** Nothing but the sheet's column `state` can say that an old translation is still right, or that it equals on purpose. */
function recordOfUnchanged({ state }: ReturnedRow, { record, source, text }: TranslatedText): TextRecord {
  const wish = wishIn(state);
  if (wish === 'same_on_purpose' && text === source)
    return { ...asCurrent(record, source), same_on_purpose: true };
  return wish === 'translated' ? asCurrent(record, source) : (record ?? {});
}

function recordOfChanged({ state }: ReturnedRow, { source }: TranslatedText, text: string): TextRecord {
  const isSame = text === source && wishIn(state) === 'same_on_purpose';
  return { ...asCurrent(undefined, source), ...(isSame ? { same_on_purpose: true as const } : {}) };
}

function wishIn(state: string): string {
  return state.toLowerCase().replaceAll(/[\s-]+/gu, '_');
}

function recorded(now: TranslatedText, text: string, record: TextRecord, review: Review | null): Judgement {
  const after = review === null ? record : asReviewed(asCurrent(record, now.source), text, review);
  const isSame =
    now.text !== undefined && canonical(text) === canonical(now.text) && equal(after, now.record ?? {});
  return isSame ? { status: 'unchanged' } : { status: 'accepted', text, record: after };
}

function equal(one: TextRecord, other: TextRecord): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof TextRecord>;
  return [...keys].every((key) => one[key] === other[key]);
}

function refused(reason: Sentence): Judgement {
  return { status: 'refused', reason };
}
