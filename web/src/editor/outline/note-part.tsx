import { IconNote } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import { useIdleText } from './idle-text.js';
import styles from './card.module.css';

/** A note for colleagues; nobody who writes to us ever sees it. */
export const NotePart = memo(function NotePart({
  step,
  note,
}: {
  readonly step: string;
  readonly note: string | null;
}) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const [isOpen, setOpen] = useState(false);
  const { text, change, commit } = useIdleText(note ?? '', (written) =>
    editor.apply({ do: 'setNote', step, note: written.trim() === '' ? null : written.trim() }),
  );
  if (note === null && !isOpen) {
    if (!mayEdit) return null;
    return (
      <button type="button" className={styles.quietButton} onClick={() => setOpen(true)}>
        <IconNote size={16} aria-hidden /> {t('note.add')}
      </button>
    );
  }
  return (
    <label className={styles.note}>
      <span>
        <IconNote size={16} aria-hidden /> {t('note.label')}
      </span>
      <textarea
        dir="auto"
        rows={Math.max(1, Math.ceil(text.length / 60))}
        autoFocus={isOpen}
        readOnly={!mayEdit}
        value={text}
        placeholder={t('note.hint')}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
      />
    </label>
  );
});
