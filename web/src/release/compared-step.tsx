import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import { BeforeAfter } from './before-after.js';
import styles from './compare.module.css';
import type { Comparison } from './release.js';

type Step = Comparison['steps'][number];

const tones: Readonly<Record<Step['what'], Tone>> = {
  added: 'good',
  removed: 'bad',
  changed: 'info',
  renamed: 'info',
  moved: 'neutral',
};

/** One step in both versions: its words beside each other, and how it is written in the file. */
export function ComparedStep({ step: { step, what, before, after, texts } }: { readonly step: Step }) {
  const { t } = useTranslation('release');
  const languageName = useLanguageName();
  const nothing = t('compare.nothing');
  return (
    <article className={styles.step} aria-label={step}>
      <h3>
        <code>{step}</code> <StatusBadge tone={tones[what]}>{t(`compare.what.${what}`)}</StatusBadge>
      </h3>
      {texts.map((text) => (
        <BeforeAfter
          key={`${text.language} ${text.key}`}
          title={`${languageName(text.language)} · ${text.key}`}
          language={text.language}
          before={text.before ?? nothing}
          after={text.after ?? nothing}
        />
      ))}
      {before !== after && (
        <details className={styles.fold}>
          <summary>{t('compare.structure')}</summary>
          <div className={styles.yaml}>
            <pre dir="ltr">{before ?? nothing}</pre>
            <pre dir="ltr">{after ?? nothing}</pre>
          </div>
        </details>
      )}
    </article>
  );
}
