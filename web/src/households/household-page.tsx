import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { HouseholdForm } from './household-form.js';
import { Members } from './members.js';
import { NewMember } from './new-member.js';
import { useHousehold } from './use-household.js';

/** One household: its name, its place, who lives there. */
export function HouseholdPage() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const { id } = useParams({ from: '/framed/households/$id' });
  const { data, error, isPending, refetch } = useHousehold(id);
  const back = <TextLink to="/households">{t('households.back')}</TextLink>;
  return (
    <Page
      title={data?.household.name ?? t('households.title')}
      {...(data?.household.place && { intro: data.household.place.name })}
      back={back}
      width="reading"
    >
      {isPending && <Loading />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && (
        <>
          <Members household={data.household} />
          {may('people.edit') && <NewMember household={data.household} />}
          {may('people.edit') && <HouseholdForm key={data.version} read={data} />}
        </>
      )}
    </Page>
  );
}
