import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';

interface AcknowledgeDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Notes that somebody has seen an alarm, with a word for the colleagues if there is one. */
export default function AcknowledgeDialog({ id, title, onClose }: AcknowledgeDialogProps) {
  const { t } = useTranslation('dashboard');
  const queries = useQueryClient();
  const [says, setSays] = useState('');
  const note = async () => {
    await answer(
      api.POST('/api/v1/alarms/{id}/acknowledge', { params: { path: { id } }, body: { says: says.trim() } }),
    );
    await queries.invalidateQueries({ queryKey: ['alarms'] });
    notify(t('alarms.noted'));
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form submit={t('alarms.note')} onSubmit={note}>
        <Textarea
          label={t('alarms.word')}
          description={t('alarms.wordHint')}
          maxLength={500}
          rows={3}
          dir="auto"
          data-autofocus
          value={says}
          onChange={(event) => setSays(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
