import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../components/dialog.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { closeConversation } from './inbox.js';
import type { Closing, InboxConversation } from './inbox.js';
import styles from './inbox.module.css';

interface CloseDialogProps {
  readonly conversation: InboxConversation;
  readonly onClose: () => void;
}

/** A case of somebody who may have wanted no more messages; the name is the service's. */
const doubtful = 'unsure_opt_out';

/** Asks what became of a conversation, and is done with it. */
export function CloseDialog({ conversation, onClose }: CloseDialogProps) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState('');
  const [optOut, setOptOut] = useState<Closing['optOut'] | null>(null);
  const { id, cases, isMine } = conversation;
  const isDoubtful = cases.some(({ topic }) => topic === doubtful);
  const closing = useMutation({
    mutationFn: () => closeConversation(id, { outcome: outcome.trim(), ...(optOut && { optOut }) }),
    onSuccess: async () => {
      notify(t('close.done'));
      await queries.invalidateQueries({ queryKey: ['inbox'] });
      onClose();
      await navigate({ to: '/inbox' });
    },
  });
  const isWhole = outcome.trim() !== '' && (!isDoubtful || optOut !== null);
  return (
    <Dialog title={t('close.title')} onClose={onClose}>
      <Stack gap="md">
        <p className={styles.none}>
          {t('close.cases', { count: cases.length })} {isMine && t('close.givesBack')}
        </p>
        <Textarea
          data-autofocus
          label={t('close.outcome')}
          description={t('close.outcomeHint')}
          required
          autosize={false}
          rows={3}
          maxLength={2_000}
          dir="auto"
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        {isDoubtful && (
          <Radio.Group
            label={t('close.doubt')}
            value={optOut ?? ''}
            onChange={(value) => setOptOut(value === 'stop' ? 'stop' : 'keep')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="keep" label={t('close.keep')} />
              <Radio value="stop" label={t('close.stop')} />
            </Stack>
          </Radio.Group>
        )}
        <ProblemAlert problem={closing.error} />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
        <Button disabled={!isWhole} loading={closing.isPending} onClick={() => closing.mutate()}>
          {t('close.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
