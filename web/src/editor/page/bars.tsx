import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { TimeAgo } from '../../components/time-ago.js';
import { useEditor, useEditorState } from '../editor-store.js';
import styles from './bars.module.css';

const ChangeList = lazy(() => import('./change-list.js'));

/** What is to be known before one goes on: work that was left behind, what colleagues saved, and a live revision that is newer. */
export default function Bars() {
  return (
    <>
      <FoundBar />
      <ThrownAwayBar />
      <NewsBar />
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

/** Says that the draft was thrown away while it was open here, and asks what becomes of the work that stands here. */
function ThrownAwayBar() {
  const { t } = useTranslation('editor');
  const { user } = useSession();
  const navigate = useNavigate();
  const editor = useEditor();
  const thrownAway = useEditorState((state) => state.thrownAway);
  const keeping = useMutation({ mutationFn: () => editor.save('') });
  if (thrownAway === null) return null;
  const { by, left } = thrownAway;
  const name = by?.name ?? t('news.somebody');
  const letGo = () => {
    editor.letGo();
    if (left === null) void navigate({ to: '/flows' });
  };
  return (
    <section className={styles.bar} role="region" aria-label={t('thrownAway.label')}>
      <p>
        {by?.id === user.id ? t('thrownAway.own') : t('thrownAway.text', { name })} {t('thrownAway.kept')}
      </p>
      <ProblemAlert problem={keeping.error} />
      <div className={styles.actions}>
        <Button size="sm" loading={keeping.isPending} onClick={() => keeping.mutate()}>
          {t('thrownAway.keep')}
        </Button>
        <Button size="sm" variant="default" onClick={letGo}>
          {t(left === null ? 'thrownAway.leave' : 'thrownAway.takeLive')}
        </Button>
      </div>
    </section>
  );
}

/** Says that a colleague has saved since this was opened, and offers to bring it in. */
function NewsBar() {
  const { t } = useTranslation('editor');
  const { user } = useSession();
  const editor = useEditor();
  const news = useEditorState((state) => state.news);
  const before = useEditorState((state) => state.saved.files);
  const [isLooking, setLooking] = useState(false);
  const bringing = useMutation({ mutationFn: () => editor.takeNews() });
  if (news === null) return null;
  const { updatedBy, updatedAt, files } = news;
  const isOwn = updatedBy?.id === user.id;
  return (
    <section className={styles.bar} role="status" aria-label={t('news.label')}>
      <p>
        {isOwn ? t('news.own') : t('news.text', { name: updatedBy?.name ?? t('news.somebody') })}{' '}
        {updatedAt !== null && <TimeAgo at={updatedAt} />}
      </p>
      <ProblemAlert problem={bringing.error} />
      <div className={styles.actions}>
        <Button size="sm" loading={bringing.isPending} onClick={() => bringing.mutate()}>
          {t('news.bring')}
        </Button>
        <Button size="sm" variant="default" aria-expanded={isLooking} onClick={() => setLooking(!isLooking)}>
          {t('found.look')}
        </Button>
      </div>
      {isLooking && (
        <Suspense>
          <ChangeList before={before} after={files} />
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
  return (
    <section className={styles.bar} role="region" aria-label={t('behind.label')}>
      <p>{isDirty ? t('behind.saveFirst') : t('behind.text')}</p>
      <ProblemAlert problem={bringing.error} />
      <div className={styles.actions}>
        <Button size="sm" disabled={isDirty} loading={bringing.isPending} onClick={() => bringing.mutate()}>
          {t('behind.bring')}
        </Button>
      </div>
    </section>
  );
}
