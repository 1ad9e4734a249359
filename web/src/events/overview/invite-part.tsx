import { NativeSelect } from '@mantine/core';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { broadcastQuery } from '../../broadcasts/broadcast.js';
import { StateBadge } from '../../broadcasts/state-badge.js';
import { Form } from '../../components/form.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { Loading } from '../../components/loading.js';
import { notify } from '../../components/notify.js';
import { Section } from '../../components/section.js';
import type { EventView } from '../event.js';
import styles from '../events.module.css';

interface PartProps {
  readonly event: EventView;
}

/** The campaigns that invite to it, and the way to a new one. */
export function InvitePart({ event }: PartProps) {
  const { t } = useTranslation('events');
  const { may } = useSession();
  const mayInvite =
    may('events.edit') && may('broadcasts.edit') && (event.state === 'draft' || event.state === 'open');
  return (
    <Section title={t('invite.title')} intro={t(mayInvite ? 'invite.intro' : 'invite.by')}>
      {may('broadcasts.read') && <Campaigns ids={event.broadcasts} />}
      {mayInvite && <InviteForm event={event} />}
    </Section>
  );
}

/** Those that are there; who sees only the people of some places sees only campaigns of her own. */
function Campaigns({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('events');
  const read = useQueries({ queries: ids.map((id) => ({ ...broadcastQuery(id), retry: false })) });
  const campaigns = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (ids.length === 0) return <p className="quiet">{t('invite.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('invite.title')}>
      {campaigns.map(({ id, name, state }) => (
        <li key={id} className={styles.campaign}>
          <TextLink to="/broadcasts/$id" params={{ id }}>
            <bdi>{name}</bdi>
          </TextLink>
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  );
}

function InviteForm({ event: { id } }: PartProps) {
  const { t } = useTranslation('events');
  const segments = useSegments();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [segment, setSegment] = useState('');
  const invite = async () => {
    const audience = { kind: 'segment' as const, segment, except: null, onePerPhone: true };
    const made = await answer(
      api.POST('/api/v1/events/{id}/invite', { params: { path: { id } }, body: { audience } }),
    );
    void queries.invalidateQueries({ queryKey: ['events', id] });
    await navigate({ to: '/broadcasts/$id', params: { id: made.broadcast } });
    notify(t('invite.made'));
  };
  if (segments === undefined) return <Loading lines={2} />;
  if (segments.length === 0)
    return (
      <div>
        <p>{t('invite.noSegment')}</p>
        <ButtonLink variant="default" to="/segments">
          {t('invite.toSegments')}
        </ButtonLink>
      </div>
    );
  return (
    <Form submit={t('invite.make')} onSubmit={invite} isDisabled={segment === ''}>
      <NativeSelect
        label={t('invite.segment')}
        value={segment}
        onChange={({ currentTarget: { value } }) => setSegment(value)}
        data={[
          { value: '', label: t('choose') },
          ...segments.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
    </Form>
  );
}

/** The segments that somebody can be invited by; undefined until they are read. */
function useSegments() {
  const { data } = useQuery({
    queryKey: ['segments', 'names'],
    queryFn: () => answer(api.GET('/api/v1/segments', { params: { query: { limit: 100 } } })),
  });
  return data?.items;
}
