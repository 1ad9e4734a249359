import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../api/dictionary.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { segmentQuery } from './segment.js';
import { SegmentForm } from './segment-form.js';

/** One segment, or a new one: whom it means, built from rows or written as text. */
export function SegmentPage() {
  const { t } = useTranslation('segments');
  const { id = 'new' } = useParams({ strict: false });
  const isNew = id === 'new';
  const segment = useQuery({ ...segmentQuery(id), enabled: !isNew });
  const dictionary = useDictionary();
  const isReady = dictionary !== undefined && (isNew || segment.data !== undefined);
  return (
    <Page
      title={segment.data?.name ?? t('new')}
      back={<TextLink to="/segments">{t('back')}</TextLink>}
      help={<p>{t('builder.help')}</p>}
    >
      <ProblemAlert problem={segment.error} onRetry={() => void segment.refetch()} />
      {isReady ? (
        <SegmentForm
          key={`${id} ${segment.data?.version ?? ''}`}
          segment={segment.data ?? null}
          dictionary={dictionary}
        />
      ) : (
        !segment.isError && <Loading lines={6} />
      )}
    </Page>
  );
}
