import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

/** Something that happened to a person and changed what she may be told. */
export type LifeEvent = components['schemas']['LifeEvent'];

/** What would follow if something happened to her. */
export type ForeseenLifeEvent = components['schemas']['ForeseenLifeEvent'];

/** What happened to a person, the latest first, and what each kind would do. */
export function useLifeEvents(id: string) {
  return useQuery({
    queryKey: ['person', id, 'life-events'],
    queryFn: () => answer(api.GET('/api/v1/people/{id}/life-events', { params: { path: { id } } })),
  });
}
