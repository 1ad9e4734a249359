import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { Section } from '../../components/section.js';
import type { Programme } from '../programme.js';
import styles from '../programmes.module.css';
import { StagePart } from './stage-part.js';
import { stagesOf } from './stages.js';

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
