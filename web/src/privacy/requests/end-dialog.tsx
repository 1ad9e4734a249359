import { Radio, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import { usePrivacyChanged } from '../use-privacy-changed.js';
import type { PrivacyRequest } from './requests.js';

const outcomes = ['done', 'cancelled', 'refused'] as const;

interface EndDialogProps {
  readonly request: PrivacyRequest;
  readonly onClose: () => void;
}

/** Says what became of a request. What was asked stays beside it. */
export default function EndDialog({ request, onClose }: EndDialogProps) {
  const { t } = useTranslation('privacy');
  const changed = usePrivacyChanged();
  // Of an erasure, done is what the erasure itself says.
  const offered = outcomes.filter((one) => one !== 'done' || request.kind !== 'erase');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>(offered[0] ?? 'cancelled');
  const [text, setText] = useState('');
  const said = text.trim();
  const end = async () => {
    const note = [request.note, said].filter((one) => one !== '').join('\n');
    await done(
      api.PATCH('/api/v1/privacy/requests/{id}', {
        params: { path: { id: request.id } },
        body: { state: outcome, ...(said !== '' && { note }) },
      }),
    );
    await changed();
    notify(t('end.noted'));
    onClose();
  };
  return (
    <Dialog title={t('end.title')} onClose={onClose}>
      <Form submit={t('end.submit')} onSubmit={end}>
        <Radio.Group
          label={t('end.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(offered.find((one) => one === value) ?? outcome)}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((one, index) => (
              <Radio
                key={one}
                value={one}
                label={t(`end.${one}.name`)}
                description={t(`end.${one}.text`)}
                {...(index === 0 && { 'data-autofocus': true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(outcome === 'refused' ? 'end.why' : 'end.note')}
          description={t('end.noteHint')}
          required={outcome === 'refused'}
          withAsterisk={false}
          maxLength={2_000 - request.note.length - 1}
          dir="auto"
          rows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
