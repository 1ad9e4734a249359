import { Link } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useProblemWords } from '../components/problem-words.js';
import styles from './went-wrong.module.css';

/** Stands where a page could not be opened, mostly because the line broke. */
export function WentWrong({ error }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const { title, advice } = useProblemWords()(error);
  return (
    <div className={styles.words} role="alert">
      <title>{`${t('wentWrong.title')} · Karibu`}</title>
      <h1>{t('wentWrong.title')}</h1>
      <p>
        {title}. {advice}
      </p>
      <button type="button" onClick={() => location.reload()}>
        {t('wentWrong.reload')}
      </button>
    </div>
  );
}

/** Stands where there is no page. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.words}>
      <title>{`${t('notFound.title')} · Karibu`}</title>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </main>
  );
}
