import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useEditor } from '../editor-store.js';

/** Saves the draft, with a few words for colleagues on what was changed and why. */
export default function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const [note, setNote] = useState('');
  const saving = useMutation({
    mutationFn: () => editor.save(note.trim()),
    onSuccess: (isSaved) => {
      onClose();
      if (isSaved) notify(t('notice.saved'));
    },
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('save.title')}>
      <form onSubmit={save}>
        <p>{t('save.what')}</p>
        <TextInput
          data-autofocus
          label={t('save.note')}
          placeholder={t('save.noteHint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemAlert problem={saving.error} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('toolbar.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
