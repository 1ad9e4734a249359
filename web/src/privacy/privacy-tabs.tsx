import { useTranslation } from 'react-i18next';

import { Tabs } from '../components/tabs.js';

/** Leads through what data protection asks of the house. */
export function PrivacyTabs() {
  const { t } = useTranslation('privacy');
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/privacy', name: t('tabs.requests') },
        { to: '/privacy/retention', name: t('tabs.retention') },
        { to: '/privacy/register', name: t('tabs.register') },
        { to: '/privacy/notices', name: t('tabs.notices') },
        { to: '/privacy/affected', name: t('tabs.affected') },
      ]}
    />
  );
}
