import { useTranslation } from 'react-i18next';

import { Page } from '../../components/page.js';
import { FilterBar } from '../filter-bar.js';
import { MeasuresTabs } from '../measures-tabs.js';
import { CostPart } from './cost-part.js';
import { DeliveryPart } from './delivery-part.js';
import { ForecastPart } from './forecast-part.js';

/** What became of messages, what they cost, and what next month will take. */
export function MessagesPage() {
  const { t } = useTranslation('dashboard');
  return (
    <Page
      title={t('messages.title')}
      intro={t('messages.intro')}
      help={
        <>
          <p>{t('messages.help.delivery')}</p>
          <p>{t('messages.help.cost')}</p>
        </>
      }
    >
      <MeasuresTabs />
      <FilterBar />
      <DeliveryPart />
      <CostPart />
      <ForecastPart />
    </Page>
  );
}
