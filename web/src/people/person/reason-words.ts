import { useTranslation } from 'react-i18next';

import type { components } from '../../api/schema.js';
import { nameIn, useDictionary } from '../../api/dictionary.js';
import { fullTime } from '../../components/relative-time.js';

type Reason = components['schemas']['SendReason'];

interface SaidReason {
  readonly code: Reason['code'] | (string & {});
  readonly params: Reason['params'];
}

/** Says why a message does not go, or waits. */
export function useReasonWords(): (reason: SaidReason) => string {
  const { t, i18n } = useTranslation('person');
  const dictionary = useDictionary();
  return ({ code, params }) => {
    const key = i18n.exists(`person:reasons.${code}`) ? `reasons.${code}` : 'reasons.other';
    const { until, purpose } = params;
    const said = t(key, {
      code,
      purpose: typeof purpose === 'string' ? nameIn(dictionary?.purposes, purpose) : '',
    });
    return typeof until === 'string' && !Number.isNaN(Date.parse(until))
      ? `${said} ${t('reasons.until', { time: fullTime(new Date(until), i18n.language) })}`
      : said;
  };
}
