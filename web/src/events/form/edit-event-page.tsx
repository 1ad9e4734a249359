import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { notify } from '../../components/notify.js';
import { StatusBadge } from '../../components/status-badge.js';
import { eventQuery, isUnderWay } from '../event.js';
import type { EventView } from '../event.js';
import { EventFrame } from '../event-frame.js';
import styles from '../events.module.css';
import { changedIn, draftOf, settingsOf } from './event-draft.js';
import type { EventDraft } from './event-draft.js';
import { EventForm } from './event-form.js';

/** Changes what is written about an event. */
export function EditEventPage() {
  const { t } = useTranslation('events');
  const { may } = useSession();
  return (
    <EventFrame
      help={
        <>
          <p>{t('help.edit')}</p>
          <p>{t('help.itself')}</p>
        </>
      }
    >
      {(event) =>
        may('events.edit') && isUnderWay(event) ? (
          <Edit key={event.id} event={event} />
        ) : (
          <p>{t('form.notYours')}</p>
        )
      }
    </EventFrame>
  );
}

function Edit({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const { draft, write, isChanged, isReady, isOvertaken, takeTheirs, save } = useDraft(event);
  return (
    <EventForm
      draft={draft}
      onChange={write}
      submit={t('form.save')}
      onSubmit={save}
      isDisabled={!isChanged || !isReady}
      beside={
        <>
          <span role="status">{isChanged && <StatusBadge tone="warn">{t('form.unsaved')}</StatusBadge>}</span>
          {isOvertaken && (
            <Alert role="alert" color="yellow" variant="default" title={t('form.overtaken')}>
              <p className={styles.plain}>{t('form.overtakenText')}</p>
              <Button mt="sm" variant="default" onClick={takeTheirs}>
                {t('form.takeTheirs')}
              </Button>
            </Alert>
          )}
        </>
      }
    />
  );
}

/** What somebody writes about an event; what others save meanwhile never goes over it, nor it over theirs. */
function useDraft(event: EventView) {
  const { t } = useTranslation('events');
  const queries = useQueryClient();
  const [base, setBase] = useState(event);
  const [draft, setDraft] = useState<EventDraft>(() => draftOf(event));
  const [now, before] = [settingsOf(draft), settingsOf(draftOf(base))];
  const changed = now === null || before === null ? null : changedIn(now, before);
  const isChanged = changed === null || Object.keys(changed).length > 0;
  const take = (taken: EventView) => {
    setBase(taken);
    setDraft(draftOf(taken));
  };
  const isNewer = event.version > base.version;
  if (isNewer && !isChanged) take(event);
  const save = async () => {
    if (changed === null) return;
    const params = { path: { id: base.id }, header: ifMatch(base.version) };
    const saved = await answer(api.PATCH('/api/v1/events/{id}', { params, body: changed }));
    take(saved);
    queries.setQueryData(eventQuery(saved.id).queryKey, saved);
    void queries.invalidateQueries({ queryKey: ['events'] });
    notify(t('form.saved'));
  };
  return {
    draft,
    write: setDraft,
    isChanged,
    isReady: now !== null,
    isOvertaken: isNewer && isChanged,
    takeTheirs: () => take(event),
    save,
  };
}
