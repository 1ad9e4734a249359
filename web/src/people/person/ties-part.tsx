import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../api/client.js';
import { nameIn, useDictionary } from '../../api/dictionary.js';
import { useSession } from '../../api/session.js';
import { TextLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { reach } from './reach.js';
import type { Person } from './use-person.js';
import { usePersonChanged } from './use-person.js';
import styles from './person.module.css';

/** Read when somebody adds one. */
const NewTie = lazy(async () => ({ default: (await import('./new-tie.js')).NewTie }));

/** Whom she lives with, and whom she has to do with. */
export function TiesPart({ person }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const dictionary = useDictionary();
  const [isAdding, setAdding] = useState(false);
  const { id, household, relationships } = person;
  return (
    <Section title={t('ties.title')}>
      {household === null && relationships.length === 0 && <p className="quiet">{t('ties.none')}</p>}
      <ul className={styles.list}>
        {household !== null && (
          <li>
            <span className={styles.main}>
              <TextLink to="/households/$id" params={{ id: household.id }} dir="auto">
                {household.name}
              </TextLink>
              <span className={styles.quiet}>
                {t('ties.household')}: {nameIn(dictionary?.relationships, household.relationship)}
              </span>
            </span>
          </li>
        )}
        {relationships.map((tie) => (
          <Tie key={`${tie.kind} ${tie.direction} ${tie.otherId}`} id={id} tie={tie} />
        ))}
      </ul>
      {may('people.edit') &&
        (isAdding ? (
          <Suspense>
            <NewTie id={id} onClose={() => setAdding(false)} />
          </Suspense>
        ) : (
          <div>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('ties.add')}
            </Button>
          </div>
        ))}
    </Section>
  );
}

function Tie({ id, tie }: { readonly id: string; readonly tie: Person['relationships'][number] }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const dictionary = useDictionary();
  const changed = usePersonChanged(id);
  const { kind, direction, otherId, otherName } = tie;
  const [of, to] = direction === 'of' ? [id, otherId] : [otherId, id];
  const removing = useMutation({
    mutationFn: async () => {
      const path = { id: of, kind, otherId: to };
      await done(api.DELETE('/api/v1/people/{id}/relationships/{kind}/{otherId}', { params: { path } }));
      await changed();
    },
  });
  const name = otherName ?? t('noName');
  return (
    <li>
      <span className={styles.main}>
        <TextLink to="/people/$id" params={{ id: otherId }} dir="auto">
          {name}
        </TextLink>
        <span className={styles.quiet}>
          {kind === reach
            ? t(direction === 'of' ? 'ties.reachOf' : 'ties.reachTo')
            : t(direction === 'of' ? 'ties.of' : 'ties.to', {
                kind: nameIn(dictionary?.relationships, kind),
              })}
        </span>
        <ProblemAlert problem={removing.error} />
      </span>
      {may('people.edit') && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={removing.isPending}
          aria-label={`${t('ties.remove')}: ${name}`}
          onClick={() => removing.mutate()}
        >
          {t('ties.remove')}
        </Button>
      )}
    </li>
  );
}
