import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor } from '../editor-store.js';
import { idFrom } from './step-title.js';

interface RenameDialogProps {
  readonly step: string;
  readonly onClose: () => void;
}

/** Gives a step another name, wherever it is named; people who wait there are not lost. */
export default function RenameDialog({ step, onClose }: RenameDialogProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const [name, setName] = useState(step);
  const id = idFrom(name);
  const isTaken = id !== step && editor.getState().outline.steps.some((one) => one.id === id);
  const rename = (event: SyntheticEvent) => {
    event.preventDefault();
    const isLive = editor.getState().live !== null;
    const isDone = id !== step && editor.apply({ do: 'renameStep', step, to: id, isLive });
    onClose();
    if (isDone) editor.goTo(id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rename.title', { step })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={rename}>
        <TextInput
          data-autofocus
          label={t('rename.label')}
          description={id === '' || id === name ? t('rename.hint') : t('rename.becomes', { id })}
          error={isTaken ? t('rename.taken', { id }) : undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={id === '' || isTaken}>
            {t('rename.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
