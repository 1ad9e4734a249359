import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Loading } from '../components/loading.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { fullTime } from '../components/relative-time.js';
import { useApprovalRight } from './approval-right.js';
import { AffectedPeople, chosen } from './affected-people.js';
import type { Moves } from './affected-people.js';
import { openDecisions } from './blockers.js';
import { ChangeList } from './change-list.js';
import { ConsentWords } from './consent-words.js';
import styles from './release.module.css';

/** An earlier version that may be put back. */
export interface EarlierVersion {
  readonly id: string;
  readonly at: string;
}

interface PutBackDialogProps {
  readonly name: string;
  readonly version: EarlierVersion;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Shows what putting a version back changes and for whom, and puts it back. */
export function PutBackDialog({ name, version, onClose, onDone }: PutBackDialogProps) {
  const { t, i18n } = useTranslation('release');
  const rightOf = useApprovalRight();
  const queries = useQueryClient();
  const params = { path: { name, id: version.id } };
  const view = useQuery({
    queryKey: ['flow', name, 'put-back', version.id],
    queryFn: () => answer(api.GET('/api/v1/flows/{name}/revisions/{id}/put-back', { params })),
    staleTime: 0,
  });
  const [moves, setMoves] = useState<Moves>({});
  const [isApproved, setApproved] = useState(false);
  const [note, setNote] = useState('');
  const when = fullTime(new Date(version.at), i18n.language);
  const putting = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/flows/{name}/revisions/{id}/put-back', {
          params,
          body: { note: note.trim(), moves: chosen(moves), isApproved },
        }),
      ),
    onSuccess: async () => {
      notify(t('putBack.done', { when }));
      await Promise.all(['flow', 'flows'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
      onDone?.();
      onClose();
    },
  });
  const { data } = view;
  const isSame = data?.change.kind === 'unchanged';
  const reasons =
    data === undefined ? [] : openDecisions(t, data, { moves, isApproved, right: rightOf(data) });
  const asksWhere = data?.change.touched.some(({ isAskedWhere }) => isAskedWhere) ?? false;
  return (
    <Dialog title={t('putBack.title', { when })} onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p>{isSame ? t('putBack.same') : t('putBack.intro')}</p>
        {view.isPending && <Loading lines={3} />}
        <ProblemAlert problem={view.error} onRetry={() => void view.refetch()} />
        {data !== undefined && !isSame && (
          <>
            <h3>{t('putBack.changes')}</h3>
            {data.changes.length === 0 ? (
              <p>{t('changes.none')}</p>
            ) : (
              <ChangeList changes={data.changes} atOnce={6} />
            )}
            {asksWhere && <h3>{t('people.title')}</h3>}
            <AffectedPeople decisions={data} moves={moves} onChange={setMoves} />
            {data.consentWords.length > 0 && (
              <>
                <h3>{t('consent.title')}</h3>
                <ConsentWords decisions={data} isApproved={isApproved} onApprove={setApproved} />
              </>
            )}
            <TextInput
              label={t('putBack.note')}
              maxLength={2_000}
              dir="auto"
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </>
        )}
        {reasons.length > 0 && (
          <ul className={styles.reasons} id="put-back-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <ProblemAlert problem={putting.error} />
      </div>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
        <Button
          data-autofocus
          disabled={data === undefined || isSame || reasons.length > 0}
          aria-describedby={reasons.length > 0 ? 'put-back-reasons' : undefined}
          loading={putting.isPending}
          onClick={() => putting.mutate()}
        >
          {t('putBack.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
