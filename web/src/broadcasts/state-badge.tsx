import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPencil,
  IconPlayerPause,
  IconSend,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import type { BroadcastState } from './broadcast.js';

const looks: Readonly<Record<BroadcastState, { readonly tone: Tone; readonly Icon: typeof IconSend }>> = {
  draft: { tone: 'neutral', Icon: IconPencil },
  waiting: { tone: 'warn', Icon: IconUserCheck },
  scheduled: { tone: 'info', Icon: IconClock },
  running: { tone: 'info', Icon: IconSend },
  paused: { tone: 'warn', Icon: IconPlayerPause },
  done: { tone: 'good', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconCircleX },
  failed: { tone: 'bad', Icon: IconCircleX },
};

/** How far a campaign is, in a word. */
export function StateBadge({ state }: { readonly state: BroadcastState }) {
  const { t } = useTranslation('broadcasts');
  const { tone, Icon } = looks[state];
  return (
    <StatusBadge tone={tone} icon={<Icon size={16} aria-hidden />}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
