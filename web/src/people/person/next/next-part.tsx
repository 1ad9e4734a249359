import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { Loading } from '../../../components/loading.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { Section } from '../../../components/section.js';
import { CaseItem } from './case-item.js';
import { ConversationItem } from './conversation-item.js';
import styles from './next.module.css';
import { ProgrammeItem } from './programme-item.js';

/** What comes next for her: the messages of her programmes, her open cases, the conversation that is open. */
export default function NextPart({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('person');
  const { language } = i18n;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['person', id, 'overview', language],
    queryFn: () =>
      answer(api.GET('/api/v1/people/{id}/overview', { params: { path: { id }, query: { language } } })),
  });
  const cases = data?.cases.filter(({ state }) => state === 'open') ?? [];
  const { programmes = [], conversation = null } = data ?? {};
  const isNothing = programmes.length === 0 && cases.length === 0 && conversation === null;
  return (
    <Section title={t('next.title')}>
      {isPending && <Loading lines={3} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && isNothing && <p className="quiet">{t('next.none')}</p>}
      <div className={styles.parts}>
        {programmes.map((programme) => (
          <ProgrammeItem key={`${programme.programme} ${programme.since}`} programme={programme} />
        ))}
        {cases.length > 0 && (
          <div className={styles.part}>
            <h3>{t('next.cases')}</h3>
            <ul className={styles.list}>
              {cases.map((one) => (
                <CaseItem key={one.id} one={one} />
              ))}
            </ul>
          </div>
        )}
        {conversation !== null && <ConversationItem conversation={conversation} />}
      </div>
    </Section>
  );
}
