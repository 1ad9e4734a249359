import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Note } from './note.js';
import { Overtaken } from './overtaken.js';
import { RowMarks } from './row-marks.js';
import { RowProblems } from './row-problems.js';
import { RowState } from './row-state.js';
import styles from './rows.module.css';
import { SourceText } from './source-text.js';
import { TargetField } from './target-field.js';
import { useRowView } from './use-translation-of.js';

interface RowCardProps {
  readonly textKey: string;
  readonly language: string;
  /** The text is written in this language: there is nothing to translate it from. */
  readonly isSource: boolean;
  readonly isEditable: boolean;
  /** Saves the text and goes to the next one that is open. */
  readonly onNext: (key: string) => void;
}

/** One text: what it is for, its source, the translation, how it stands, and what is wrong with it. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const { textKey, language, isSource, isEditable, onNext } = props;
  const { t } = useTranslation('texts');
  const view = useRowView(textKey);
  const id = useId();
  if (view === undefined) return null;
  return (
    <li className={styles.row} data-unsaved={view.edit !== null || undefined}>
      <div className={styles.about}>
        <h3 id={`${id}-note`}>
          <Note note={view.row.note} />
        </h3>
        <RowState view={view} isSource={isSource} />
      </div>
      <div className={styles.pair} data-alone={isSource || undefined}>
        {!isSource && <SourceText id={`${id}-source`} label={t('row.source')} text={view.row.source} />}
        <div className={styles.target}>
          <TargetField id={id} view={view} language={language} isEditable={isEditable} onNext={onNext} />
          {view.isOvertaken && <Overtaken view={view} />}
          <RowProblems id={`${id}-problems`} view={view} />
          {isEditable && <RowMarks view={view} isSource={isSource} />}
        </div>
      </div>
    </li>
  );
});
