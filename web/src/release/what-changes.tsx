import { useTranslation } from 'react-i18next';

import { ButtonLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { ChangeList } from './change-list.js';
import type { ReleaseView } from './release.js';

/** What the draft changes of what is live, in words. */
export function WhatChanges({ name, view }: { readonly name: string; readonly view: ReleaseView }) {
  const { t } = useTranslation('release');
  const { change, changes } = view;
  const isFirst = change?.kind === 'first';
  const compare = !isFirst && (
    <ButtonLink
      to="/flows/$name/compare"
      params={{ name }}
      search={{ from: 'live', to: 'draft' }}
      variant="default"
    >
      {t('changes.compare')}
    </ButtonLink>
  );
  return (
    <Section title={t('changes.title')} actions={compare}>
      {change === null && <p>{t('changes.unreadable')}</p>}
      {isFirst && <p>{t('changes.first')}</p>}
      {change !== null && !isFirst && changes.length === 0 && <p>{t('changes.none')}</p>}
      {changes.length > 0 && <ChangeList changes={changes} />}
    </Section>
  );
}
