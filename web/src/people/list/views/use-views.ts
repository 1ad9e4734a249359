import { useQuery, useQueryClient } from '@tanstack/react-query';

import { answer, api, done, ifMatch } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { selectionIn } from '../use-people.js';
import type { Selection } from '../use-people.js';

/** A selection of people that somebody keeps by a name. */
export type PeopleView = components['schemas']['PeopleView'];

const viewsKey = ['people-views'] as const;

/** One's own views, and those that others share. */
export function useViews(): readonly PeopleView[] {
  const { data } = useQuery({
    queryKey: viewsKey,
    queryFn: () => answer(api.GET('/api/v1/people-views', { params: { query: { limit: 100 } } })),
  });
  return data?.items ?? [];
}

/** The people whom a view shows. */
export function selectionOf({ view: { q, segment, sort, placeBelow } }: PeopleView): Selection {
  return selectionIn({
    ...(q !== undefined && { q }),
    ...(segment !== undefined && { segment }),
    ...(sort !== undefined && { sort }),
    ...(placeBelow !== undefined && { place: placeBelow }),
  });
}

/** Whether two selections are the same. */
export function isSame(one: Selection, other: Selection): boolean {
  return (['q', 'segment', 'place', 'sort'] as const).every((part) => one[part] === other[part]);
}

/** What can be done with views; each shows in the list at once. */
export function useViewChanges() {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: viewsKey });
  return {
    add: async (name: string, isShared: boolean, selection: Selection) => {
      await done(api.POST('/api/v1/people-views', { body: { name, isShared, view: viewOf(selection) } }));
      await changed();
    },
    change: async ({ id, version }: PeopleView, name: string, isShared: boolean, selection: Selection) => {
      const body = { name, isShared, view: viewOf(selection) };
      const params = { path: { id }, header: ifMatch(version) };
      await done(api.PATCH('/api/v1/people-views/{id}', { params, body }));
      await changed();
    },
    remove: async (id: string) => {
      await done(api.DELETE('/api/v1/people-views/{id}', { params: { path: { id } } }));
      await changed();
    },
  };
}

function viewOf({ q, segment, place, sort }: Selection) {
  return {
    ...(q !== '' && { q }),
    ...(segment !== '' && { segment }),
    ...(place !== '' && { placeBelow: place }),
    sort,
  };
}
