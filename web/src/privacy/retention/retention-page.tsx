import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { PrivacyTabs } from '../privacy-tabs.js';
import { previewQuery } from './retention.js';
import { RunsPart } from './runs-part.js';
import { TooOldPart } from './too-old-part.js';
import { UnusedPart } from './unused-part.js';

/** How long things are kept: what is too old now, what nothing uses, and what was deleted before. */
export function RetentionPage() {
  const { t } = useTranslation('privacy');
  const { data, error, isPending, refetch } = useQuery(previewQuery);
  return (
    <Page
      title={t('retention.title')}
      intro={t('retention.intro')}
      help={
        <>
          <p>{t('retention.help.rules')}</p>
          <p>{t('retention.help.held')}</p>
        </>
      }
    >
      <PrivacyTabs />
      {isPending && <Loading lines={6} />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && (
        <>
          <TooOldPart preview={data} />
          <UnusedPart unused={data.unused} />
        </>
      )}
      <RunsPart />
    </Page>
  );
}
