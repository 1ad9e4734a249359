import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../api/dictionary.js';
import type { Dictionary } from '../api/dictionary.js';
import { TextLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { DonePart } from './done-part.js';
import { FailedPart } from './failed-part.js';
import { FoundPart } from './found-part.js';
import { importQuery } from './import.js';
import type { Import } from './import.js';
import { ProgressPart } from './progress-part.js';
import { StateBadge } from './state-badge.js';
import { Steps } from './steps.js';

const MappingForm = lazy(async () => ({ default: (await import('./mapping/mapping-form.js')).MappingForm }));
const CheckedPart = lazy(async () => ({ default: (await import('./checked/checked-part.js')).CheckedPart }));

/** One import, from its file to the people in it: columns, check, storing, taking back. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(importQuery(id));
  const dictionary = useDictionary();
  return (
    <Page
      title={data?.fileName ?? t('one')}
      back={<TextLink to="/imports">{t('back')}</TextLink>}
      actions={data && <StateBadge state={data.state} />}
      help={<p>{t('help')}</p>}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && dictionary !== undefined ? (
        <Wizard record={data} dictionary={dictionary} />
      ) : (
        error === null && <Loading lines={6} />
      )}
    </Page>
  );
}

interface WizardProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
}

function Wizard({ record, dictionary }: WizardProps) {
  const [isRemapped, setRemapped] = useState(false);
  const parts = {
    mapping: (
      <>
        <FoundPart record={record} />
        <MappingForm
          key={record.version}
          record={record}
          dictionary={dictionary}
          onBegun={() => setRemapped(false)}
        />
      </>
    ),
    running: <ProgressPart record={record} />,
    checked: <CheckedPart record={record} dictionary={dictionary} onRemap={() => setRemapped(true)} />,
    done: <DonePart record={record} />,
    failed: <FailedPart record={record} />,
  };
  const shown = record.state === 'checked' && isRemapped ? 'mapping' : stages[record.state];
  return (
    <>
      <Steps stage={shown} record={record} />
      <Suspense fallback={<Loading lines={6} />}>{parts[shown]}</Suspense>
    </>
  );
}

const stages = {
  mapping: 'mapping',
  checking: 'running',
  checked: 'checked',
  committing: 'running',
  committed: 'done',
  undoing: 'running',
  undone: 'done',
  failed: 'failed',
} as const;
