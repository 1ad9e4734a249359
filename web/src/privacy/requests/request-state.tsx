import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../../components/status-badge.js';
import type { Tone } from '../../components/status-badge.js';
import { useDay } from '../use-day.js';
import type { PrivacyRequest } from './requests.js';

const soonMs = 7 * 86_400_000;

/** How far a request is, and by when somebody has to act. */
export function RequestState({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation('privacy');
  const dayOf = useDay();
  const { state, stage, dueAt, doneAt, copiesLeft } = request;
  const said = {
    cooling_off: () => t('state.coolingOff', { day: dayOf(dueAt) }),
    open: () => t(request.isOverdue ? 'state.overdue' : 'state.open', { day: dayOf(dueAt) }),
    running: () =>
      stage === 'copies' ? t('state.copies', { count: copiesLeft }) : t(`state.${stage ?? 'begins'}`),
    done: () => t('state.done', { day: dayOf(doneAt ?? dueAt) }),
    refused: () => t('state.refused', { day: dayOf(doneAt ?? dueAt) }),
    cancelled: () => t('state.cancelled', { day: dayOf(doneAt ?? dueAt) }),
  };
  return <StatusBadge tone={toneOf(request, new Date())}>{said[state]()}</StatusBadge>;
}

function toneOf({ state, isOverdue, dueAt }: PrivacyRequest, now: Date): Tone {
  if (isOverdue) return 'bad';
  if (state === 'open') return Date.parse(dueAt) - now.getTime() < soonMs ? 'warn' : 'info';
  if (state === 'cooling_off') return 'warn';
  if (state === 'running') return 'info';
  return state === 'done' ? 'good' : 'neutral';
}
