import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import { useTopic } from './use-topic.js';
import type { InboxItem } from './inbox.js';

/** An open case of a conversation. */
export type OpenCase = InboxItem['cases'][number];

const tones: Readonly<Record<OpenCase['priority'], Tone>> = {
  urgent: 'bad',
  high: 'warn',
  normal: 'neutral',
  low: 'neutral',
};

/** What a case is about, and how urgent it is. */
export function CaseBadge({ one: { topic, priority } }: { readonly one: OpenCase }) {
  const { t } = useTranslation('inbox');
  const nameOf = useTopic();
  return (
    <StatusBadge tone={tones[priority]}>
      {t('case.badge', { topic: nameOf(topic), priority: t(`priority.${priority}`) })}
    </StatusBadge>
  );
}
