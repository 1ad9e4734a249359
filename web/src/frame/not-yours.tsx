import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { usePlaces } from './places.js';

/** Stands where a page would be that is not for whoever is signed in. */
export default function NotYours() {
  const { t } = useTranslation('shell');
  const [first] = usePlaces();
  return (
    <Page title={t('notYours.title')}>
      <EmptyState
        title={t('notYours.what')}
        icon={<IconLock size={40} />}
        action={
          first && (
            <ButtonLink to={first.to}>{t('notYours.go', { place: t(`nav.${first.name}`) })}</ButtonLink>
          )
        }
      >
        {t('notYours.text')}
      </EmptyState>
    </Page>
  );
}
