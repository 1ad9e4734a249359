import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { textAfter } from './edit.js';
import { LengthLine } from './length-line.js';
import { PlaceholderChips } from './placeholder-chips.js';
import { withInserted } from './placeholders.js';
import styles from './rows.module.css';
import type { RowView } from './translation.js';
import { useTranslationStore } from './use-translation-of.js';

interface TargetFieldProps {
  readonly id: string;
  readonly view: RowView;
  readonly language: string;
  readonly isEditable: boolean;
  readonly onNext: (key: string) => void;
}

/** Where the translation is written, with what it costs and the names that belong into it. */
export function TargetField({ id, view, language, isEditable, onNext }: TargetFieldProps) {
  const { t } = useTranslation('texts');
  const languageName = useLanguageName();
  const translation = useTranslationStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const { row, edit } = view;
  const text = textAfter(row, edit);
  const write = (next: string) => translation.act(row.key, { text: next });
  const insert = (name: string) => {
    const area = field.current;
    const { text: next, cursor } = withInserted(text, area?.selectionStart ?? text.length, name);
    write(next);
    // After the field shows the new text.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(cursor, cursor);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onNext(row.key);
  };
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {languageName(language)}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        dir="auto"
        lang={language}
        rows={rowsOf(text === '' ? row.source : text)}
        value={text}
        readOnly={!isEditable}
        data-text-key={row.key}
        aria-describedby={`${id}-note ${id}-source ${id}-length ${id}-problems`}
        aria-invalid={view.fault !== null || undefined}
        placeholder={isEditable ? t('row.placeholder') : ''}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <LengthLine id={`${id}-length`} row={row} text={text} onSwap={isEditable ? write : null} />
      {isEditable && <PlaceholderChips source={row.source} text={text} onInsert={insert} />}
    </>
  );
}

/** For browsers that do not fit a field to its content by themselves. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 46)), 0);
  return Math.min(12, Math.max(1, lines));
}
