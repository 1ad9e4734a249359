import { Checkbox, CloseButton, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { isComplete } from '../rules/write-expression.js';
import type { Fact, Row } from '../rules/condition.js';
import { FactInputs } from './fact-inputs.js';
import { factOfSubject, subjectOf, useSubjects } from './subjects.js';
import styles from './builder.module.css';

interface RowEditorProps {
  readonly row: Row;
  readonly dictionary: Dictionary;
  readonly onChange: (row: Row) => void;
  readonly onRemove: () => void;
}

/** One condition: what it is about, how that stands, and whether it is turned around. */
export function RowEditor({ row, dictionary, onChange, onRemove }: RowEditorProps) {
  const { t } = useTranslation('segments');
  const subjects = useSubjects(dictionary, row.fact);
  const setFact = (fact: Fact) => onChange({ ...row, fact });
  return (
    <div className={styles.row}>
      <NativeSelect
        className={styles.subject ?? ''}
        aria-label={t('builder.about')}
        value={subjectOf(row.fact)}
        data={subjects}
        onChange={(event) => setFact(factOfSubject(event.currentTarget.value, dictionary))}
      />
      <FactInputs fact={row.fact} dictionary={dictionary} onChange={setFact} />
      <Checkbox
        label={t('builder.not')}
        checked={row.isNot}
        onChange={(event) => onChange({ ...row, isNot: event.currentTarget.checked })}
      />
      <CloseButton aria-label={t('builder.removeRow')} onClick={onRemove} />
      {!isComplete(row.fact) && <p className={styles.unfinished}>{t('builder.unfinished')}</p>}
    </div>
  );
}
