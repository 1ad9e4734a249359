import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { nameIn, useDictionary } from '../api/dictionary.js';
import { useSession } from '../api/session.js';
import { Confirm } from '../components/confirm.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import styles from './households.module.css';
import type { Household } from './use-household.js';
import { useHouseholdChanged } from './use-household.js';

type Member = Household['members'][number];

/** Who lives in a household, as far as the reader may see them. */
export function Members({ household: { id, members } }: { readonly household: Household }) {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const dictionary = useDictionary();
  const changed = useHouseholdChanged();
  const [leaver, setLeaver] = useState<Member | null>(null);
  const leave = async (personId: string) => {
    const params = { path: { id, personId } };
    await done(api.DELETE('/api/v1/households/{id}/members/{personId}', { params }));
    await changed();
  };
  const nameOf = ({ name }: Member) => name ?? t('noName');
  return (
    <Section title={t('households.members')}>
      {members.length === 0 && <p className="quiet">{t('households.noMembers')}</p>}
      <ul className={styles.list}>
        {members.map((member) => (
          <li key={member.id}>
            <span className={styles.main}>
              <TextLink to="/people/$id" params={{ id: member.id }} dir="auto">
                {nameOf(member)}
              </TextLink>
              <span className={styles.quiet}>{nameIn(dictionary?.relationships, member.relationship)}</span>
            </span>
            {may('people.edit') && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={`${t('households.leave')}: ${nameOf(member)}`}
                onClick={() => setLeaver(member)}
              >
                {t('households.leave')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={leaver !== null}
        title={t('households.leaveTitle', { name: leaver === null ? '' : nameOf(leaver) })}
        confirm={t('households.leave')}
        onConfirm={() => (leaver === null ? undefined : leave(leaver.id))}
        onClose={() => setLeaver(null)}
      >
        <p>{t('households.leaveText')}</p>
      </Confirm>
    </Section>
  );
}
