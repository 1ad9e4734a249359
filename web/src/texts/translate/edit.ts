import type { TextRow } from '../text-row.js';

/** What somebody did to a text and has not saved yet; what is absent stays as it is. */
export interface Edit {
  readonly text?: string;
  /** The translation was looked at and is still right for the present source. */
  readonly isConfirmed?: boolean;
  readonly isSameOnPurpose?: boolean;
  readonly isReviewed?: boolean;
  /** The text that it began from: when that has changed, somebody else was there. */
  readonly base: string | null;
}

/** What somebody does to a text. */
export type Act = Omit<Edit, 'base'>;

/** A change as the service takes it. */
export interface TextChange {
  readonly key: string;
  readonly text?: string;
  readonly isSameOnPurpose?: boolean;
  readonly isReviewed?: boolean;
}

/** The text as it would be after the edit. */
export function textAfter(row: TextRow, edit: Edit | null): string {
  return edit?.text ?? row.text ?? '';
}

/** Adds an act to what was done before; null when nothing is left to save. */
export function edited(row: TextRow, before: Edit | null, act: Act): Edit | null {
  const { text, ...marks } = { ...before, ...act };
  const base = before === null ? row.text : before.base;
  const isOther = text !== undefined && text !== (row.text ?? '');
  const kept: Edit = {
    ...(isOther ? { text } : {}),
    ...(marks.isConfirmed === true && !isOther && row.state !== 'current' ? { isConfirmed: true } : {}),
    ...(isSameWish(row, text, marks.isSameOnPurpose)
      ? { isSameOnPurpose: marks.isSameOnPurpose === true }
      : {}),
    ...(marks.isReviewed === undefined || marks.isReviewed === isReviewed(row, isOther)
      ? {}
      : { isReviewed: marks.isReviewed }),
    base,
  };
  return Object.keys(kept).length > 1 ? kept : null;
}

/** Whether somebody else has changed the text since the edit began, to something else than it would become. */
export function isOvertaken(row: TextRow, edit: Edit | null): boolean {
  return edit !== null && edit.base !== row.text && textAfter(row, edit) !== (row.text ?? '');
}

/** The edit as the service takes it. */
export function changeOf(row: TextRow, edit: Edit): TextChange {
  const { isConfirmed, isSameOnPurpose, isReviewed: reviewed } = edit;
  const text = edit.text ?? (isConfirmed === true ? (row.text ?? '') : undefined);
  return {
    key: row.key,
    ...(text === undefined ? {} : { text }),
    ...(isSameOnPurpose === undefined ? {} : { isSameOnPurpose }),
    ...(reviewed === undefined ? {} : { isReviewed: reviewed }),
  };
}

/** Only what equals its source can be the same on purpose. */
function isSameWish(row: TextRow, text: string | undefined, wish: boolean | undefined): boolean {
  if (wish === undefined || wish === row.isSameOnPurpose) return false;
  return !wish || (text ?? row.text) === row.source;
}

/** A review ends when the text changes. */
function isReviewed(row: TextRow, isOther: boolean): boolean {
  return row.reviewedBy !== null && !isOther;
}
