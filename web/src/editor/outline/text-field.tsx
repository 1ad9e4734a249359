import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import { useIdleText } from './idle-text.js';
import { MeasureLine } from './measure-line.js';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly textKey: string;
  readonly language: string;
  /** What the text is for, in the reader's words. */
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  /** Labels and word lists are short and are not sent alone, so they are not measured. */
  readonly isMeasured?: boolean;
  readonly hint: string;
}

/** One text in one language, with what it costs. */
export const TextField = memo(function TextField({
  textKey,
  language,
  label,
  value,
  isRequired,
  isMeasured = true,
  hint,
}: TextFieldProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const id = useId();
  const { text, change, commit } = useIdleText(value, (written) => {
    const cleaned = written.trim() === '' ? '' : written;
    if (cleaned !== '') editor.apply({ do: 'setText', language, key: textKey, text: cleaned });
    else if (!isRequired) editor.apply({ do: 'removeText', language, key: textKey });
    else change(value);
  });
  const isMissing = isRequired && text.trim() === '';
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.text}
        dir="auto"
        lang={language}
        rows={rowsOf(text, isMeasured)}
        value={text}
        placeholder={hint}
        readOnly={!mayEdit}
        data-text={`${language} ${textKey}`}
        aria-describedby={isMeasured ? `${id}-measure` : undefined}
        aria-invalid={isMissing || undefined}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
      />
      {isMissing && <p className={styles.missing}>{t('text.missing')}</p>}
      {isMeasured && text !== '' && (
        <MeasureLine
          id={`${id}-measure`}
          text={text}
          onSwap={mayEdit ? (swapped) => change(swapped) : null}
        />
      )}
    </div>
  );
});

/** For browsers that do not fit a field to its content by themselves. */
function rowsOf(text: string, isMeasured: boolean): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 46)), 0);
  return Math.min(12, Math.max(isMeasured ? 2 : 1, lines));
}
