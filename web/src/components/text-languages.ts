import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';

/** How far the texts of a language are. */
export interface TextLanguage {
  readonly language: string;
  readonly missing: number;
  readonly stale: number;
}

/** The languages that texts are translated into; none until they are read. */
export function useTextLanguages(): readonly TextLanguage[] {
  const { data } = useQuery({
    queryKey: ['texts', 'languages'],
    queryFn: () => answer(api.GET('/api/v1/texts')),
  });
  return data?.languages ?? [];
}
