import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonLink } from '../../components/links.js';
import styles from '../privacy.module.css';
import type { PrivacyRequest } from './requests.js';

const EraseDialog = lazy(() => import('../erasure/erase-dialog.js'));
const CopyDialog = lazy(() => import('./copy-dialog.js'));
const EndDialog = lazy(() => import('./end-dialog.js'));

/** What can be done about a request: what it asks for, and to say what became of it. */
export function RequestDeeds({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation('privacy');
  const [open, setOpen] = useState<'erase' | 'copy' | 'end' | null>(null);
  const { kind, personId, personName } = request;
  const person = { id: personId, name: personName };
  const close = () => setOpen(null);
  return (
    <div className={styles.deeds}>
      {kind === 'access' && <Button onClick={() => setOpen('copy')}>{t('copy.open')}</Button>}
      {kind === 'erase' && (
        <Button color="red" onClick={() => setOpen('erase')}>
          {t('erase.open')}
        </Button>
      )}
      {(kind === 'fix' || kind === 'share_no') && (
        <ButtonLink to="/people/$id" params={{ id: personId }}>
          {t('openRecord')}
        </ButtonLink>
      )}
      <Button variant="default" onClick={() => setOpen('end')}>
        {t('end.open')}
      </Button>
      <Suspense>
        {open === 'copy' && <CopyDialog person={person} isAsked onClose={close} />}
        {open === 'erase' && <EraseDialog person={person} onClose={close} />}
        {open === 'end' && <EndDialog request={request} onClose={close} />}
      </Suspense>
    </div>
  );
}
