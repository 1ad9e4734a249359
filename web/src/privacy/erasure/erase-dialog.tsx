import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import styles from '../privacy.module.css';
import { usePrivacyChanged } from '../use-privacy-changed.js';
import { isTyped } from './is-typed.js';

interface EraseDialogProps {
  readonly person: ChosenPerson;
  readonly onClose: () => void;
  /** What follows when it has begun. */
  readonly onBegun?: () => void;
}

/** Deletes all that is kept about somebody, for good; her name is typed first, so that it is never the wrong person. */
export default function EraseDialog({ person, onClose, onBegun }: EraseDialogProps) {
  const { t } = useTranslation('privacy');
  const changed = usePrivacyChanged();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const wanted = person.name ?? t('erase.word');
  const erase = async () => {
    await answer(
      api.POST('/api/v1/people/{id}/erase', {
        params: { path: { id: person.id } },
        body: { reason: reason.trim() },
      }),
    );
    notify(t('erase.begun'));
    onBegun?.();
    await changed();
    onClose();
  };
  return (
    <Dialog
      title={
        <>
          {t('erase.title')} <bdi>{person.name ?? t('nameless')}</bdi>
        </>
      }
      onClose={onClose}
      isAtTop
    >
      <Form submit={t('erase.submit')} onSubmit={erase} isDangerous isDisabled={!isTyped(typed, wanted)}>
        <ul className={styles.means}>
          <li>{t('erase.means.all')}</li>
          <li>{t('erase.means.told')}</li>
          <li>{t('erase.means.partners')}</li>
          <li>{t('erase.means.number')}</li>
          <li>
            <strong>{t('erase.means.forGood')}</strong>
          </li>
        </ul>
        <Textarea
          label={t('erase.reason')}
          description={t('erase.reasonHint')}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={2_000}
          dir="auto"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={
            <>
              {t('erase.type')} <bdi className={styles.wanted}>{wanted}</bdi>
            </>
          }
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
