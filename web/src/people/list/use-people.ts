import { useInfiniteQuery, useQuery } from '@tanstack/react-query';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { components } from '../../api/schema.js';

/** A person in the list. */
export type PersonRow = components['schemas']['PersonRow'];

/** The orders that the list can stand in. */
export const orders = ['name', '-updated', '-created'] as const;

/** An order of the list. */
export type Order = (typeof orders)[number];

/** Which people are shown. */
export interface Selection {
  readonly q: string;
  readonly segment: string;
  readonly sort: Order;
}

/** The people of a selection, read a page after the other as one goes down. */
export function usePeople({ q, segment, sort }: Selection) {
  return useInfiniteQuery({
    queryKey: ['people', 'list', { q, segment, sort }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/people', {
          params: {
            query: { ...filterOf(q, segment), sort, limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** How many people a selection has. */
export function usePeopleCount({ q, segment }: Selection) {
  return useQuery({
    queryKey: ['people', 'count', { q, segment }],
    queryFn: () => answer(api.GET('/api/v1/people/count', { params: { query: filterOf(q, segment) } })),
  });
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

function filterOf(q: string, segment: string) {
  return { ...(q !== '' && { q }), ...(segment !== '' && { segment }) };
}
