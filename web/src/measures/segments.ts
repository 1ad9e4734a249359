import { queryOptions } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';

/** Reads the segments that can be chosen. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments', 'first'],
  queryFn: () => answer(api.GET('/api/v1/segments', { params: { query: { limit: 100 } } })),
});
