import { useQuery, useQueryClient } from '@tanstack/react-query';

import { api } from '../api/client.js';
import type { components } from '../api/schema.js';

/** A household with its members. */
export type Household = components['schemas']['Household'];

/** A household, and the version of it that was seen. */
export interface ReadHousehold {
  readonly household: Household;
  readonly version: string;
}

async function read(id: string): Promise<ReadHousehold> {
  const { data, response } = await api.GET('/api/v1/households/{id}', { params: { path: { id } } });
  const version = (response.headers.get('ETag') ?? '').replaceAll(/W\/|"/g, '');
  return { household: data as Household, version };
}

/** A household, read once. */
export function useHousehold(id: string) {
  return useQuery({ queryKey: ['households', 'one', id], queryFn: () => read(id) });
}

/** Reads anew what shows who lives together, after it has changed. */
export function useHouseholdChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['households'] });
    await queries.invalidateQueries({ queryKey: ['people', 'one'] });
  };
}
