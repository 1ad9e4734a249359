import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { begin, importQuery } from './import.js';
import type { Import } from './import.js';

/** Something stopped the work: it goes on where it was. */
export function FailedPart({ record }: { readonly record: Import }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const going = useMutation({
    mutationFn: () => goOn(record.id),
    onSuccess: (now) => queries.setQueryData(importQuery(record.id).queryKey, now),
  });
  return (
    <Section title={t('state.failed')} intro={t('failed.intro')}>
      <ProblemAlert problem={going.error} />
      <div>
        <Button loading={going.isPending} onClick={() => going.mutate()}>
          {t('failed.button')}
        </Button>
      </div>
    </Section>
  );
}

/** Begins the step again that failed; the service refuses those that did not. */
async function goOn(id: string): Promise<Import> {
  for (const step of ['check', 'commit'] as const) {
    try {
      return await begin(step, id);
    } catch (error) {
      if (!isProblem(error, 'conflict')) throw error;
    }
  }
  return begin('undo', id);
}
