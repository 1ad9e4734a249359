import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';
import type { Case } from './case.js';

/** Which cases are wanted. */
export interface CaseFilter {
  /** `open`: those that wait, the soonest due first; `all`: closed ones too, the newest first. */
  readonly state: 'open' | 'all';
  readonly owner?: string;
  /** Only those whose time has come; they are open by nature. */
  readonly isOverdue?: boolean;
  /** Where the page before ended; absent for the first. */
  readonly after?: string;
  /** Default 50. */
  readonly limit?: number;
}

/** Some cases, and where the next page begins. */
export interface CasePage {
  readonly cases: readonly Case[];
  /** Null when there are no more. */
  readonly next: string | null;
}

/** The last case of a page, by what the list is ordered by. */
export interface CasePosition {
  readonly dueAt: Date;
  readonly id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes down where a page ends. */
export function cursorAt({ dueAt, id }: CasePosition): string {
  return `${dueAt.getTime()}_${id}`;
}

/** @throws DomainError `malformed` when it is no cursor of this list */
export function readCursor(cursor: string): CasePosition {
  const [ms = '', id = ''] = cursor.split('_');
  if (!/^\d{1,15}$/.test(ms) || !uuid.test(id))
    throw new DomainError(
      'malformed',
      sentence('problems:cursor')`The cursor is not one of this list. Begin with the first page.`,
    );
  return { dueAt: new Date(Number(ms)), id };
}
