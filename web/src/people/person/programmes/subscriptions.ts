import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';

/** A programme that somebody is or was in. */
export type Subscription = components['schemas']['Subscription'];

/** The programmes of a person, with what comes in the coming week. */
export function useSubscriptions(id: string) {
  return useQuery({
    queryKey: ['person', id, 'programmes'],
    queryFn: () => answer(api.GET('/api/v1/people/{id}/programmes', { params: { path: { id } } })),
  });
}

/** Whether it sends or rests, so that something may still be done about it. */
export function isRunning({ state }: Subscription): boolean {
  return state === 'active' || state === 'paused';
}
