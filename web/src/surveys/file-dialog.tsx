import { NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { saveFile } from '../components/save-file.js';
import type { Wanted } from './surveys.js';

interface FileDialogProps {
  readonly flow: string;
  readonly wanted: Wanted;
  readonly onClose: () => void;
}

/** Asks what the answers are for, and has the service write them into a file. */
export default function FileDialog({ flow, wanted, onClose }: FileDialogProps) {
  const { t } = useTranslation('surveys');
  const queries = useQueryClient();
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [reason, setReason] = useState('');
  const load = async () => {
    const file: Blob = await answer(
      api.POST('/api/v1/surveys/{flow}/file', {
        params: { path: { flow } },
        body: { ...wanted, format, reason: reason.trim() },
        parseAs: 'blob',
      }),
    );
    saveFile(file, `${flow}.${format}`);
    await queries.invalidateQueries({ queryKey: ['exports'] });
    notify(t('file.loaded'));
    onClose();
  };
  return (
    <Dialog title={t('file.open')} onClose={onClose}>
      <Form submit={t('file.load')} onSubmit={load}>
        <p>{t('file.what')}</p>
        <Textarea
          label={t('file.reason')}
          description={t('file.reasonHint')}
          required
          withAsterisk={false}
          maxLength={500}
          rows={2}
          dir="auto"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('file.format')}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'csv' ? 'csv' : 'xlsx')}
          data={[
            { value: 'xlsx', label: t('file.xlsx') },
            { value: 'csv', label: t('file.csv') },
          ]}
        />
      </Form>
    </Dialog>
  );
}
