import { IconAlertTriangle, IconBarrierBlock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import type { Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';

/** What stands against sending it, and what somebody should think about first. */
export function Remarks({ plan: { blockers, warnings } }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  return (
    <>
      {blockers.length > 0 && (
        <Section
          title={t('blockers.title')}
          intro={t('blockers.intro')}
          icon={<IconBarrierBlock aria-hidden />}
        >
          <Said of={blockers} tone="bad" />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={t('warnings.title')} icon={<IconAlertTriangle aria-hidden />}>
          <Said of={warnings} tone="warn" />
        </Section>
      )}
    </>
  );
}

interface SaidProps {
  readonly of: Plan['warnings'];
  readonly tone: 'bad' | 'warn' | 'info';
}

/** Sentences of the service, one below the other. */
export function Said({ of, tone }: SaidProps) {
  const say = useSay();
  return (
    <ul className={styles.remarks} data-tone={tone}>
      {of.map(({ words, text }) => (
        <li key={text}>{say(words, text)}</li>
      ))}
    </ul>
  );
}
