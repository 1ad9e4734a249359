import { useTranslation } from 'react-i18next';

import type { ProgrammeMessage } from '../programme.js';
import { useAnchorName } from '../programme.js';
import { useLengths } from '../use-lengths.js';

/** Says when a message comes: "Week 12 and 4 days", "3 days before: due date", "at once". */
export function usePosition(anchor: string): (message: ProgrammeMessage) => string {
  const { t } = useTranslation('programmes');
  const { length, number } = useLengths();
  const anchorName = useAnchorName();
  return ({ at: { from, months, day }, week }) => {
    if (day === null) return t('at.joining');
    if (from === 'start')
      return day === 0 ? t('at.joining') : t('at.afterJoining', { length: length(day, 'day') });
    if (from === 'week_zero' && week !== null) {
      const rest = day - week * 7;
      return rest === 0
        ? t('at.week', { week: number(week) })
        : t('at.weekAnd', { week: number(week), length: length(rest, 'day') });
    }
    const name = anchorName(anchor);
    const parts = [
      ...(months === 0 ? [] : [length(Math.abs(months), 'month')]),
      ...(day === 0 ? [] : [length(Math.abs(day), 'day')]),
    ].join(', ');
    if (parts === '') return t('at.on', { anchor: name });
    return t(months * 31 + day < 0 ? 'at.before' : 'at.after', { length: parts, anchor: name });
  };
}
