import { CloseButton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { PersonPicker } from '../../components/person-picker.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

/** How many are shown by name; who wants to name more brings a spreadsheet. */
const mostShown = 20;

interface PeopleChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (people: string[]) => void;
}

/** People named one by one. */
export function PeopleChoice({ chosen, onChange }: PeopleChoiceProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const shown = chosen.slice(-mostShown);
  const [picked, setPicked] = useState<ReadonlyMap<string, string | null>>(new Map());
  const nameOf = useNames(shown, picked);
  return (
    <>
      <PersonPicker
        label={t('audience.person')}
        value={null}
        onChange={(person) => {
          if (person === null || chosen.includes(person.id)) return;
          setPicked(new Map(picked).set(person.id, person.name));
          onChange([...chosen, person.id]);
        }}
      />
      <p className="quiet" role="status">
        {t('audience.exactly', { count: chosen.length, many: number(chosen.length) })}
      </p>
      <ul className={styles.chosen}>
        {shown.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
            <CloseButton
              size="sm"
              aria-label={t('audience.without', { name: nameOf(id) })}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            />
          </li>
        ))}
        {chosen.length > shown.length && (
          <li className="quiet">{t('audience.more', { many: number(chosen.length - shown.length) })}</li>
        )}
      </ul>
    </>
  );
}

/** Names people; those who were chosen on another day are asked for. */
function useNames(ids: readonly string[], picked: ReadonlyMap<string, string | null>) {
  const { t } = useTranslation('broadcasts');
  const read = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['people', id, 'name'],
      queryFn: () => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
      enabled: !picked.has(id),
    })),
  });
  return (id: string): string => {
    const name = picked.get(id) ?? read[ids.indexOf(id)]?.data?.name;
    return name ?? t('unnamed');
  };
}
