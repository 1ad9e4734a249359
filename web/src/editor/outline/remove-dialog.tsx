import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { StepChoice } from './step-choice.js';
import styles from './card.module.css';

interface RemoveDialogProps {
  readonly step: string;
  readonly onClose: () => void;
}

/** Asks before a step is removed: who waits there, and where those go who came to it. */
export default function RemoveDialog({ step, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const waiting = useEditorState((state) => state.waiting[step] ?? 0);
  const { steps } = editor.getState().outline;
  const at = steps.findIndex(({ id }) => id === step);
  const cameFrom = steps[at]?.cameFrom ?? [];
  const [leadTo, setLeadTo] = useState<string | null>(null);
  const remove = () => {
    const isDone = editor.apply({ do: 'deleteStep', step, ...(leadTo === null ? {} : { leadTo }) });
    const neighbour = steps[at + 1]?.id ?? steps[at - 1]?.id ?? null;
    onClose();
    if (isDone && neighbour !== null) editor.goTo(neighbour);
  };
  return (
    <Dialog onClose={onClose} title={t('remove.title', { step })}>
      <p>
        {cameFrom.length === 0
          ? t('remove.nobody')
          : t('remove.cameFrom', { count: cameFrom.length, steps: cameFrom.join(', ') })}
      </p>
      {cameFrom.length > 0 && (
        <div className={styles.leads}>
          <span>{t('remove.leadTo')}</span>
          <StepChoice
            label={t('remove.leadTo')}
            value={leadTo}
            otherwise={t('remove.follower')}
            without={step}
            onChoose={setLeadTo}
          />
        </div>
      )}
      {waiting > 0 && <p>{t('remove.waiting', { count: waiting })}</p>}
      <p className={styles.hint}>{t('remove.undo')}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red" data-autofocus onClick={remove}>
          {t('remove.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
