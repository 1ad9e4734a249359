import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { PrivacyTabs } from '../privacy-tabs.js';
import { affectedQueryOf, mishaps } from './affected.js';
import type { Happened } from './affected.js';
import { FoundPart } from './found-part.js';
import { HappenedForm } from './happened-form.js';

/** After a breach: whom it concerns, so that they can be told. What is chosen stands in the address. */
export function AffectedPage() {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const search = useSearch({ from: '/framed/privacy/affected' });
  const happened: Happened = {
    by: mishaps.find((one) => one === search.by) ?? 'export',
    id: search.id ?? '',
    from: search.from ?? '',
    to: search.to ?? '',
  };
  const query = search.by === undefined ? null : affectedQueryOf(happened);
  const show = ({ by, id, from, to }: Happened) =>
    void navigate({
      to: '/privacy/affected',
      search: {
        by,
        ...(id !== '' && by !== 'everybody' && { id }),
        ...(from !== '' && { from }),
        ...(to !== '' && { to }),
      },
    });
  return (
    <Page
      title={t('affected.title')}
      intro={t('affected.intro')}
      help={
        <>
          <p>{t('affected.help.what')}</p>
          <p>{t('affected.help.next')}</p>
        </>
      }
    >
      <PrivacyTabs />
      <Section title={t('affected.happened')}>
        <HappenedForm key={JSON.stringify(happened)} first={happened} onShow={show} />
      </Section>
      {query !== null && <FoundPart query={query} />}
    </Page>
  );
}
