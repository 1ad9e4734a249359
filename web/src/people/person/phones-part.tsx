import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { StatusBadge } from '../../components/status-badge.js';
import { reach } from './reach.js';
import type { Person } from './use-person.js';
import { usePersonChanged } from './use-person.js';
import styles from './person.module.css';

/** Read when somebody adds one. */
const NewPhone = lazy(async () => ({ default: (await import('./new-phone.js')).NewPhone }));

type Address = Person['addresses'][number];

/** Where she is reached, and whether others read there too. */
export function PhonesPart({ person: { id, addresses, relationships } }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const changed = usePersonChanged(id);
  const [removed, setRemoved] = useState<Address | null>(null);
  const [isAdding, setAdding] = useState(false);
  const remove = async ({ channel, address }: Address) => {
    await done(
      api.DELETE('/api/v1/people/{id}/addresses', { params: { path: { id } }, body: { channel, address } }),
    );
    await changed();
  };
  const mayEdit = may('people.edit') && may('people.sensitive');
  const through = relationships
    .filter(({ kind, direction }) => kind === reach && direction === 'of')
    .map(({ otherName }) => otherName ?? t('noName'));
  return (
    <Section title={t('phones.title')}>
      {addresses.length === 0 && (
        <p className="quiet">
          {through.length === 0 ? t('phones.none') : t('phones.through', { names: through.join(', ') })}
        </p>
      )}
      <ul className={styles.list}>
        {addresses.map((address) => (
          <Phone
            key={`${address.channel} ${address.address}`}
            id={id}
            address={address}
            mayEdit={mayEdit}
            onRemove={() => setRemoved(address)}
          />
        ))}
      </ul>
      {may('people.edit') &&
        (isAdding ? (
          <Suspense>
            <NewPhone id={id} onClose={() => setAdding(false)} />
          </Suspense>
        ) : (
          <div>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('phones.add')}
            </Button>
          </div>
        ))}
      <Confirm
        opened={removed !== null}
        title={t('phones.removeTitle')}
        confirm={t('phones.remove')}
        isDangerous
        onConfirm={() => (removed === null ? undefined : remove(removed))}
        onClose={() => setRemoved(null)}
      >
        <p>{t('phones.removeText')}</p>
      </Confirm>
    </Section>
  );
}

interface PhoneProps {
  readonly id: string;
  readonly address: Address;
  readonly mayEdit: boolean;
  readonly onRemove: () => void;
}

function Phone({ id, address: { channel, address, isPrivate, sharedWith }, mayEdit, onRemove }: PhoneProps) {
  const { t } = useTranslation(['person', 'people']);
  const changed = usePersonChanged(id);
  const toggling = useMutation({
    mutationFn: async () => {
      const body = { channel, address, isPrivate: !isPrivate };
      await done(api.PATCH('/api/v1/people/{id}/addresses', { params: { path: { id } }, body }));
      await changed();
    },
  });
  return (
    <li>
      <span className={styles.main}>
        <bdi dir="ltr">{address}</bdi> <span className="quiet">{t(`people:channels.${channel}`)}</span>
        <span className={styles.quiet}>
          {isPrivate ? t('phones.private') : t('phones.shared')}
          {sharedWith > 0 && ` ${t('phones.sharedWith', { count: sharedWith })}`}
        </span>
        <ProblemAlert problem={toggling.error} />
      </span>
      {isPrivate && <StatusBadge tone="good">{t('phones.isPrivate')}</StatusBadge>}
      {mayEdit && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={toggling.isPending}
            onClick={() => toggling.mutate()}
          >
            {t(isPrivate ? 'phones.makeShared' : 'phones.makePrivate')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            color="red"
            aria-label={`${t('phones.remove')}: ${address}`}
            onClick={onRemove}
          >
            {t('phones.remove')}
          </Button>
        </>
      )}
    </li>
  );
}
