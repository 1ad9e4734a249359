import { useTranslation } from 'react-i18next';

import { Tabs } from '../components/tabs.js';

/** Leads from people to where they live, and with whom. */
export function PeopleTabs() {
  const { t } = useTranslation('people');
  return (
    <Tabs
      label={t('tabs.label')}
      tabs={(['people', 'households', 'places'] as const).map((tab) => ({
        to: `/${tab}` as const,
        name: t(`tabs.${tab}`),
      }))}
    />
  );
}
