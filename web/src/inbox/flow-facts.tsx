import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import type { InboxConversation } from './inbox.js';
import styles from './inbox.module.css';

/** Where the automatic conversation stands, and what it asked. */
export function FlowFacts({ flow }: { readonly flow: InboxConversation['flow'] }) {
  const { t } = useTranslation('inbox');
  return (
    <Section title={t('flow.title')}>
      {flow === null ? (
        <p className={styles.none}>{t('flow.none')}</p>
      ) : (
        <>
          <p className={styles.none}>{t('flow.at', { flow: flow.title, step: flow.step })}</p>
          {flow.question !== null && (
            <>
              <p className={styles.quiet}>{t('flow.asked')}</p>
              <blockquote className={styles.question} dir="auto">
                {flow.question}
              </blockquote>
            </>
          )}
        </>
      )}
    </Section>
  );
}
