import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { FlowTextsRow } from './text-row.js';

/** Every conversation of a language, with what there is to do in each. */
export function useFlowTexts(language: string) {
  return useQuery({ queryKey: ['texts', 'flows', language], queryFn: () => readAll(language) });
}

async function readAll(language: string): Promise<readonly FlowTextsRow[]> {
  const all: FlowTextsRow[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: 100 } : { limit: 100, cursor };
    const page = await answer(api.GET('/api/v1/texts/{language}', { params: { path: { language }, query } }));
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
