import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { components } from '../../api/schema.js';

/** A person in the list. */
export type PersonRow = components['schemas']['PersonRow'];

/** The orders that the list can stand in. */
export const orders = ['name', '-updated', '-created'] as const;

/** An order of the list. */
export type Order = (typeof orders)[number];

/** Which people are shown; '' for what does not narrow them. */
export interface Selection {
  readonly q: string;
  readonly segment: string;
  /** The code of a place: those who live there, or in a place that lies in it. */
  readonly place: string;
  readonly sort: Order;
}

type Filter = Omit<Selection, 'sort'>;

/** Everybody, by name. */
export const everybody: Selection = { q: '', segment: '', place: '', sort: 'name' };

/** Reads a selection from what stands in the address. */
export function selectionIn(search: { readonly [Part in keyof Selection]?: string }): Selection {
  const { q = '', segment = '', place = '', sort } = search;
  return { q, segment, place, sort: orders.find((one) => one === sort) ?? everybody.sort };
}

/** What stands in the address for a selection: nothing for what is so anyway. */
export function searchOf({ q, segment, place, sort }: Selection): Partial<Record<keyof Selection, string>> {
  return {
    ...(q !== '' && { q }),
    ...(segment !== '' && { segment }),
    ...(place !== '' && { place }),
    ...(sort !== everybody.sort && { sort }),
  };
}

/** Whether a selection leaves anybody out. */
export function isNarrowed({ q, segment, place }: Selection): boolean {
  return q !== '' || segment !== '' || place !== '';
}

/** How many people a selection has. */
export function usePeopleCount({ q, segment, place }: Filter) {
  return useQuery({
    queryKey: ['people', 'count', { q, segment, place }],
    queryFn: () => countPeople({ q, segment, place }),
  });
}

/** Asks how many people a filter lets through. */
export function countPeople(filter: Filter) {
  return answer(api.GET('/api/v1/people/count', { params: { query: filterOf(filter) } }));
}

/** The segments that the list can be narrowed to. */
export function useSegmentNames(): readonly { readonly id: string; readonly name: string }[] {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['segments', 'names'],
    queryFn: () => answer(api.GET('/api/v1/segments', { params: { query: { limit: 100 } } })),
    enabled: may('people.read'),
  });
  return data?.items ?? [];
}

/** How the service is told whom a list shows. */
export interface ListFilter {
  readonly q?: string;
  readonly segment?: string;
  readonly expression?: string;
}

/** What the service is asked for. */
export function filterOf({ q, segment, place }: Filter): ListFilter {
  return {
    ...(q !== '' && { q }),
    ...(segment !== '' && { segment }),
    ...(place !== '' && { expression: `place under "${place.replaceAll(/["\\]/g, String.raw`\$&`)}"` }),
  };
}
