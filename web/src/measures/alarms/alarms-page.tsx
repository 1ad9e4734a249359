import { IconBell } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { CursorList } from '../../components/cursor-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import styles from '../measures.module.css';
import { MeasuresTabs } from '../measures-tabs.js';
import { AlarmCard } from './alarm-card.js';

/** What has turned and should be looked at, and what is over. */
export function AlarmsPage() {
  const { t, i18n } = useTranslation('dashboard');
  const search = useSearch({ from: '/framed/alarms' });
  const navigate = useNavigate();
  const state = search.state === 'all' ? 'all' : 'open';
  return (
    <Page
      title={t('alarms.title')}
      intro={t('alarms.intro')}
      help={<p>{t('alarms.help')}</p>}
      actions={
        <NativeSelect
          aria-label={t('alarms.which')}
          value={state}
          onChange={(event) =>
            void navigate({
              to: '/alarms',
              search: event.currentTarget.value === 'all' ? { state: 'all' } : {},
              replace: true,
            })
          }
          data={[
            { value: 'open', label: t('alarms.states.open') },
            { value: 'all', label: t('alarms.states.all') },
          ]}
        />
      }
    >
      <MeasuresTabs />
      <CursorList
        queryKey={['alarms', 'list', state, i18n.language]}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/alarms', {
              params: {
                query: { state, limit: 20, language: i18n.language, ...(cursor !== undefined && { cursor }) },
              },
            }),
          )
        }
        empty={
          <EmptyState icon={<IconBell size={36} />} title={t('alarms.none')}>
            <p>{t('alarms.noneText')}</p>
          </EmptyState>
        }
      >
        {(alarms) => (
          <>
            <h2 className={styles.hidden}>{t(`alarms.states.${state}`)}</h2>
            <ul className={styles.list}>
              {alarms.map((alarm) => (
                <AlarmCard key={alarm.id} alarm={alarm} />
              ))}
            </ul>
          </>
        )}
      </CursorList>
    </Page>
  );
}
