import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { BackToFlow } from './back-to-flow.js';
import { PutBackDialog } from './put-back-dialog.js';
import styles from './history.module.css';
import { inWords } from './release.js';
import type { Revision } from './release.js';
import { RevisionCard } from './revision-card.js';

/** Versions that are read at once. */
const pageLength = 20;

/** Every version of a conversation that was live, in plain words; any of them can be put back. */
export function HistoryPage() {
  const { t } = useTranslation('release');
  const { name } = useParams({ from: '/framed/flows/$name/history' });
  const [putBack, setPutBack] = useState<Revision | null>(null);
  const compare = (
    <ButtonLink to="/flows/$name/compare" params={{ name }} variant="default">
      {t('history.compareTwo')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('history.title', { flow: inWords(name) })}
      intro={t('history.intro')}
      help={<p>{t('history.help')}</p>}
      back={<BackToFlow name={name} />}
      actions={compare}
    >
      <CursorList
        queryKey={['flow', name, 'revisions']}
        read={(cursor) => {
          const query = cursor === undefined ? { limit: pageLength } : { limit: pageLength, cursor };
          return answer(api.GET('/api/v1/flows/{name}/revisions', { params: { path: { name }, query } }));
        }}
        empty={<None name={name} />}
      >
        {(revisions) => (
          <ol className={styles.list}>
            {revisions.map((revision) => (
              <RevisionCard
                key={revision.id}
                name={name}
                revision={revision}
                onPutBack={() => setPutBack(revision)}
              />
            ))}
          </ol>
        )}
      </CursorList>
      {putBack !== null && <PutBackDialog name={name} version={putBack} onClose={() => setPutBack(null)} />}
    </Page>
  );
}

function None({ name }: { readonly name: string }) {
  const { t } = useTranslation('release');
  return (
    <EmptyState
      title={t('history.none')}
      action={
        <ButtonLink to="/flows/$name/release" params={{ name }}>
          {t('history.toPublish')}
        </ButtonLink>
      }
    >
      <p>{t('history.noneText')}</p>
    </EmptyState>
  );
}
