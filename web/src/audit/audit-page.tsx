import { useTranslation } from 'react-i18next';

import { Page } from '../components/page.js';
import { AuditFilters } from './audit-filters.js';
import { AuditList } from './audit-list.js';
import { AuditVerification } from './audit-verification.js';

/** Who did what and when, and the proof that nothing was taken out of it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  return (
    <Page title={t('title')} intro={t('intro')} help={<p>{t('help')}</p>} actions={<AuditVerification />}>
      <AuditFilters />
      <AuditList />
    </Page>
  );
}
