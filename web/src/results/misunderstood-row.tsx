import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { TimeAgo } from '../components/time-ago.js';
import type { Misunderstood } from './results.js';
import styles from './results.module.css';

interface MisunderstoodRowProps {
  readonly said: Misunderstood;
  /** Gives the word a meaning; null where the question has no answers to choose from, or she may not. */
  readonly onAccept: (() => void) | null;
}

/** One thing that people wrote and was not understood. */
export function MisunderstoodRow({ said, onAccept }: MisunderstoodRowProps) {
  const { t } = useTranslation('results');
  const languageName = useLanguageName();
  const { text, count, step, language, lastAt } = said;
  return (
    <li>
      <div className={styles.words}>
        <p>
          <bdi lang={language}>“{text}”</bdi> <strong>{t('said.times', { count })}</strong>
        </p>
        <p className="quiet">
          <code>{step}</code> · {languageName(language)} · <TimeAgo at={lastAt} />
        </p>
      </div>
      {onAccept !== null && (
        <Button variant="default" onClick={onAccept}>
          {t('said.accept')} <VisuallyHidden>“{text}”</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
