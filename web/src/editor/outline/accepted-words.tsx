import { useTranslation } from 'react-i18next';

import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { TextPair } from './text-pair.js';
import styles from './card.module.css';

/** Words that are understood as an answer beside its number and its label, with commas between them. */
export function AcceptedWords({ step, code }: { readonly step: OutlineStep; readonly code: string }) {
  const { t } = useTranslation('editor');
  const text = step.texts.find((one) => one.role === 'accept' && one.code === code);
  if (text === undefined) return null;
  const words = [
    ...new Set(Object.values(text.byLanguage).flatMap((list) => list.split(',').map((word) => word.trim()))),
  ].filter((word) => word !== '');
  return (
    <details className={styles.fold}>
      <summary>
        {t('options.accepted')}
        <span className={styles.tags} dir="auto">
          {words.slice(0, 6).map((word) => (
            <span key={word}>{word}</span>
          ))}
          {words.length > 6 && <span>{t('options.moreWords', { count: words.length - 6 })}</span>}
        </span>
      </summary>
      <TextPair text={text} label={t('options.acceptedHint')} isMeasured={false} />
    </details>
  );
}
