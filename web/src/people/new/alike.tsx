import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../../components/links.js';
import { findAlike } from './new-person.js';
import type { NewPerson } from './new-person.js';
import styles from './new-person.module.css';

/** Those who may be recorded already, while somebody is being written down. */
export function Alike({ person }: { readonly person: NewPerson }) {
  const { t } = useTranslation('people');
  const [asked] = useDebouncedValue(person, 600);
  const { name, phone, channel, fields } = asked;
  const isWorthAsking = name.trim().length > 2 || phone.replaceAll(/\D/g, '').length > 5;
  const { data } = useQuery({
    queryKey: ['people', 'alike', { name, phone, channel, birth: fields.birth_date, place: fields.place }],
    queryFn: () => findAlike(asked),
    enabled: isWorthAsking,
    retry: false,
  });
  const found = isWorthAsking ? (data?.items ?? []) : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={styles.alike}>
          <h3>{t('alike.title', { count: found.length })}</h3>
          <ul>
            {found.slice(0, 5).map(({ person: { id, name, place, addresses }, reasons }) => (
              <li key={id}>
                <TextLink to="/people/$id" params={{ id }} dir="auto">
                  {name ?? t('noName')}
                </TextLink>{' '}
                {[place?.name, ...addresses].filter(Boolean).join(', ')}{' '}
                <span className="quiet">
                  (
                  {reasons
                    .filter(({ points }) => points > 0)
                    .map(({ code }) => t(`alike.${code}`))
                    .join(', ')}
                  )
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
