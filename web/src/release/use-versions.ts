import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { fullTime } from '../components/relative-time.js';

/** Something that can be compared, and what it is called. */
export interface VersionChoice {
  readonly value: string;
  readonly label: string;
}

/** Reads what can be compared of a conversation: what is live, the draft, and what was live before. */
export function useVersions(name: string): readonly VersionChoice[] {
  const { t, i18n } = useTranslation('release');
  const { data } = useQuery({
    queryKey: ['flow', name, 'versions'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/flows/{name}/revisions', { params: { path: { name }, query: { limit: 100 } } }),
      ),
  });
  const earlier = (data?.items ?? []).filter(({ isLive }) => !isLive);
  return [
    { value: 'live', label: t('compare.live') },
    { value: 'draft', label: t('compare.draft') },
    ...earlier.map(({ id, at, by }) => ({
      value: id,
      label: t('compare.of', { when: fullTime(new Date(at), i18n.language), name: by.name }),
    })),
  ];
}
