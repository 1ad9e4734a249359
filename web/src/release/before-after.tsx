import { useTranslation } from 'react-i18next';

import styles from './before-after.module.css';

interface BeforeAfterProps {
  readonly title: string;
  /** Of the two texts. */
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

/** A text as it was and as it will be, side by side where there is room. */
export function BeforeAfter({ title, language, before, after }: BeforeAfterProps) {
  const { t } = useTranslation('release');
  return (
    <div className={styles.pair} role="group" aria-label={title}>
      <p className={styles.title}>{title}</p>
      <div className={styles.side}>
        <span className={styles.name}>{t('compare.before')}</span>
        <p lang={language} dir="auto">
          {before}
        </p>
      </div>
      <div className={styles.side} data-after>
        <span className={styles.name}>{t('compare.after')}</span>
        <p lang={language} dir="auto">
          {after}
        </p>
      </div>
    </div>
  );
}
