import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Page } from '../components/page.js';
import { InboxList } from './inbox-list.js';
import { stateOf } from './inbox.js';
import { StateLinks } from './state-links.js';

/** Conversations that wait for a human, and those that humans have. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { state } = useSearch({ from: '/framed/inbox' });
  const shown = stateOf(state);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={
        <>
          <p>{t('help.waiting')}</p>
          <p>{t('help.taking')}</p>
          <p>{t('help.openCase')}</p>
        </>
      }
    >
      <StateLinks shown={shown} />
      <InboxList key={shown} state={shown} />
    </Page>
  );
}
