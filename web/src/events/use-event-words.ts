import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../components/relative-time.js';
import type { EventView } from './event.js';
import { spanIn } from './event-time.js';

/** Says the day, the seats and the numbers of events as the reader writes them. */
export function useEventWords() {
  const { t, i18n } = useTranslation('events');
  const number = (value: number): string => new Intl.NumberFormat(timeLanguage(i18n.language)).format(value);
  return {
    number,
    when: ({ startsAt, endsAt, timezone }: Pick<EventView, 'startsAt' | 'endsAt' | 'timezone'>) =>
      spanIn(timezone, [startsAt, endsAt], i18n.language),
    seats: ({ seats, capacity }: Pick<EventView, 'seats' | 'capacity'>) =>
      capacity === null
        ? t('seats.open', { count: seats, taken: number(seats) })
        : t('seats.of', { taken: number(seats), all: number(capacity) }),
  };
}
