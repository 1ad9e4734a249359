import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Columns } from '../../components/columns.js';
import { TextLink } from '../../components/links.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { ConsentsPart } from './consents/consents-part.js';
import { DuplicatesPart } from './duplicates-part.js';
import { HeadPart } from './head-part.js';
import { PhonesPart } from './phones-part.js';
import { ProfilePart } from './profile/profile-part.js';
import { TiesPart } from './ties-part.js';
import { TimelinePart } from './timeline/timeline-part.js';
import { usePerson } from './use-person.js';

/** Read beside the record, which need not wait for them. */
const NextPart = lazy(() => import('./next/next-part.js'));
const ProgrammesPart = lazy(() => import('./programmes/programmes-part.js'));
const LifeEventsPart = lazy(() => import('./life-events/life-events-part.js'));
const DecisionsPart = lazy(() => import('./decisions/decisions-part.js'));

/** Read by those who look after what people ask for by right. */
const PersonRights = lazy(() => import('../../privacy/person-rights.js'));

/** One person: what is known of her, what happened, what she agreed to, whom she belongs with. */
export function PersonPage() {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const { id } = useParams({ from: '/framed/people/$id' });
  const { data, error, isPending, refetch } = usePerson(id);
  const back = <TextLink to="/people">{t('back')}</TextLink>;
  if (isPending || data === undefined)
    return (
      <Page title={t('title')} back={back}>
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {isPending && <Loading lines={8} />}
      </Page>
    );
  const { person } = data;
  return (
    <Page
      title={person.name ?? t('noName')}
      back={back}
      help={<p>{t('help')}</p>}
      intro={<HeadPart person={person} />}
    >
      {may('people.merge') && <DuplicatesPart id={id} />}
      <Suspense fallback={<Loading lines={3} />}>
        <NextPart id={id} />
      </Suspense>
      <Columns
        beside={
          <>
            <Suspense fallback={<Loading lines={3} />}>
              <ProgrammesPart person={person} />
            </Suspense>
            <ProfilePart person={person} />
            <ConsentsPart person={person} />
            {may('life_events.record') && (
              <Suspense>
                <LifeEventsPart id={id} />
              </Suspense>
            )}
            <PhonesPart person={person} />
            <TiesPart person={person} />
            <Suspense>
              <DecisionsPart id={id} />
            </Suspense>
            {may('privacy.read') && (
              <Suspense>
                <PersonRights person={{ id, name: person.name }} />
              </Suspense>
            )}
          </>
        }
      >
        <TimelinePart id={id} />
      </Columns>
    </Page>
  );
}
