import { Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { Dialog } from '../../../components/dialog.js';
import { Form } from '../../../components/form.js';
import { notify } from '../../../components/notify.js';
import { usePersonChanged } from '../use-person.js';
import type { ForeseenLifeEvent } from './life-events.js';
import { WhatFollows } from './what-follows.js';

interface RecordDialogProps {
  readonly personId: string;
  readonly foreseen: readonly ForeseenLifeEvent[];
  readonly onClose: () => void;
}

/** Records what happened, after saying what will follow. */
export default function RecordDialog({ personId, foreseen, onClose }: RecordDialogProps) {
  const { t } = useTranslation('programmes');
  const changed = usePersonChanged(personId);
  const [kind, setKind] = useState('');
  const [day, setDay] = useState('');
  const chosen = foreseen.find((one) => one.kind === kind);
  const record = async () => {
    if (chosen === undefined) return;
    await done(
      api.POST('/api/v1/people/{id}/life-events', {
        params: { path: { id: personId } },
        body: { kind: chosen.kind, day: day === '' ? null : day },
      }),
    );
    await changed();
    notify(t('life.recorded'));
    onClose();
  };
  return (
    <Dialog title={t('life.record')} onClose={onClose} isAtTop isWide>
      <Form submit={t('life.confirm')} onSubmit={record} isDisabled={chosen === undefined}>
        <Radio.Group label={t('life.what')} value={kind} onChange={setKind}>
          <Stack gap="xs" mt="xs">
            {foreseen.map((one, at) => (
              <Radio
                key={one.kind}
                value={one.kind}
                label={t(`life.kind.${one.kind}`)}
                {...(at === 0 && { 'data-autofocus': true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          type="date"
          label={t('life.day')}
          description={t('life.dayHint')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <div aria-live="polite">{chosen !== undefined && <WhatFollows foreseen={chosen} />}</div>
      </Form>
    </Dialog>
  );
}
