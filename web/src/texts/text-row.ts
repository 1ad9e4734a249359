import type { components } from '../api/schema.js';

/** A text with its source and how it stands, as the service shows it. */
export type TextRow = components['schemas']['TextRow'];

/** The texts of one conversation in one language. */
export type FlowTexts = components['schemas']['FlowTexts'];

/** How far one conversation is in a language. */
export type FlowTextsRow = components['schemas']['FlowTextsRow'];

/** Counts of texts by how they stand. */
export interface Progress {
  readonly total: number;
  readonly missing: number;
  readonly stale: number;
  readonly same: number;
  readonly reviewed: number;
}

/** What the service's own texts are called where conversations are. */
export const serviceTexts = 'system';

/** Somebody has to do something about it: translate it, look at it again, or say that it is meant so. */
export function isOpen({ state }: Pick<TextRow, 'state'>): boolean {
  return state !== 'current';
}

/** How many texts are as they should be. */
export function doneOf({ total, missing, stale, same }: Progress): number {
  return total - missing - stale - same;
}

/** Whether its texts are translations: what is written in the language itself has nothing to do. */
export function isCounted({ isSource, total }: FlowTextsRow): boolean {
  return !isSource && total > 0;
}

/** A name of files as words: `due_date` is "Due date". */
export function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
