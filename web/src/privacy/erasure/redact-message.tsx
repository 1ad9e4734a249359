import { Textarea, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import styles from '../privacy.module.css';

/** Takes the words out of one message for good; it is asked for first. @param id of the message */
export default function RedactMessage({ id }: { readonly id: string }) {
  const { t } = useTranslation('privacy');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <UnstyledButton className={styles.ask ?? ''} onClick={() => setOpen(true)}>
        {t('redact.open')}
      </UnstyledButton>
      {isOpen && <RedactDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

interface RedactDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

function RedactDialog({ id, onClose }: RedactDialogProps) {
  const { t } = useTranslation('privacy');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  /** The provider still has its copy: whoever asks again later has it deleted there too. */
  const [isLeft, setLeft] = useState(false);
  const close = () => {
    onClose();
    // Only now: the bubble, and this dialog with it, changes when its words are gone.
    void queries.invalidateQueries({ queryKey: ['person'] });
    void queries.invalidateQueries({ queryKey: ['inbox'] });
  };
  const redact = async () => {
    const { copiesLeft } = await answer(
      api.POST('/api/v1/messages/{id}/redact', { params: { path: { id } }, body: { reason: reason.trim() } }),
    );
    setLeft(copiesLeft > 0);
    if (copiesLeft > 0) return;
    notify(t('redact.done'));
    close();
  };
  return (
    <Dialog title={t('redact.title')} onClose={close}>
      <Form submit={t(isLeft ? 'redact.again' : 'redact.submit')} onSubmit={redact} isDangerous>
        <p role="status">{t(isLeft ? 'redact.left' : 'redact.text')}</p>
        <Textarea
          label={t('redact.reason')}
          description={t('redact.reasonHint')}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={2_000}
          dir="auto"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
