import { useTranslation } from 'react-i18next';

import type { components } from '../../../api/schema.js';
import { TimeAgo } from '../../../components/time-ago.js';
import { useTopic } from '../../../inbox/use-topic.js';
import styles from './next.module.css';

type Case = components['schemas']['PersonOverview']['cases'][number];

/** An open case: what it is about, who has it, until when it is to be answered. */
export function CaseItem({ one }: { readonly one: Case }) {
  const { t } = useTranslation('person');
  const nameOf = useTopic();
  const { reference, kind, dueAt, owner, summary } = one;
  return (
    <li>
      <strong>{nameOf(kind)}</strong> <span className={styles.quiet}>{reference}</span>
      {summary !== null && summary !== '' && (
        <p className={styles.about} dir="auto">
          {summary}
        </p>
      )}
      <p className={styles.quiet}>
        {t('next.due')} <TimeAgo at={dueAt} />
        {' · '}
        {owner === null ? t('next.nobody') : t('next.owner', { name: owner })}
      </p>
    </li>
  );
}
