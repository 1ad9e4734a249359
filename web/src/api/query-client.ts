import { QueryClient } from '@tanstack/react-query';

/** What was read from the service. News comes by the stream of changes, so nothing is asked for twice on a slow line. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, refetchOnWindowFocus: false, retry: 1 } },
});
