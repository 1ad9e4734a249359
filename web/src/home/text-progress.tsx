import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { StatusBadge } from '../components/status-badge.js';
import { useTextLanguages } from '../components/text-languages.js';
import styles from './home.module.css';

/** How far each language is, with a way to what is missing. */
export function TextProgress() {
  const { t } = useTranslation('home');
  const languageName = useLanguageName();
  const languages = useTextLanguages();
  if (languages.length === 0) return null;
  return (
    <Section title={t('texts.title')} intro={t('texts.text')}>
      <ul className={styles.rows}>
        {languages.map(({ language, missing, stale }) => (
          <li key={language}>
            <TextLink to="/texts/$language" params={{ language }}>
              {languageName(language)}
            </TextLink>
            <TextState missing={missing} stale={stale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TextState({ missing, stale }: { readonly missing: number; readonly stale: number }) {
  const { t } = useTranslation('home');
  if (missing > 0) return <StatusBadge tone="warn">{t('texts.missing', { count: missing })}</StatusBadge>;
  if (stale > 0) return <StatusBadge tone="warn">{t('texts.stale', { count: stale })}</StatusBadge>;
  return <StatusBadge tone="good">{t('texts.complete')}</StatusBadge>;
}
