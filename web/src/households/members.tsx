import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { nameIn, useDictionary } from '../api/dictionary.js';
import { useSession } from '../api/session.js';
import { Confirm } from '../components/confirm.js';
import { TextLink } from '../components/links.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { RemoveButton } from '../components/remove-button.js';
import { Section } from '../components/section.js';
import styles from './households.module.css';
import { relationshipsIn } from './relationships-in.js';
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
  const changing = useMutation({
    mutationFn: async ({ personId, relationship }: { personId: string; relationship: string }) => {
      const params = { path: { id, personId } };
      await done(api.PUT('/api/v1/households/{id}/members/{personId}', { params, body: { relationship } }));
      await changed();
    },
  });
  const nameOf = ({ name }: Member) => name ?? t('noName');
  return (
    <Section title={t('households.members')}>
      {members.length === 0 && <p className="quiet">{t('households.noMembers')}</p>}
      {members.length === 0 && may('people.edit') && (
        <RemoveButton
          list="households"
          queryKey={['households', 'one', id]}
          words={{
            button: t('households.remove'),
            title: t('households.removeTitle'),
            text: t('households.removeText'),
            done: t('households.removed'),
          }}
          remove={() => done(api.DELETE('/api/v1/households/{id}', { params: { path: { id } } }))}
        />
      )}
      <ProblemAlert problem={changing.error} />
      <ul className={styles.list}>
        {members.map((member) => (
          <li key={member.id}>
            <span className={styles.main}>
              <TextLink to="/people/$id" params={{ id: member.id }} dir="auto">
                {nameOf(member)}
              </TextLink>
              {!may('people.edit') && (
                <span className={styles.quiet}>{nameIn(dictionary?.relationships, member.relationship)}</span>
              )}
            </span>
            {may('people.edit') && (
              <NativeSelect
                aria-label={`${t('households.is')}: ${nameOf(member)}`}
                size="sm"
                data={relationshipsIn(dictionary).map(({ code, name }) => ({ value: code, label: name }))}
                value={member.relationship}
                disabled={changing.isPending}
                onChange={(event) =>
                  changing.mutate({ personId: member.id, relationship: event.currentTarget.value })
                }
              />
            )}
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
