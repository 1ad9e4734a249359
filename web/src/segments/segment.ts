import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api, done, ifMatch } from '../api/client.js';
import type { components } from '../api/schema.js';

/** A segment as the service keeps it. */
export type Segment = components['schemas']['Segment'];

/** What an expression means, and whom. */
export type Explained = components['schemas']['SegmentExplained'];

/** Reads one segment. */
export function segmentQuery(id: string) {
  return queryOptions({
    queryKey: ['segments', id],
    queryFn: () => answer(api.GET('/api/v1/segments/{id}', { params: { path: { id } } })),
  });
}

/** Removes a segment; nothing happens to its people. @throws Problem */
export function removeSegment({ id, version }: Pick<Segment, 'id' | 'version'>): Promise<void> {
  return done(api.DELETE('/api/v1/segments/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}

/** What an expression means; what was known last stays while the next is looked at. Nothing is asked about an empty one. */
export function useExplained(expression: string) {
  const { i18n } = useTranslation('shell');
  return useQuery({
    queryKey: ['segment-explained', expression, i18n.language],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/segments/explain', { body: { expression, language: i18n.language }, signal })),
    enabled: expression !== '',
    placeholderData: (before) => before,
    staleTime: 30_000,
    retry: false,
  });
}
