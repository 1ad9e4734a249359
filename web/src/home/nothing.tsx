import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { DemoHint } from './people-waiting.js';

/** The start before there is any conversation. */
export function Nothing() {
  const { t } = useTranslation('home');
  const mayEdit = useSession().may('flows.edit');
  return (
    <EmptyState
      icon={<IconMessages size={36} />}
      title={t('nothing.title')}
      action={
        mayEdit && (
          <ButtonLink to="/flows" search={{ new: 'yes' }}>
            {t('nothing.start')}
          </ButtonLink>
        )
      }
    >
      <p>{t(mayEdit ? 'nothing.text' : 'nothing.wait')}</p>
      {mayEdit && <DemoHint />}
    </EmptyState>
  );
}
