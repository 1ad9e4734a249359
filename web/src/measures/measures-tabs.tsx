import { useTranslation } from 'react-i18next';

import { Tabs } from '../components/tabs.js';

/** Leads from the dashboard to what stands beside it. */
export function MeasuresTabs() {
  const { t } = useTranslation('dashboard');
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={[
        { to: '/dashboard', name: t('tabs.overview') },
        { to: '/dashboard/messages', name: t('tabs.messages') },
        { to: '/goals', name: t('tabs.goals') },
        { to: '/alarms', name: t('tabs.alarms') },
        { to: '/surveys', name: t('tabs.surveys') },
      ]}
    />
  );
}
