import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { TextLink } from '../../components/links.js';
import styles from './person.module.css';

/** Other records that may be of the same person. */
export function DuplicatesPart({ id }: { readonly id: string }) {
  const { t } = useTranslation('person');
  const { data } = useQuery({
    queryKey: ['person', id, 'duplicates'],
    queryFn: () => answer(api.GET('/api/v1/duplicates', { params: { query: { person: id, limit: 5 } } })),
  });
  const pairs = data?.items ?? [];
  if (pairs.length === 0) return null;
  return (
    <div className={styles.duplicates}>
      <p>
        {t('duplicates', { count: pairs.length })}{' '}
        {pairs.map(({ person, other }) => {
          const twin = person.id === id ? other : person;
          return (
            <TextLink
              key={twin.id}
              to="/duplicates/$one/$other"
              params={{ one: id, other: twin.id }}
              dir="auto"
              mr="xs"
            >
              {twin.name ?? t('noName')}
            </TextLink>
          );
        })}
      </p>
    </div>
  );
}
