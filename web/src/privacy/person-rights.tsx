import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import type { ChosenPerson } from '../components/person-picker.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import styles from './privacy.module.css';
import { RequestState } from './requests/request-state.js';
import { readRequests } from './requests/requests.js';

const EraseDialog = lazy(() => import('./erasure/erase-dialog.js'));
const CopyDialog = lazy(() => import('./requests/copy-dialog.js'));
const NewRequestDialog = lazy(() => import('./requests/new-request-dialog.js'));

/** What somebody asked for by right, and what can be done for her: a copy of everything, a request, to be forgotten. */
export default function PersonRights({ person }: { readonly person: ChosenPerson }) {
  const { t } = useTranslation('privacy');
  const { may } = useSession();
  const { data, error } = useQuery({
    queryKey: ['privacy', 'requests', 'person', person.id],
    queryFn: () => readRequests({ state: 'all', person: person.id, limit: 5 }),
  });
  return (
    <Section title={t('person.title')} actions={<TextLink to="/privacy">{t('person.all')}</TextLink>}>
      <ProblemAlert problem={error} />
      {data?.items.length === 0 && <p className="quiet">{t('person.none')}</p>}
      <ul className={styles.list}>
        {data?.items.map((request) => (
          <li key={request.id}>
            {t(`kinds.${request.kind}.title`)}
            <RequestState request={request} />
          </li>
        ))}
      </ul>
      {may('privacy.manage') && <Deeds person={person} />}
    </Section>
  );
}

function Deeds({ person }: { readonly person: ChosenPerson }) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'copy' | 'new' | 'erase' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.deeds}>
      <Button size="compact-md" variant="default" onClick={() => setOpen('copy')}>
        {t('copy.open')}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setOpen('new')}>
        {t('new.open')}
      </Button>
      <Button size="compact-md" variant="outline" color="red" onClick={() => setOpen('erase')}>
        {t('erase.open')}
      </Button>
      <Suspense>
        {open === 'copy' && <CopyDialog person={person} onClose={close} />}
        {open === 'new' && <NewRequestDialog person={person} onClose={close} />}
        {open === 'erase' && (
          <EraseDialog person={person} onClose={close} onBegun={() => void navigate({ to: '/privacy' })} />
        )}
      </Suspense>
    </div>
  );
}
