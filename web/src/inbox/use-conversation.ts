import { useInfiniteQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import { keyOf } from './inbox.js';

/** A conversation as it is now, with as much of what was said before as was asked for. */
export function useConversation(id: string) {
  const query = useInfiniteQuery({
    queryKey: keyOf(id),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/inbox/{conversation}', {
          params: {
            path: { conversation: id },
            query: pageParam === undefined ? {} : { before: pageParam },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ earlier }) => earlier ?? undefined,
    // Somebody may have taken it a moment ago: it is read anew whenever it is opened.
    staleTime: 0,
  });
  const pages = query.data?.pages ?? [];
  return {
    conversation: pages[0] ?? null,
    messages: [...pages].reverse().flatMap((page) => page.messages),
    query,
  };
}
