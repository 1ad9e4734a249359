import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { fullTime, relativeTime } from './relative-time.js';

/** How long ago something was; the exact moment stands in its title. */
export function TimeAgo({ at }: { readonly at: string }) {
  const { i18n } = useTranslation('shell');
  const now = useMinute();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullTime(moment, i18n.language)}>
      {relativeTime(moment, now, i18n.language)}
    </time>
  );
}

const minuteMs = 60_000;

/** The time, a minute exact. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
