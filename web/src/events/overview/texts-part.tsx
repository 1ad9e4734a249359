import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { Section } from '../../components/section.js';
import type { EventView } from '../event.js';
import styles from '../events.module.css';
import { textKinds } from '../form/event-draft.js';

/** What is written about it, in each language. */
export function TextsPart({ event: { texts } }: { readonly event: EventView }) {
  const { t } = useTranslation('events');
  const nameOf = useLanguageName();
  return (
    <Section title={t('texts.title')} intro={t('texts.intro')}>
      {textKinds.map((kind) => (
        <div key={kind}>
          <h3>{t(`texts.${kind}`)}</h3>
          {Object.keys(texts[kind]).length === 0 && <p className="quiet">{t('texts.none')}</p>}
          <dl className={styles.facts}>
            {Object.entries(texts[kind]).map(([language, text]) => (
              <div key={language}>
                <dt>{nameOf(language)}</dt>
                <dd className={styles.said} dir="auto" lang={language}>
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );
}
