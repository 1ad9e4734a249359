import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../../components/problem-alert.js';
import { TimeAgo } from '../../components/time-ago.js';
import { useEditor, useEditorState } from '../editor-store.js';
import styles from './bars.module.css';

const ChangeList = lazy(() => import('./change-list.js'));

/** What is to be known before one goes on: work that was left behind, and a live revision that is newer. */
export function Bars() {
  return (
    <>
      <FoundBar />
      <BehindBar />
    </>
  );
}

/** Offers work that an earlier window did not save. */
function FoundBar() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const found = useEditorState((state) => state.found);
  const [isLooking, setLooking] = useState(false);
  if (found === null) return null;
  const { work } = found;
  return (
    <section className={styles.bar} role="region" aria-label={t('found.label')}>
      <p>
        {t('found.text')} <TimeAgo at={new Date(work.atMs).toISOString()} />
      </p>
      <div className={styles.actions}>
        <Button size="sm" onClick={() => editor.takeFound()}>
          {t('found.take')}
        </Button>
        <Button size="sm" variant="default" aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
          {t('found.look')}
        </Button>
        <Button size="sm" variant="default" onClick={() => editor.dropFound()}>
          {t('found.drop')}
        </Button>
      </div>
      {isLooking && (
        <Suspense>
          <ChangeList before={work.base} after={work.files} />
        </Suspense>
      )}
    </section>
  );
}

/** Offers to bring in a live revision that is newer than what the draft began from. */
function BehindBar() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const isBehind = useEditorState((state) => state.isBehind);
  const isDirty = useEditorState((state) => state.isDirty);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const bringing = useMutation({ mutationFn: () => editor.rebase() });
  if (!isBehind || !mayEdit) return null;
  const conflicts = bringing.data ?? [];
  return (
    <section className={styles.bar} role="region" aria-label={t('behind.label')}>
      <p>{isDirty ? t('behind.saveFirst') : t('behind.text')}</p>
      {conflicts.length > 0 && <p role="alert">{t('behind.conflicts', { names: conflicts.join(', ') })}</p>}
      <ProblemAlert problem={bringing.error} />
      <div className={styles.actions}>
        <Button size="sm" disabled={isDirty} loading={bringing.isPending} onClick={() => bringing.mutate()}>
          {t('behind.bring')}
        </Button>
      </div>
    </section>
  );
}
