import { z } from 'zod';

import { DomainError } from '../domain-error.js';
import { sentence } from '../sentence.js';

/** The query of every list; a list with more to ask for extends it. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('How many at most.'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the page before.'),
});

/** Which part of a list is asked for. */
export type PageQuery = z.output<typeof PageQuery>;

/** Part of a list, and where the next part begins; null at its end. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** The schema of a page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Ask for it as `cursor`; null at the end of the list.'),
  });
}

/** Writes where the next page begins, in a form that callers pass on without reading it. */
export function cursorOf(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor back.
 * @throws DomainError `malformed` when it is not one that this list has given out
 */
export function readCursor<Position>(cursor: string, schema: z.ZodType<Position>): Position {
  const read = schema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (read.success) return read.data;
  throw new DomainError(
    'malformed',
    sentence('problems:cursor')`The cursor is not one of this list. Begin with the first page.`,
    {
      errors: [{ path: 'cursor', message: 'It is not one of this list.' }],
    },
  );
}

/** Makes a page of rows that were asked for with one more than the limit. */
export function pageFrom<Item>(
  rows: readonly Item[],
  limit: number,
  positionOf: (last: Item) => unknown,
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(positionOf(last)) : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is no JSON fits no schema either.
    return undefined;
  }
}
