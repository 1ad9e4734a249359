import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import type { EventState, GuestState } from './event.js';

const eventTones: Readonly<Record<EventState, Tone>> = {
  draft: 'neutral',
  open: 'good',
  closed: 'warn',
  cancelled: 'bad',
  over: 'neutral',
};

const guestTones: Readonly<Record<GuestState, Tone>> = {
  invited: 'neutral',
  coming: 'info',
  maybe: 'neutral',
  declined: 'neutral',
  waiting: 'warn',
  came: 'good',
  absent: 'bad',
};

/** Where an event is in its life, in a word. */
export function EventBadge({ state }: { readonly state: EventState }) {
  const { t } = useTranslation('events');
  return <StatusBadge tone={eventTones[state]}>{t(`state.${state}`)}</StatusBadge>;
}

/** How somebody stands to an event, in a word. */
export function GuestBadge({ state }: { readonly state: GuestState }) {
  const { t } = useTranslation('events');
  return <StatusBadge tone={guestTones[state]}>{t(`guest.${state}`)}</StatusBadge>;
}
