import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { FlowRow } from './flow-row.js';

/** Every conversation of the installation: there are tens of them, so they are read at once and narrowed here. */
export function useFlows() {
  return useQuery({ queryKey: ['flows', 'all'], queryFn: readAll });
}

async function readAll(): Promise<readonly FlowRow[]> {
  const all: FlowRow[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: 100 } : { limit: 100, cursor };
    const page = await answer(api.GET('/api/v1/flows', { params: { query } }));
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
