import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { answer, api, ifMatch } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { isProblem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';

/** The record of a person. */
export type Person = components['schemas']['Person'];

/** What is to change about a person. */
export type PersonChange = NonNullable<
  paths['/api/v1/people/{id}']['patch']['requestBody']
>['content']['application/json'];

interface Read {
  readonly person: Person;
  readonly version: string;
}

const keyOf = (id: string) => ['people', 'one', id] as const;

async function read(id: string): Promise<Read> {
  const { data, response } = await api.GET('/api/v1/people/{id}', { params: { path: { id } } });
  return { person: data as Person, version: (response.headers.get('ETag') ?? '').replaceAll(/W\/|"/g, '') };
}

/** The record of a person, and its version. */
export function usePerson(id: string) {
  return useQuery({ queryKey: keyOf(id), queryFn: () => read(id) });
}

/** Reads anew what is shown of a person, after something about her has changed. */
export function usePersonChanged(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: keyOf(id) });
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['person', id] }),
      queries.invalidateQueries({ queryKey: ['people', 'list'], refetchType: 'none' }),
    ]);
  };
}

/**
 * Changes a record as it was seen. When somebody else was faster, the newer one is read, so that one sees it before trying
 * again; what was filled in stays with whoever asked.
 */
export function useChangePerson(id: string) {
  const queries = useQueryClient();
  const changed = usePersonChanged(id);
  return useMutation({
    mutationFn: async (body: PersonChange) => {
      const version = queries.getQueryData<Read>(keyOf(id))?.version ?? '';
      await answer(
        api.PATCH('/api/v1/people/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
      );
      await changed();
    },
    onError: async (error) => {
      if (isProblem(error, 'version_conflict')) await queries.invalidateQueries({ queryKey: keyOf(id) });
    },
  });
}
