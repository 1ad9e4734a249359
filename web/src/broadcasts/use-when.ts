import { useTranslation } from 'react-i18next';

import type { Timing } from './write/settings.js';
import { useFormat } from './use-format.js';

/** Says when a campaign goes, and whether again. */
export function useWhen(): (timing: Timing) => string {
  const { t } = useTranslation('broadcasts');
  const { moment, day } = useFormat();
  return (timing) => {
    const { repeat } = timing;
    const first =
      timing.kind === 'at'
        ? t('when.at', { time: moment(timing.at) })
        : timing.kind === 'local'
          ? t('when.local', { day: day(timing.date), time: timing.time })
          : t('when.now');
    return repeat === null ? first : `${first} ${t(`when.${repeat.every}`, { day: day(repeat.until) })}`;
  };
}
