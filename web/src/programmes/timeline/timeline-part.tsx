import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { Section } from '../../components/section.js';
import type { Programme } from '../programme.js';
import styles from '../programmes.module.css';
import { StagePart } from './stage-part.js';
import { stagesOf } from './stages.js';

/** In which language whoever speaks another one gets it, and which texts of this one are behind. */
function Languages({ programme, language }: { readonly programme: Programme; readonly language: string }) {
  const { t, i18n } = useTranslation('programmes');
  const languageName = useLanguageName();
  const { languages, fallback, timeline } = programme;
  const behind = timeline.filter(({ texts }) =>
    texts.some((text) => text.language === language && text.isOutdated),
  ).length;
  const written = new Intl.ListFormat(i18n.language).format(languages.map(languageName));
  return (
    <p className={styles.small}>
      {t('timeline.languages', { languages: written, fallback: languageName(fallback) })}
      {behind > 0 && ` ${t('timeline.behind', { count: behind, language: languageName(language) })}`}
    </p>
  );
}

/** As many messages as one reads without closing any. */
const fewMessages = 16;

/** The programme from its first message to its last, stage by stage. */
export function TimelinePart({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useTranslation('programmes');
  const languageName = useLanguageName();
  const { timeline, languages, anchor } = programme;
  const own = languages.includes(i18n.language) ? i18n.language : (languages[0] ?? 'en');
  const [language, setLanguage] = useState(own);
  const [isOpen, setOpen] = useState(timeline.length <= fewMessages);
  const stages = stagesOf(timeline);
  return (
    <Section title={t('timeline.title')} intro={t('timeline.intro', { count: timeline.length })}>
      <Languages programme={programme} language={language} />
      <div className={styles.bar}>
        <NativeSelect
          label={t('timeline.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map((code) => ({ value: code, label: languageName(code) }))}
        />
        {stages.length > 1 && (
          <Button variant="default" onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'timeline.close' : 'timeline.open')}
          </Button>
        )}
      </div>
      <div>
        {stages.map((stage, at) => (
          <StagePart
            key={`${stage.kind} ${stage.from} ${String(isOpen)}`}
            stage={stage}
            anchor={anchor}
            language={language}
            isOpen={isOpen || at === 0}
          />
        ))}
      </div>
    </Section>
  );
}
