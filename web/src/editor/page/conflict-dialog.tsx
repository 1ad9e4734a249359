import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { conflictKey, mergeFiles, mergeResolved } from '../../../../src/engine/definition/edit/merge.js';
import type { Conflict, Side } from '../../../../src/engine/definition/edit/merge.js';
import { Dialog } from '../../components/dialog.js';
import { useLanguageName } from '../../components/language-name.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TimeAgo } from '../../components/time-ago.js';
import { useEditor, useEditorState } from '../editor-store.js';
import type { SaveConflict } from '../store/editor-state.js';
import styles from './conflict-dialog.module.css';

/** Says that somebody else has saved, and puts both works together, step by step. */
export default function ConflictDialog({ conflict }: { readonly conflict: SaveConflict }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mine = useEditorState((state) => state.files);
  const { kind, base, theirs, note } = conflict;
  const { conflicts } = mergeFiles(base, mine, theirs.files);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const isDecided = conflicts.every((one) => sides[conflictKey(one)] !== undefined);
  const saving = useMutation({
    mutationFn: async () => {
      const files = mergeResolved(base, mine, theirs.files, sides);
      if (kind === 'live') return editor.rebase(files);
      editor.takeMerged(files, theirs);
      if (kind === 'save') await editor.save(note);
    },
  });
  const whose = kind === 'live' ? 'live' : 'theirs';
  const name = theirs.updatedBy?.name ?? null;
  return (
    <Dialog
      isWide
      onClose={() => editor.leaveConflict()}
      title={t(kind === 'live' ? 'behind.label' : 'conflict.title')}
    >
      <p>
        {kind === 'live'
          ? t('behind.text')
          : name === null
            ? t('conflict.somebody')
            : t('conflict.by', { name })}{' '}
        {theirs.updatedAt !== null && <TimeAgo at={theirs.updatedAt} />}
      </p>
      <p>{conflicts.length === 0 ? t('conflict.none') : t('conflict.some', { count: conflicts.length })}</p>
      {conflicts.map((one) => (
        <Choice
          key={conflictKey(one)}
          conflict={one}
          whose={whose}
          side={sides[conflictKey(one)]}
          onChoose={(side) => setSides({ ...sides, [conflictKey(one)]: side })}
        />
      ))}
      <ProblemAlert problem={saving.error} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => editor.leaveConflict()}>
          {t('conflict.later')}
        </Button>
        <Button disabled={!isDecided} loading={saving.isPending} onClick={() => saving.mutate()}>
          {kind === 'save'
            ? t(conflicts.length === 0 ? 'conflict.keepBoth' : 'conflict.save')
            : t('conflict.bring')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly conflict: Conflict;
  /** Who made the other of the two. */
  readonly whose: 'theirs' | 'live';
  readonly side: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

function Choice({ conflict, whose, side, onChoose }: ChoiceProps) {
  const { t } = useTranslation('editor');
  const languageName = useLanguageName();
  return (
    <fieldset className={styles.choice}>
      <legend>{t(`conflict.what.${conflict.what}`, { id: inWords(conflict, languageName) })}</legend>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} data-chosen={side === one || undefined}>
          <span>
            <input
              type="radio"
              name={conflictKey(conflict)}
              checked={side === one}
              onChange={() => onChoose(one)}
            />{' '}
            {t(`conflict.${one === 'mine' ? 'mine' : whose}`)}
          </span>
          <pre dir="auto">{shown(conflict[one]) ?? t('conflict.gone')}</pre>
        </label>
      ))}
    </fieldset>
  );
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** A text is known by its language and key, `sw name.text`: the language is named as the reader calls it. */
function inWords({ what, id }: Conflict, languageName: (code: string) => string): string {
  const [language, key] = id.split(' ');
  if ((what !== 'text' && what !== 'state') || language === undefined || key === undefined) return id;
  return `${key} (${languageName(language)})`;
}
