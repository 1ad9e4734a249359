import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { LanguageText } from '../../broadcasts/write/language-text.js';
import { Section } from '../../components/section.js';
import styles from '../events.module.css';
import { textKinds } from './event-draft.js';
import type { PartProps } from './event-fields.js';

/** What is written about it, in each language, with what it costs. */
export function TextsFields({
  draft,
  onChange,
  dictionary,
}: PartProps & { readonly dictionary: Dictionary }) {
  const { t } = useTranslation('events');
  const { texts } = draft;
  const used = textKinds.flatMap((kind) => Object.keys(texts[kind]));
  const languages = [...new Set([...dictionary.languages, ...used])];
  return (
    <Section title={t('texts.title')} intro={t('texts.intro')}>
      {textKinds.map((kind) => (
        <fieldset key={kind} className={styles.texts}>
          <legend>{t(`texts.${kind}`)}</legend>
          <p className="quiet">{t(`texts.hint.${kind}`)}</p>
          <div className={styles.list}>
            {languages.map((language) => (
              <LanguageText
                key={language}
                language={language}
                text={texts[kind][language] ?? ''}
                onChange={(text) =>
                  onChange({ ...draft, texts: { ...texts, [kind]: { ...texts[kind], [language]: text } } })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Section>
  );
}
