import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import type { components } from '../../api/schema.js';

/** Something that has turned. */
export type Alarm = components['schemas']['Alarm'];

/** The alarms that are not over and that nobody has taken note of, for those who may read them; the news of the stream renew them. */
export function useNewAlarms(): readonly Alarm[] {
  const { may } = useSession();
  const { language } = useTranslation('shell').i18n;
  const { data } = useQuery({
    queryKey: ['alarms', 'new', language],
    queryFn: () =>
      answer(api.GET('/api/v1/alarms', { params: { query: { state: 'open', limit: 100, language } } })),
    enabled: may('measures.read'),
  });
  return (data?.items ?? []).filter(({ acknowledgedAt }) => acknowledgedAt === null);
}
