import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../components/dialog.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { giveBack } from './inbox.js';
import type { InboxConversation } from './inbox.js';
import { useStepName } from './step-name.js';
import styles from './inbox.module.css';

interface GiveBackDialogProps {
  readonly conversation: InboxConversation;
  readonly onClose: () => void;
}

/** Asks where the automatic conversation goes on, and lets it. */
export function GiveBackDialog({ conversation: { id, flow, language }, onClose }: GiveBackDialogProps) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const nameOf = useStepName(flow ?? { words: {} }, language);
  const [step, setStep] = useState('');
  const giving = useMutation({
    mutationFn: () => giveBack(id, step === '' ? null : step),
    onSuccess: async () => {
      notify(t('give.done'));
      await queries.invalidateQueries({ queryKey: ['inbox'] });
      onClose();
    },
  });
  return (
    <Dialog title={t('give.title')} onClose={onClose}>
      <Stack gap="md">
        {flow === null ? (
          <p className={styles.none}>{t('give.noFlow')}</p>
        ) : (
          <>
            <p className={styles.none}>{t(flow.question === null ? 'give.goesOn' : 'give.again')}</p>
            {flow.question !== null && step === '' && (
              <blockquote className={styles.question} dir="auto">
                {flow.question}
              </blockquote>
            )}
            <NativeSelect
              label={t('give.where')}
              value={step}
              onChange={(event) => setStep(event.currentTarget.value)}
              data={[
                { value: '', label: t('give.here', { step: nameOf(flow.step) }) },
                ...flow.steps
                  .filter((one) => one !== flow.step)
                  .map((one) => ({ value: one, label: nameOf(one) })),
              ]}
            />
          </>
        )}
        <ProblemAlert problem={giving.error} />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
        <Button data-autofocus loading={giving.isPending} onClick={() => giving.mutate()}>
          {t('give.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
