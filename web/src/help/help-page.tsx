import { useTranslation } from 'react-i18next';

import { Page } from '../components/page.js';
import { Section } from '../components/section.js';

const topics = ['conversation', 'draft', 'phone', 'publish', 'texts', 'line', 'account'] as const;

/** The few ideas that everything here rests on, in plain words. */
export function HelpPage() {
  const { t } = useTranslation('help');
  return (
    <Page title={t('title')} intro={t('intro')} width="reading">
      {topics.map((topic) => (
        <Section key={topic} title={t(`${topic}.title`)}>
          <p style={{ margin: 0 }}>{t(`${topic}.text`)}</p>
        </Section>
      ))}
    </Page>
  );
}
