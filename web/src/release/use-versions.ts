import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { fullTime } from '../components/relative-time.js';
import { useFlow } from './release.js';
import { useWhoName } from './use-who-name.js';

/** Something that can be compared, and what it is called. */
export interface VersionChoice {
  readonly value: string;
  readonly label: string;
}

/** Reads what can be compared of a conversation: what is live, the draft, and what was live before; null until it is known. */
export function useVersions(name: string): readonly VersionChoice[] | null {
  const { t, i18n } = useTranslation('release');
  const nameOf = useWhoName();
  const flow = useFlow(name);
  const { data } = useQuery({
    queryKey: ['flow', name, 'versions'],
    queryFn: () =>
      answer(
        api.GET('/api/v1/flows/{name}/revisions', { params: { path: { name }, query: { limit: 100 } } }),
      ),
  });
  if (data === undefined || flow.data === undefined) return null;
  const { live, draft } = flow.data;
  const earlier = data.items.filter(({ isLive }) => !isLive);
  return [
    ...(live === null ? [] : [{ value: 'live', label: t('compare.live') }]),
    ...(draft === null ? [] : [{ value: 'draft', label: t('compare.draft') }]),
    ...earlier.map(({ id, at, by }) => ({
      value: id,
      label: t('compare.of', { when: fullTime(new Date(at), i18n.language), name: nameOf(by) }),
    })),
  ];
}

/** What is compared first: the draft with what is live, or what is live with what was live before. */
export function firstPair(versions: readonly VersionChoice[]): {
  readonly from: string;
  readonly to: string;
} {
  const values = versions.map(({ value }) => value);
  const [before = 'live'] = values.filter((value) => value !== 'live' && value !== 'draft');
  return values.includes('draft') ? { from: 'live', to: 'draft' } : { from: before, to: 'live' };
}
