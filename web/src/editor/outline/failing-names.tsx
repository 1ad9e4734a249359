import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './card.module.css';

/** Names that are shown at once. */
const atOnce = 3;

/** The test conversations that fail at a step: the first few by name, and a button that shows the others. */
export function FailingNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('editor');
  const [isWhole, setWhole] = useState(false);
  const all = [...new Set(names)];
  const more = all.length - atOnce;
  const shown = isWhole ? all : all.slice(0, atOnce);
  return (
    <>
      {t('tests.failed', { count: names.length, names: shown.join(', ') })}{' '}
      {more > 0 && (
        <button
          type="button"
          className={styles.moreNames}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('tests.fewer') : t('tests.more', { count: more })}
        </button>
      )}
    </>
  );
}
