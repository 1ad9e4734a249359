import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { begin, importQuery } from './import.js';
import type { Import } from './import.js';

/** Something stopped the work: it goes on where it was. */
export function FailedPart({ record }: { readonly record: Import }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const going = useMutation({
    mutationFn: () => begin(record.stoppedAt ?? 'check', record.id),
    onSuccess: (now) => queries.setQueryData(importQuery(record.id).queryKey, now),
  });
  return (
    <Section title={t('state.failed')} intro={t(`failed.${record.stoppedAt ?? 'check'}`)}>
      <ProblemAlert problem={going.error} />
      <p>{t('failed.intro')}</p>
      <div>
        <Button loading={going.isPending} onClick={() => going.mutate()}>
          {t('failed.button')}
        </Button>
      </div>
    </Section>
  );
}
