import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../api/dictionary.js';
import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { TextLink } from '../components/links.js';
import { notify } from '../components/notify.js';
import type { ListFilter } from '../people/list/use-people.js';
import { ColumnChoice } from './column-choice.js';
import { loadExport } from './load-export.js';

interface ExportDialogProps {
  /** Whom the list shows. */
  readonly shown: ListFilter;
  readonly onClose: () => void;
}

/** Stands for those whom the list shows, among the segments. */
const asShown = 'as-shown';

/** Whom, which columns, for whom, and why; then the file is loaded. */
export default function ExportDialog({ shown, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exports');
  const queries = useQueryClient();
  const dictionary = useDictionary();
  const segments = useQuery({
    queryKey: ['segments', 'first'],
    queryFn: () => answer(api.GET('/api/v1/segments', { params: { query: { limit: 100 } } })),
  });
  const isNarrowed = Object.keys(shown).length > 0;
  const [whom, setWhom] = useState<string>(isNarrowed ? asShown : '');
  const [partner, setPartner] = useState('');
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [reason, setReason] = useState('');
  const [columns, setColumns] = useState<readonly string[]>([]);
  const load = async () => {
    await loadExport({
      ...whomOf(whom, shown),
      ...(partner !== '' && { partner }),
      columns: [...columns],
      reason: reason.trim(),
      format,
    });
    await queries.invalidateQueries({ queryKey: ['exports'] });
    notify(t('loaded'));
    onClose();
  };
  return (
    <Dialog title={t('open')} onClose={onClose} isWide>
      <Form submit={t('submit')} onSubmit={load} beside={<TextLink to="/exports">{t('title')}</TextLink>}>
        <NativeSelect
          label={t('whom')}
          data-autofocus
          description={whom === asShown ? t('asShownHint') : undefined}
          value={whom}
          onChange={(event) => setWhom(event.currentTarget.value)}
          data={[
            ...(isNarrowed ? [{ value: asShown, label: t('asShown') }] : []),
            { value: '', label: t('everybody') },
            ...(segments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('for')}
          description={t(partner === '' ? 'forHint' : 'partnerHint')}
          value={partner}
          onChange={(event) => setPartner(event.currentTarget.value)}
          data={[
            { value: '', label: t('list.ourselves') },
            ...(dictionary?.partners ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={500}
          dir="auto"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {dictionary !== undefined && (
          <ColumnChoice dictionary={dictionary} chosen={columns} onChange={setColumns} />
        )}
        <NativeSelect
          label={t('format')}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'csv' ? 'csv' : 'xlsx')}
          data={[
            { value: 'xlsx', label: t('formats.xlsx') },
            { value: 'csv', label: t('formats.csv') },
          ]}
        />
      </Form>
    </Dialog>
  );
}

/** @param whom a segment; '' for everybody */
function whomOf(whom: string, shown: ListFilter): ListFilter {
  if (whom === asShown) return shown;
  return whom === '' ? {} : { segment: whom };
}
