import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import type { Broadcast } from './broadcast.js';
import styles from './broadcasts.module.css';
import { useWhen } from './use-when.js';
import { textsOf } from './write/settings.js';

/** What is written, for whoever only reads it. */
export function WrittenPart({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const when = useWhen();
  const nameOf = useLanguageName();
  const { content, createdBy } = broadcast;
  return (
    <Section
      title={t('written.title')}
      intro={`${t('written.by', { name: createdBy.name ?? t('somebody') })} ${when(broadcast.timing)}`}
    >
      {content.kind === 'flow' && (
        <p className={styles.plain}>
          {t('written.flow')}{' '}
          <TextLink to="/flows/$name" params={{ name: content.flow }}>
            {content.flow}
          </TextLink>
        </p>
      )}
      {content.kind === 'template' && (
        <p className={styles.plain}>{t('written.template', { name: content.name })}</p>
      )}
      <ul className={styles.cards}>
        {Object.entries(textsOf(content)).map(([language, text]) => (
          <li key={language} className={styles.bubble}>
            <strong>{nameOf(language)}</strong>
            <p className={styles.text} dir="auto" lang={language}>
              {text}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
