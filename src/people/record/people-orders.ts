import { beginsCondition } from './people-search.js';

/** In which order, and after whom. */
export type ListPosition =
  | { readonly sort: 'name'; readonly after: { readonly name: string | null; readonly id: string } | null }
  | { readonly sort: '-updated'; readonly after: { readonly at: string; readonly id: string } | null }
  | { readonly sort: '-created'; readonly after: { readonly id: string } | null };

/** A part of a list that one index gives in its order: which people (alias `p`), after whom. */
export interface ListPart {
  readonly order: string;
  /** Whether its condition says already whom the words that are looked for mean, by the index of the order. */
  readonly isFound?: boolean;
  /** @param values the parameters of the statement so far; what the condition needs is added */
  condition(values: unknown[]): string;
}

/**
 * The parts that a list still has after a position, one after the other. By name, those whose names begin with the words that
 * are looked for come first, and those without a name last.
 */
export function partsAfter(position: ListPosition, words: readonly string[] | null): readonly ListPart[] {
  if (position.sort === '-created') return [created(position.after)];
  if (position.sort === '-updated') return [updated(position.after)];
  const { after } = position;
  return words === null || words.length === 0 ? byName(after) : byWords(words, after);
}

type AfterName = { readonly name: string | null; readonly id: string } | null;

function byName(after: AfterName): readonly ListPart[] {
  const named = { order: 'p.name_folded, p.id', condition: (values: unknown[]) => namedAfter(after, values) };
  const nameless = {
    order: 'p.id',
    condition: (values: unknown[]) =>
      after?.name === null
        ? `p.name_folded IS NULL AND p.id > $${values.push(after.id)}::uuid`
        : 'p.name_folded IS NULL',
  };
  return after?.name === null ? [nameless] : [named, nameless];
}

function byWords(words: readonly string[], after: AfterName): readonly ListPart[] {
  const isAtFirst = after === null || (after.name ?? '').startsWith(words.join(' '));
  const order = 'p.name_folded, p.id';
  const first = {
    order,
    isFound: true,
    condition: (values: unknown[]) => `${beginsCondition(words, values)} AND ${namedAfter(after, values)}`,
  };
  const others = {
    order,
    condition: (values: unknown[]) =>
      `NOT ${beginsCondition(words, values)} AND ${namedAfter(isAtFirst ? null : after, values)}`,
  };
  return isAtFirst ? [first, others] : [others];
}

function namedAfter(after: AfterName, values: unknown[]): string {
  return typeof after?.name === 'string'
    ? `(p.name_folded, p.id) > ($${values.push(after.name)}, $${values.push(after.id)}::uuid)`
    : 'p.name_folded IS NOT NULL';
}

/** Ids are made in the order of time. */
function created(after: { readonly id: string } | null): ListPart {
  return {
    order: 'p.id DESC',
    condition: (values) => (after === null ? 'true' : `p.id < $${values.push(after.id)}::uuid`),
  };
}

function updated(after: { readonly at: string; readonly id: string } | null): ListPart {
  return {
    order: 'p.updated_at DESC, p.id DESC',
    condition: (values) =>
      after === null
        ? 'true'
        : `(p.updated_at, p.id) < ($${values.push(after.at)}::timestamptz, $${values.push(after.id)}::uuid)`,
  };
}
