import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import styles from './home.module.css';
import type { FlowState } from './tasks.js';

/** In which conversations people are at this moment; before the first ones come, how to see it with made-up people. */
export function PeopleWaiting({ flows }: { readonly flows: readonly FlowState[] }) {
  const { t } = useTranslation('home');
  const { may } = useSession();
  const busy = flows.filter(({ waiting }) => waiting > 0);
  const total = busy.reduce((sum, { waiting }) => sum + waiting, 0);
  if (total === 0) {
    return (
      <Section title={t('waiting.nobody')} intro={t('waiting.nobodyText')}>
        {may('flows.edit') && <DemoHint />}
      </Section>
    );
  }
  return (
    <Section title={t('waiting.title', { count: total })} intro={t('waiting.text')}>
      <ul className={styles.rows}>
        {busy.map(({ name, title, waiting }) => (
          <li key={name}>
            <TextLink
              to={may('flows.results') ? '/flows/$name/results' : '/flows/$name'}
              params={{ name }}
              dir="auto"
            >
              {title}
            </TextLink>
            <span className="quiet">{t('waiting.count', { count: waiting })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How made-up people are brought in. */
export function DemoHint() {
  const { t } = useTranslation('home');
  return (
    <p className={styles.hint}>
      {t('demo')} <code>npx karibu demo load</code>
    </p>
  );
}
