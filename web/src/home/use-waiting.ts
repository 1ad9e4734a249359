import { useQuery } from '@tanstack/react-query';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';

/** A kind of work that waits for somebody, with how much of it there is. */
export interface Waiting {
  readonly kind: 'inbox' | 'mine' | 'openCases' | 'imports' | 'campaigns' | 'requests';
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

const most = 100;

/** What waits for people outside the conversations' own work, as far as the reader may see it; null until it is known. */
export function useWaiting(): readonly Waiting[] | null {
  const { may } = useSession();
  const inbox = useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: () => answer(api.GET('/api/v1/inbox/count')),
    enabled: may('inbox.read'),
  });
  const imports = useQuery({
    queryKey: ['imports', 'list', 'waiting'],
    queryFn: () =>
      answer(api.GET('/api/v1/imports', { params: { query: { state: 'waiting', limit: most } } })),
    enabled: may('people.import'),
  });
  const campaigns = useQuery({
    queryKey: ['broadcasts', 'list', 'home'],
    queryFn: () =>
      answer(api.GET('/api/v1/broadcasts', { params: { query: { state: 'waiting', limit: most } } })),
    enabled: may('broadcasts.approve'),
  });
  const requests = useQuery({
    queryKey: ['privacy', 'requests', 'home'],
    queryFn: () =>
      answer(api.GET('/api/v1/privacy/requests', { params: { query: { state: 'waiting', limit: most } } })),
    enabled: may('privacy.read'),
  });
  if ([inbox, imports, campaigns, requests].some(({ isPending, isEnabled }) => isPending && isEnabled))
    return null;
  const found: Waiting[] = [
    { kind: 'inbox', count: inbox.data?.waiting ?? 0, isMore: false },
    { kind: 'mine', count: inbox.data?.mine ?? 0, isMore: false },
    { kind: 'openCases', count: inbox.data?.open_case ?? 0, isMore: false },
    { kind: 'imports', ...countOf(imports.data) },
    { kind: 'campaigns', ...countOf(campaigns.data) },
    { kind: 'requests', ...countOf(requests.data) },
  ];
  return found.filter(({ count }) => count > 0);
}

function countOf(page: { readonly items: readonly unknown[]; readonly next: string | null } | undefined) {
  return { count: page?.items.length ?? 0, isMore: page !== undefined && page.next !== null };
}
