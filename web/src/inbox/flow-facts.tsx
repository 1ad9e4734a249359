import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import type { InboxConversation } from './inbox.js';
import { useStepName } from './step-name.js';
import styles from './inbox.module.css';

/** Where the automatic conversation stands, and what it asked. */
export function FlowFacts({ conversation }: { readonly conversation: InboxConversation }) {
  const { t } = useTranslation('inbox');
  const { flow, language } = conversation;
  const nameOf = useStepName(flow ?? { words: {} }, language);
  return (
    <Section title={t('flow.title')}>
      {flow === null ? (
        <p className={styles.none}>{t('flow.none')}</p>
      ) : (
        <>
          <p className={styles.none}>{t('flow.at', { flow: flow.title, step: nameOf(flow.step) })}</p>
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
