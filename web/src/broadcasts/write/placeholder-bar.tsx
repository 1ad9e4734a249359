import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';
import { sheetQuery } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { ownPlaces } from './placeholders.js';

interface PlaceholderBarProps {
  readonly dictionary: Dictionary;
  readonly sheetOf: string | null;
  /** The language that it is put into. */
  readonly into: string;
  readonly onInsert: (named: string, instead: string) => void;
}

/** Puts a place into a text that is filled for each person, with what stands there where nothing is known. */
export function PlaceholderBar({ dictionary, sheetOf, into, onInsert }: PlaceholderBarProps) {
  const { t } = useTranslation('broadcasts');
  const places = usePlaces(dictionary, sheetOf);
  const [named, setNamed] = useState<string>(ownPlaces[0]);
  const [instead, setInstead] = useState('');
  return (
    <fieldset className={styles.places}>
      <legend>{t('places.title')}</legend>
      <div className={styles.fields}>
        <NativeSelect
          label={t('places.what')}
          value={named}
          onChange={(event) => setNamed(event.currentTarget.value)}
          data={places}
        />
        <TextInput
          label={t('places.instead')}
          dir="auto"
          maxLength={60}
          value={instead}
          onChange={(event) => setInstead(event.currentTarget.value.replaceAll(/[{}|]/g, ''))}
        />
        <Button
          variant="default"
          h="auto"
          mih={36}
          py={6}
          classNames={{ label: styles.wrapping ?? '' }}
          onClick={() => onInsert(named, instead)}
        >
          {t('places.insert', { language: into })}
        </Button>
      </div>
      <p className="quiet">{t('places.hint')}</p>
    </fieldset>
  );
}

/** What texts may name: what everybody has, fields that are not secret, columns of the spreadsheet. */
function usePlaces(dictionary: Dictionary, sheetOf: string | null) {
  const { t, i18n } = useTranslation('broadcasts');
  const { data } = useQuery({ ...sheetQuery(sheetOf ?? ''), enabled: sheetOf !== null, retry: false });
  const columns = sheetOf === null ? [] : (data?.columns ?? []);
  return [
    {
      group: t('places.person'),
      items: ownPlaces.map((one) => ({ value: one, label: t(`places.own.${one}`) })),
    },
    { group: t('places.sheet'), items: columns.map((one) => ({ value: `columns.${one}`, label: one })) },
    ...dictionary.fieldSets.map(({ name, fields }) => ({
      group: capitalised(name, i18n.language),
      items: fields
        .filter(({ sensitivity }) => sensitivity !== 'secret')
        .map((field) => ({ value: `fields.${field.key}`, label: capitalised(field.name, i18n.language) })),
    })),
  ].filter(({ items }) => items.length > 0);
}
