import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { Dialog } from '../../../components/dialog.js';
import { Form } from '../../../components/form.js';
import { notify } from '../../../components/notify.js';
import { useProgrammeName } from '../../../programmes/programme.js';
import { usePersonChanged } from '../use-person.js';
import type { Subscription } from './subscriptions.js';

interface PauseDialogProps {
  readonly personId: string;
  readonly subscription: Subscription;
  readonly onClose: () => void;
}

/** Lets a programme rest: until a day, or until somebody lets it go on; the reason is noted in her timeline. */
export default function PauseDialog({ personId, subscription, onClose }: PauseDialogProps) {
  const { t } = useTranslation('programmes');
  const { may } = useSession();
  const changed = usePersonChanged(personId);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const name = useProgrammeName()(subscription.programme);
  const pause = async () => {
    await done(
      api.POST('/api/v1/people/{id}/programmes/{subscription}/pause', {
        params: { path: { id: personId, subscription: subscription.id } },
        body: { until: until === '' ? null : new Date(`${until}T00:00:00`).toISOString() },
      }),
    );
    if (reason.trim() !== '') {
      const text = t('person.pauseNote', { name, reason: reason.trim() });
      const body = { kind: 'note_added', data: { text } } as const;
      await done(api.POST('/api/v1/people/{id}/timeline', { params: { path: { id: personId } }, body }));
    }
    await changed();
    notify(t('person.paused', { name }));
    onClose();
  };
  return (
    <Dialog title={t('person.pauseAsk', { name })} onClose={onClose}>
      <p>{t('person.pauseTells')}</p>
      <Form submit={t('person.pause')} onSubmit={pause}>
        <TextInput
          data-autofocus
          type="date"
          label={t('person.until')}
          description={t('person.untilHint')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {may('people.edit') && (
          <Textarea
            label={t('person.reason')}
            description={t('person.reasonHint')}
            autosize
            minRows={2}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Form>
    </Dialog>
  );
}
