import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CopyField } from '../components/copy-field.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { BackToFlow } from './back-to-flow.js';
import { inWords } from './release.js';
import { TakeFile } from './take-file.js';

/** The file of the folder, what is live and the draft of the console beside one another, and how they come together. */
export function FilePage() {
  const { t } = useTranslation('release');
  const { name } = useParams({ from: '/framed/flows/$name/file' });
  const file = useQuery({
    queryKey: ['flow', name, 'file'],
    queryFn: () => answer(api.GET('/api/v1/flows/{name}/file', { params: { path: { name } } })),
    retry: false,
  });
  return (
    <Page
      title={t('file.title', { flow: inWords(name) })}
      intro={t('file.intro')}
      help={<p>{t('file.help')}</p>}
      back={<BackToFlow name={name} />}
    >
      {file.isPending && <Loading lines={6} />}
      <ProblemAlert problem={file.error} onRetry={() => void file.refetch()} />
      {file.data !== undefined && <TakeFile name={name} comparison={file.data} />}
      <Section title={t('file.pullTitle')} intro={t('file.pull')}>
        <CopyField label={t('file.command')} value={`npx karibu flows pull ${name}`} />
      </Section>
    </Page>
  );
}
