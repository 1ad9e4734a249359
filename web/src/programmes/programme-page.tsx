import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { Columns } from '../components/columns.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { HowItRuns } from './how-it-runs.js';
import { useProgrammeName, programmeQuery } from './programme.js';
import type { Programme } from './programme.js';
import { TimelinePart } from './timeline/timeline-part.js';
import { useLengths } from './use-lengths.js';

const PreviewPart = lazy(() => import('./preview/preview-part.js'));
const EnrolPart = lazy(() => import('./enrol/enrol-part.js'));

/** One programme: what it says and when, what somebody would get of it, and taking people in. */
export function ProgrammePage() {
  const { t } = useTranslation('programmes');
  const { may } = useSession();
  const title = useProgrammeName();
  const { name } = useParams({ from: '/framed/programmes/$name' });
  const { data, error, isPending, refetch } = useQuery(programmeQuery(name));
  return (
    <Page
      title={title(name)}
      back={<TextLink to="/programmes">{t('back')}</TextLink>}
      intro={data === undefined ? undefined : <InIt programme={data} />}
      help={
        <>
          <p>{t('help.one')}</p>
          <p>{t('help.dates')}</p>
          <p>{t('help.files')}</p>
        </>
      }
    >
      {isPending && <Loading lines={8} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && (
        <Columns
          key={name}
          beside={
            <>
              <HowItRuns programme={data} />
              <Suspense fallback={<Loading lines={3} />}>
                <PreviewPart programme={data} />
                {may('programmes.enrol') && <EnrolPart programme={data} />}
              </Suspense>
            </>
          }
        >
          <TimelinePart programme={data} />
        </Columns>
      )}
    </Page>
  );
}

/** Who is in it, of those whom the reader sees. */
function InIt({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('programmes');
  const { number } = useLengths();
  return (
    <>
      {(['active', 'paused', 'completed', 'ended'] as const)
        .map((state) => t(`in.${state}`, { count: programme[state], many: number(programme[state]) }))
        .join(' · ')}
    </>
  );
}
