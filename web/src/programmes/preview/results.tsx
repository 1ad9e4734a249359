import { useTranslation } from 'react-i18next';

import { Condition } from '../condition.js';
import styles from '../programmes.module.css';
import { FlowLink } from '../timeline/message-item.js';
import { useLengths } from '../use-lengths.js';
import { daysOf, nextDay } from './days.js';
import type { Span } from './days.js';
import type { Example } from './examples.js';
import type { PreviewMessage } from './preview-of.js';

interface ResultsProps {
  readonly messages: readonly PreviewMessage[];
  readonly example: Example | null;
  /** ISO date. */
  readonly from: string;
  readonly span: Span;
}

/** What comes, as on a phone, day by day; or why nothing does. */
export function Results({ messages, example, from, span }: ResultsProps) {
  const { t } = useTranslation('programmes');
  const { day } = useLengths();
  const days = example === 'loss' ? [] : daysOf(messages, from, span);
  return (
    <>
      {example !== null && <p className={styles.told}>{t(`example.${example}.tells`)}</p>}
      {days.length === 0 && example !== 'loss' && <Nothing messages={messages} from={from} />}
      {days.length > 0 && (
        <div className={styles.phone} role="region" aria-label={t('preview.phone')} tabIndex={0}>
          {days.map(({ date, messages: own }) => (
            <section key={date} aria-label={day(date)}>
              <h3>{day(date)}</h3>
              {own.map((message) => (
                <Bubble key={message.id} message={message} />
              ))}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function Nothing({ messages, from }: Pick<ResultsProps, 'messages' | 'from'>) {
  const { t } = useTranslation('programmes');
  const { day } = useLengths();
  const next = nextDay(messages, from);
  return <p>{next === null ? t('preview.over') : t('preview.later', { day: day(next) })}</p>;
}

/** A message as it would stand on her phone; one that does not come says why. */
function Bubble({ message }: { readonly message: PreviewMessage }) {
  const { t } = useTranslation('programmes');
  const { at, text, language, segments, flow, when, isSent } = message;
  return (
    <div className={styles.bubble} data-sent={isSent}>
      {flow === null ? (
        <p dir="auto" lang={language}>
          {text}
        </p>
      ) : (
        <p>
          {t('flow')} <FlowLink name={flow} />
        </p>
      )}
      <p className={styles.small}>
        {at.slice(11, 16)}
        {flow === null && ` · ${t('sms', { count: segments })}`}
      </p>
      {!isSent && when !== null && (
        <p className={styles.small}>
          {t('preview.notSent')} <Condition expression={when} />
        </p>
      )}
    </div>
  );
}
