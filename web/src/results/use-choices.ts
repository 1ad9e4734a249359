import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import type { Choice } from './choice.js';

/** Reads which steps of a conversation (its draft, or what is live) offer answers to choose from. */
export function useChoices(name: string, isWanted: boolean): ReadonlyMap<string, readonly Choice[]> {
  const { data } = useQuery({
    queryKey: ['flow', name, 'choices'],
    queryFn: async () => {
      const { draft, live } = await answer(api.GET('/api/v1/flows/{name}', { params: { path: { name } } }));
      const files = (draft ?? live)?.files;
      if (files === undefined) return none;
      const { choicesOf } = await import('./choices-of.js');
      return choicesOf(files);
    },
    enabled: isWanted,
  });
  return data ?? none;
}

const none: ReadonlyMap<string, readonly Choice[]> = new Map();
