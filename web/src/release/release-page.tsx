import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { TimeAgo } from '../components/time-ago.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { BackToFlow } from './back-to-flow.js';
import { PublishDraft } from './publish-draft.js';
import type { Published } from './published.js';
import { inWords, useFlow, useRelease } from './release.js';
import { useWhoName } from './use-who-name.js';

const PublishedPart = lazy(async () => ({ default: (await import('./published.js')).PublishedPart }));

/** Everything that is to be looked at before a draft goes live, and the button that makes it live. */
export function ReleasePage() {
  const { t } = useTranslation('release');
  const { name } = useParams({ from: '/framed/flows/$name/release' });
  const release = useRelease(name);
  const [published, setPublished] = useState<Published | null>(null);
  const hasNoDraft = isProblem(release.error, 'not_found');
  return (
    <Page
      title={t('publish.title', { flow: inWords(name) })}
      intro={published === null ? t('publish.intro') : undefined}
      help={<p>{t('publish.help')}</p>}
      back={<BackToFlow name={name} />}
    >
      {published !== null && (
        <Suspense fallback={<Loading lines={4} />}>
          <PublishedPart name={name} published={published} />
        </Suspense>
      )}
      {published === null && release.isPending && <Loading lines={8} />}
      {published === null && hasNoDraft && <Nothing name={name} />}
      {published === null && !hasNoDraft && (
        <>
          <ProblemAlert problem={release.error} onRetry={() => void release.refetch()} />
          {release.data !== undefined && (
            <PublishDraft name={name} view={release.data} onPublished={setPublished} />
          )}
        </>
      )}
    </Page>
  );
}

function Nothing({ name }: { readonly name: string }) {
  const { t } = useTranslation('release');
  const nameOf = useWhoName();
  const live = useFlow(name).data?.live;
  return (
    <EmptyState
      title={t('publish.nothing')}
      action={
        <ButtonLink to="/flows/$name" params={{ name }}>
          {t('publish.toEditor')}
        </ButtonLink>
      }
    >
      {live?.by && live.since && (
        <p>
          {t('publish.last', { name: nameOf(live.by) })} <TimeAgo at={live.since} />
        </p>
      )}
      <p>{t('publish.nothingText')}</p>
    </EmptyState>
  );
}
