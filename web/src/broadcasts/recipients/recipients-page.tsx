import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { CursorList } from '../../components/cursor-list.js';
import { planQuery } from '../broadcast.js';
import type { Broadcast, Recipient } from '../broadcast.js';
import { BroadcastFrame } from '../broadcast-frame.js';
import styles from '../broadcasts.module.css';
import { useReason } from '../use-reason.js';
import { RecipientTable } from './recipient-table.js';

const states = [
  'ready',
  'excluded',
  'released',
  'cancelled',
] as const satisfies readonly Recipient['state'][];

/** The people of a campaign as they were counted, in the order of sending. */
export function RecipientsPage() {
  const { t } = useTranslation('broadcasts');
  return (
    <BroadcastFrame help={<p>{t('help.people')}</p>}>
      {(broadcast) => <Recipients broadcast={broadcast} />}
    </BroadcastFrame>
  );
}

/** Which of them are shown. */
interface Wanted {
  readonly state?: Recipient['state'];
  readonly reason?: string;
}

function Recipients({ broadcast: { id } }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const wanted = useWanted();
  return (
    <>
      <Filters id={id} wanted={wanted} />
      <CursorList<Recipient>
        queryKey={['broadcasts', id, 'people', wanted]}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/broadcasts/{id}/recipients', {
              params: { path: { id }, query: { ...wanted, ...(cursor !== undefined && { cursor }) } },
            }),
          )
        }
        empty={<p className="quiet">{t('people.none')}</p>}
      >
        {(recipients) => <RecipientTable recipients={recipients} />}
      </CursorList>
    </>
  );
}

function useWanted(): Wanted {
  const search = useSearch({ from: '/framed/broadcasts/$id/people' });
  const state = states.find((one) => one === search.state);
  return {
    ...(state !== undefined && { state }),
    ...(search.reason !== undefined && { reason: search.reason }),
  };
}

interface FiltersProps {
  readonly id: string;
  readonly wanted: Wanted;
}

function Filters({ id, wanted }: FiltersProps) {
  const { t } = useTranslation('broadcasts');
  const navigate = useNavigate();
  const reasonOf = useReason();
  const { data } = useQuery(planQuery(id));
  const show = (search: Wanted) =>
    void navigate({ to: '/broadcasts/$id/people', params: { id }, search, replace: true });
  return (
    <div className={styles.fields} role="search">
      <NativeSelect
        label={t('people.state')}
        value={wanted.state ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const state = states.find((one) => one === value);
          show(state === undefined ? {} : { state });
        }}
        data={[
          { value: '', label: t('people.all') },
          ...states.map((value) => ({ value, label: t(`recipients.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('people.reason')}
        value={wanted.reason ?? ''}
        onChange={({ currentTarget: { value } }) =>
          show(value === '' ? {} : { state: 'excluded', reason: value })
        }
        data={[
          { value: '', label: t('people.anyReason') },
          ...(data?.excluded ?? []).map(({ reason }) => ({ value: reason, label: reasonOf(reason) })),
        ]}
      />
    </div>
  );
}
