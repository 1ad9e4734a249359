import { queryOptions } from '@tanstack/react-query';

import { answer, api } from '../../api/client.js';

/** Somebody whom no text reaches. */
export interface Visited {
  readonly id: string;
  readonly name: string | null;
  readonly reason: string;
  readonly healthWorker: string | null;
}

/** A place with the people there whom no text reaches; null: it is not known where they live. */
export interface VisitedPlace {
  readonly place: { readonly code: string; readonly name: string } | null;
  readonly people: readonly Visited[];
}

interface Visits {
  readonly places: readonly VisitedPlace[];
  readonly count: number;
  /** There are more than are listed. */
  readonly isCut: boolean;
}

/** Reads whom no text reaches, by place. */
export function visitsQuery(id: string) {
  return queryOptions({
    queryKey: ['broadcasts', id, 'visits'],
    queryFn: async (): Promise<Visits> => {
      const params = { path: { id }, query: { format: 'json' as const } };
      // The description of the API knows this answer as text, since it is given as a file as well.
      const read: unknown = await answer(api.GET('/api/v1/broadcasts/{id}/unreachable', { params }));
      return read as Visits;
    },
  });
}
