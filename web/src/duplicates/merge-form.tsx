import { Button } from '@mantine/core';
import { IconArrowsExchange, IconArrowsJoin } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { Loading } from '../components/loading.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { BothRecords } from './both-records.js';
import { Conflicts } from './conflicts.js';
import { merge, previewMerge, readPerson } from './duplicates.js';
import type { Merge } from './duplicates.js';
import { MovedList } from './moved-list.js';
import { useTellApart } from './use-tell-apart.js';
import styles from './duplicates.module.css';

interface MergeFormProps {
  readonly keptId: string;
  readonly otherId: string;
  /** Keeps the other record instead. */
  readonly onTurn: () => void;
  readonly onMerged: (done: Merge) => void;
}

/** Shows exactly what a merge would come to, lets one choose between values, and does it. */
export function MergeForm({ keptId, otherId, onTurn, onMerged }: MergeFormProps) {
  const { t } = useTranslation('duplicates');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [take, setTake] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const wish = { keptId, otherId, take };
  const preview = useQuery({
    queryKey: ['duplicates', 'preview', keptId, otherId, take],
    queryFn: () => previewMerge(wish),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const [kept, other] = useQueries({
    queries: [keptId, otherId].map((id) => ({
      queryKey: ['duplicates', 'record', id],
      queryFn: () => readPerson(id),
      staleTime: 0,
    })),
  });
  const merging = useMutation({
    mutationFn: () => merge(wish),
    onSuccess: async (done) => {
      onMerged(done);
      await Promise.all(
        ['duplicates', 'people', 'person'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const telling = useTellApart(keptId, otherId, () => {
    notify(t('toldNow'));
    void navigate({ to: '/duplicates' });
  });
  const problem = preview.error ?? kept?.error ?? other?.error;
  if (problem) return <ProblemAlert problem={problem} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined || !kept?.data || !other?.data) return <Loading lines={6} />;
  return (
    <>
      <Section
        title={t('both.title')}
        actions={
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
            onClick={onTurn}
          >
            {t('turn')}
          </Button>
        }
      >
        <BothRecords kept={kept.data} other={other.data} />
      </Section>
      <Conflicts conflicts={preview.data.conflicts} take={take} onTake={setTake} />
      <MovedList moved={preview.data.moved} />
      <ProblemAlert problem={telling.error} />
      <div className={styles.deeds}>
        <Button
          leftSection={<IconArrowsJoin size={18} aria-hidden />}
          disabled={preview.isFetching}
          onClick={() => setAsked(true)}
        >
          {t('merge.open')}
        </Button>
        <Button variant="default" loading={telling.isPending} onClick={() => telling.mutate()}>
          {t('apart')}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={t('merge.title')}
        confirm={t('merge.confirm')}
        onConfirm={() => merging.mutateAsync()}
        onClose={() => setAsked(false)}
      >
        <p>{t('merge.text', { name: preview.data.kept.name ?? t('nameless') })}</p>
      </Confirm>
    </>
  );
}
