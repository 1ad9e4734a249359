import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { CursorList } from '../components/cursor-list.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import { EventTable } from './event-table.js';
import styles from './events.module.css';

const whens = ['coming', 'past'] as const;

/** The events: those that come, the next first, and those that have been. */
export function EventsPage() {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const search = useSearch({ from: '/framed/events' });
  const when = search.when === 'past' ? 'past' : 'coming';
  const add = may('events.edit') && (
    <ButtonLink to="/events/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('list.add')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={
        <>
          <p>{t('help.what')}</p>
          <p>{t('help.texts')}</p>
        </>
      }
      actions={add}
    >
      <nav aria-label={t('list.which')} className={styles.whens}>
        {whens.map((one) => (
          <TextLink
            key={one}
            to="/events"
            search={one === 'past' ? { when: one } : {}}
            {...(one === when && { 'aria-current': 'page' as const })}
          >
            {t(`list.${one}`)}
          </TextLink>
        ))}
      </nav>
      <CursorList
        key={when}
        queryKey={['events', 'list', when]}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/events', {
              params: { query: { when, ...(cursor !== undefined && { cursor }) } },
            }),
          )
        }
        empty={
          <EmptyState
            title={t(`none.${when}`)}
            icon={<IconCalendarEvent />}
            action={when === 'coming' && add}
          >
            {t(`none.${when}Text`)}
          </EmptyState>
        }
      >
        {(events) => <EventTable events={events} />}
      </CursorList>
    </Page>
  );
}
