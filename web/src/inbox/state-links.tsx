import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { inboxStates } from './inbox.js';
import type { InboxState } from './inbox.js';
import styles from './inbox.module.css';

/** The lists that one can choose from, with how many stand in each. */
export function StateLinks({ shown }: { readonly shown: InboxState }) {
  const { t, i18n } = useTranslation('inbox');
  const { data } = useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: () => answer(api.GET('/api/v1/inbox/count')),
  });
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <nav className={styles.states} aria-label={t('lists')}>
      {inboxStates.map((state) => (
        <Link key={state} to="/inbox" search={{ state }} aria-current={state === shown ? 'page' : undefined}>
          {t(`state.${state}`)}
          {data !== undefined && <span className={styles.count}>{number.format(data[state])}</span>}
        </Link>
      ))}
    </nav>
  );
}
