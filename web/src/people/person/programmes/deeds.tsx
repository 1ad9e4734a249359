import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { Confirm } from '../../../components/confirm.js';
import { notify } from '../../../components/notify.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { useProgrammeName } from '../../../programmes/programme.js';
import { usePersonChanged } from '../use-person.js';
import type { Subscription } from './subscriptions.js';
import styles from './programmes.module.css';

const PauseDialog = lazy(() => import('./pause-dialog.js'));

interface DeedsProps {
  readonly personId: string;
  readonly subscription: Subscription;
}

/** What can be done with a programme of hers: let it rest, let it go on, let her leave. */
export function Deeds({ personId, subscription }: DeedsProps) {
  const { t } = useTranslation('programmes');
  const changed = usePersonChanged(personId);
  const [open, setOpen] = useState<'pause' | 'leave' | null>(null);
  const close = () => setOpen(null);
  const name = useProgrammeName()(subscription.programme);
  const rest = t(subscription.state === 'paused' ? 'person.pauseOtherwise' : 'person.pause');
  const params = { path: { id: personId, subscription: subscription.id } };
  const resuming = useMutation({
    mutationFn: async () => {
      await done(api.POST('/api/v1/people/{id}/programmes/{subscription}/resume', { params }));
      await changed();
      notify(t('person.resumed', { name }));
    },
  });
  const leave = async () => {
    await done(api.POST('/api/v1/people/{id}/programmes/{subscription}/leave', { params }));
    await changed();
    notify(t('person.left', { name }));
  };
  return (
    <>
      <ProblemAlert problem={resuming.error} />
      <div className={styles.deeds}>
        <Button
          size="compact-md"
          variant="default"
          aria-label={`${rest}: ${name}`}
          onClick={() => setOpen('pause')}
        >
          {rest}
        </Button>
        {subscription.state === 'paused' && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${t('person.resume')}: ${name}`}
            loading={resuming.isPending}
            onClick={() => resuming.mutate()}
          >
            {t('person.resume')}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="subtle"
          color="red"
          aria-label={`${t('person.leave')}: ${name}`}
          onClick={() => setOpen('leave')}
        >
          {t('person.leave')}
        </Button>
      </div>
      <Suspense>
        {open === 'pause' && <PauseDialog personId={personId} subscription={subscription} onClose={close} />}
      </Suspense>
      <Confirm
        opened={open === 'leave'}
        title={t('person.leaveAsk', { name })}
        confirm={t('person.leave')}
        isDangerous
        onConfirm={leave}
        onClose={close}
      >
        <p>{t('person.leaveTells')}</p>
      </Confirm>
    </>
  );
}
