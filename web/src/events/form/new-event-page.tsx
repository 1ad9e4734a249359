import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { TextLink } from '../../components/links.js';
import { notify } from '../../components/notify.js';
import { Page } from '../../components/page.js';
import { eventQuery } from '../event.js';
import { emptyDraft, settingsOf } from './event-draft.js';
import { EventForm } from './event-form.js';

/** Makes an event; nobody knows of it before it is opened. */
export function NewEventPage() {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(emptyDraft);
  const settings = settingsOf(draft);
  const make = async () => {
    if (settings === null) return;
    const made = await answer(api.POST('/api/v1/events', { body: settings }));
    queries.setQueryData(eventQuery(made.id).queryKey, made);
    void queries.invalidateQueries({ queryKey: ['events', 'list'] });
    await navigate({ to: '/events/$id', params: { id: made.id } });
    notify(t('form.made'));
  };
  return (
    <Page
      title={t('form.new')}
      intro={t('form.intro')}
      back={<TextLink to="/events">{t('back')}</TextLink>}
      help={
        <>
          <p>{t('help.texts')}</p>
          <p>{t('help.itself')}</p>
        </>
      }
    >
      {may('events.edit') ? (
        <EventForm
          draft={draft}
          onChange={setDraft}
          submit={t('form.make')}
          onSubmit={make}
          isDisabled={settings === null}
        />
      ) : (
        <p>{t('form.notYours')}</p>
      )}
    </Page>
  );
}
