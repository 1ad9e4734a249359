import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Form } from '../../components/form.js';
import { Section } from '../../components/section.js';
import { begin, changeImport, importQuery } from '../import.js';
import type { Import, ImportOptions } from '../import.js';
import { ColumnsTable } from './columns-table.js';
import { EverybodyPart } from './everybody-part.js';
import { KnownPart } from './known-part.js';
import { PermissionPart } from './permission-part.js';
import { ReadingPart } from './reading-part.js';

interface MappingFormProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
  /** Is called when the check has begun. */
  readonly onBegun: () => void;
}

/** Where the columns go, what becomes of people who are known, who may be written to; then the rows are checked. */
export function MappingForm({ record, dictionary, onBegun }: MappingFormProps) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const [columns, setColumns] = useState(() => record.columns.map(({ to }) => to));
  const [options, setOptions] = useState<ImportOptions>(record.options);
  const keep = (now: Import) => queries.setQueryData(importQuery(record.id).queryKey, now);
  const check = async () => {
    const isAsBefore = columns.every((to, at) => to === record.columns[at]?.to) && options === record.options;
    if (!isAsBefore) await changeImport(record, { columns, options });
    keep(await begin('check', record.id));
    onBegun();
  };
  return (
    <Form submit={t('check.button')} onSubmit={check} beside={<p className="quiet">{t('check.hint')}</p>}>
      <Section title={t('columns.title')} intro={t('columns.intro')}>
        <ColumnsTable record={record} dictionary={dictionary} columns={columns} onChange={setColumns} />
      </Section>
      <Section title={t('reading.title')} intro={t('reading.intro')}>
        <ReadingPart options={options} onChange={setOptions} />
      </Section>
      <Section title={t('known.title')} intro={t('known.intro')}>
        <KnownPart options={options} dictionary={dictionary} columns={columns} onChange={setOptions} />
      </Section>
      <Section title={t('everybody.title')}>
        <EverybodyPart options={options} dictionary={dictionary} columns={columns} onChange={setOptions} />
      </Section>
      <Section title={t('permission.title')} intro={t('permission.intro')}>
        <PermissionPart
          permission={options.permission}
          dictionary={dictionary}
          onChange={(permission) => setOptions({ ...options, permission })}
        />
      </Section>
    </Form>
  );
}
