import { Checkbox, Stack } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../api/dictionary.js';
import { useSession } from '../api/session.js';
import { capitalised } from '../components/capitalised.js';
import { ownColumns } from './column-names.js';
import styles from './exports.module.css';

interface ColumnChoiceProps {
  readonly dictionary: Dictionary;
  /** None: all that is not sensitive. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which columns the file has; the least that does is the best. */
export function ColumnChoice({ dictionary, chosen, onChange }: ColumnChoiceProps) {
  const { t, i18n } = useTranslation('exports');
  const seesSensitive = useSession().may('people.sensitive');
  const fields = dictionary.fieldSets
    .flatMap((set) => set.fields)
    .filter(({ sensitivity }) => sensitivity === 'ordinary' || (sensitivity === 'sensitive' && seesSensitive))
    .map(({ key, name }) => ({ value: `fields.${key}`, label: capitalised(name, i18n.language) }));
  const purposes = dictionary.purposes
    .filter(({ basis }) => basis === 'consent')
    .map(({ code, name }) => ({ value: `consents.${code}`, label: t('consent', { name }) }));
  const all = [
    ...ownColumns.map((value) => ({ value, label: t(`column.${value}`) })),
    ...fields,
    ...purposes,
  ];
  return (
    <details className={styles.columns}>
      <summary>{chosen.length === 0 ? t('allColumns') : t('someColumns', { count: chosen.length })}</summary>
      <Checkbox.Group
        label={t('columns')}
        description={t('columnsHint')}
        value={[...chosen]}
        onChange={onChange}
      >
        <Stack gap="xs" mt="xs">
          {all.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
    </details>
  );
}
