import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { Loading } from '../../../components/loading.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { fullTime } from '../../../components/relative-time.js';
import { useReasonWords } from '../reason-words.js';
import { DecisionWords, useBecauseWords, useMessageName } from './decided-words.js';
import type { Decided } from './decided-words.js';
import styles from './why-message.module.css';

interface WhyMessageProps {
  readonly person: string;
  readonly message: string;
}

/** Why one message went, waits or was not sent. */
export default function WhyMessage({ person, message }: WhyMessageProps) {
  const { t } = useTranslation('person');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['person', person, 'decisions', 'of', message],
    queryFn: () =>
      answer(
        api.GET('/api/v1/people/{id}/decisions', { params: { path: { id: person }, query: { message } } }),
      ),
  });
  const decided = data?.items[0];
  return (
    <div className={styles.why}>
      {isPending && <Loading lines={2} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && (decided === undefined ? <p>{t('why.nothing')}</p> : <Why message={decided} />)}
    </div>
  );
}

function Why({ message }: { readonly message: Decided }) {
  const { t, i18n } = useTranslation('person');
  const nameOf = useMessageName();
  const becauseWords = useBecauseWords();
  const reasonWords = useReasonWords();
  const { because, createdAt, sentAt, now, reasons } = message;
  const time = (at: string) => fullTime(new Date(at), i18n.language);
  return (
    <>
      <p>
        {nameOf(message)}. {becauseWords(because)}
      </p>
      {reasons.length > 0 && now === null && (
        <p>{reasons.map((code) => reasonWords({ code, params: {} })).join(' ')}</p>
      )}
      {now !== null && (
        <p>
          {t('why.now')} <DecisionWords decision={now} />
        </p>
      )}
      <p>
        {t('why.written', { time: time(createdAt) })}
        {sentAt !== null && ` ${t('why.sent', { time: time(sentAt) })}`}
      </p>
    </>
  );
}
