import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { ConfirmProps } from './confirm-props.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';

/** What `Confirm` shows when it is open. */
export default function ConfirmDialog({
  title,
  children,
  confirm,
  isDangerous,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const { t } = useTranslation('shell');
  const doing = useMutation({
    mutationFn: async () => onConfirm(),
    onSuccess: onClose,
  });
  return (
    <Dialog onClose={onClose} title={title}>
      {children}
      <ProblemAlert problem={doing.error} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          color={isDangerous === true ? 'red' : 'karibu'}
          loading={doing.isPending}
          onClick={() => doing.mutate()}
        >
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
