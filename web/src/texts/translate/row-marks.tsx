import { useTranslation } from 'react-i18next';

import { textAfter } from './edit.js';
import styles from './rows.module.css';
import type { RowView } from './translation.js';
import { useTranslationStore } from './use-translation-of.js';

interface RowMarksProps {
  readonly view: RowView;
  readonly isSource: boolean;
}

/** What can be said about a text beside writing it: it is still right, it equals its source on purpose, I have read it. */
export function RowMarks({ view, isSource }: RowMarksProps) {
  const { t } = useTranslation('texts');
  const translation = useTranslationStore();
  const { row, edit } = view;
  const { key } = row;
  const text = textAfter(row, edit);
  const isUnsaved = edit !== null;
  const mayConfirm = row.state === 'stale' && edit?.text === undefined;
  return (
    <div className={styles.marks}>
      {mayConfirm && (
        <Mark
          label={t('marks.confirm')}
          isOn={edit?.isConfirmed ?? false}
          onChange={(isConfirmed) => translation.act(key, { isConfirmed })}
        />
      )}
      {!isSource && text !== '' && text === row.source && (
        <Mark
          label={t('marks.same')}
          isOn={edit?.isSameOnPurpose ?? row.isSameOnPurpose}
          onChange={(isSameOnPurpose) => translation.act(key, { isSameOnPurpose })}
        />
      )}
      {text !== '' && (
        <Mark
          label={t('marks.reviewed')}
          isOn={edit?.isReviewed ?? (row.reviewedBy !== null && edit?.text === undefined)}
          onChange={(isReviewed) => translation.act(key, { isReviewed })}
        />
      )}
      {isUnsaved && (
        <span className={styles.saving}>
          <button type="button" className={styles.small} onClick={() => translation.drop(key)}>
            {t('row.drop')}
          </button>
          <button
            type="button"
            className={styles.small}
            data-primary
            disabled={view.isSaving || view.isOvertaken}
            onClick={() => void translation.save([key])}
          >
            {t('row.save')}
          </button>
        </span>
      )}
    </div>
  );
}

interface MarkProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Mark({ label, isOn, onChange }: MarkProps) {
  return (
    <label className={styles.mark}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
