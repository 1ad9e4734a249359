import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { CursorList } from '../components/cursor-list.js';
import { EmptyState } from '../components/empty-state.js';
import { Page } from '../components/page.js';
import { states } from './broadcast.js';
import type { BroadcastState } from './broadcast.js';
import styles from './broadcasts.module.css';
import { BroadcastTable } from './broadcast-table.js';

const NewBroadcastDialog = lazy(() => import('./new-broadcast-dialog.js'));

/** The campaigns, the latest first. */
export function BroadcastsPage() {
  const { t } = useTranslation('broadcasts');
  const { may } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/framed/broadcasts' });
  const state = states.find((one) => one === search.state);
  const setMaking = (isOn: boolean) =>
    void navigate({ to: '/broadcasts', search: { ...searchOf(state), ...(isOn && { new: 'yes' }) } });
  const add = may('broadcasts.edit') && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t('list.add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={
        <>
          <p>{t('help.what')}</p>
          <p>{t('help.safe')}</p>
        </>
      }
      actions={add}
    >
      <div className={styles.filter}>
        <NativeSelect
          label={t('list.state')}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '/broadcasts',
              search: searchOf(states.find((one) => one === value)),
              replace: true,
            })
          }
          data={[
            { value: '', label: t('list.all') },
            ...states.map((one) => ({ value: one, label: t(`state.${one}`) })),
          ]}
        />
      </div>
      <CursorList
        queryKey={['broadcasts', 'list', state ?? '']}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/broadcasts', {
              params: { query: { ...searchOf(state), ...(cursor !== undefined && { cursor }) } },
            }),
          )
        }
        empty={
          <EmptyState
            title={t(state === undefined ? 'list.none' : 'list.noneSo')}
            icon={<IconSpeakerphone />}
            action={add}
          >
            {t('list.noneText')}
          </EmptyState>
        }
      >
        {(broadcasts) => <BroadcastTable broadcasts={broadcasts} />}
      </CursorList>
      <Suspense>
        {search.new !== undefined && may('broadcasts.edit') && (
          <NewBroadcastDialog onClose={() => setMaking(false)} />
        )}
      </Suspense>
    </Page>
  );
}

function searchOf(state: BroadcastState | undefined) {
  return state === undefined ? {} : { state };
}
