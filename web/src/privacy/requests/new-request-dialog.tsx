import { Radio, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import { PersonPicker } from '../../components/person-picker.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { usePrivacyChanged } from '../use-privacy-changed.js';
import { requestKinds } from './requests.js';
import type { RequestKind } from './requests.js';

interface NewRequestDialogProps {
  /** Who asks; chosen here without it. */
  readonly person?: ChosenPerson;
  readonly onClose: () => void;
}

/** Enters what somebody asked staff for: by telephone, by letter, face to face. */
export default function NewRequestDialog({ person: first, onClose }: NewRequestDialogProps) {
  const { t } = useTranslation('privacy');
  const changed = usePrivacyChanged();
  const [person, setPerson] = useState<ChosenPerson | null>(first ?? null);
  const [kind, setKind] = useState<RequestKind>('access');
  const [note, setNote] = useState('');
  const enter = async () => {
    if (person === null) return;
    const body = { personId: person.id, kind, note: note.trim() };
    await answer(api.POST('/api/v1/privacy/requests', { body }));
    await changed();
    notify(t('new.done'));
    onClose();
  };
  return (
    <Dialog title={t('new.title')} onClose={onClose} isAtTop>
      <Form submit={t('new.submit')} onSubmit={enter} isDisabled={person === null}>
        {first === undefined ? (
          <PersonPicker label={t('new.who')} value={person} onChange={setPerson} isFirst />
        ) : (
          <p dir="auto">{first.name ?? t('nameless')}</p>
        )}
        <Radio.Group
          label={t('new.what')}
          value={kind}
          onChange={(value) => setKind(requestKinds.find((one) => one === value) ?? kind)}
        >
          <Stack gap="xs" mt="xs">
            {requestKinds.map((one) => (
              <Radio
                key={one}
                {...(first !== undefined && one === kind && { 'data-autofocus': true })}
                value={one}
                label={t(`kinds.${one}.title`)}
                description={t(`kinds.${one}.text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('new.note')}
          description={t('new.noteHint')}
          maxLength={1_500}
          dir="auto"
          rows={3}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
