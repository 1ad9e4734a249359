import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import { useProblemWords } from './problem-words.js';
import styles from './problem-alert.module.css';

interface ProblemAlertProps {
  /** What was thrown; nothing is shown for null and undefined. */
  readonly problem: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in plain words, with what to do; read out at once. */
export function ProblemAlert({ problem, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation('shell');
  const wordsOf = useProblemWords();
  if (problem === null || problem === undefined) return null;
  const { title, advice, detail } = wordsOf(problem);
  const fields = isProblem(problem, 'malformed') ? problem.errors : [];
  return (
    <Alert
      role="alert"
      color="red"
      variant="default"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
      className={styles.alert ?? ''}
    >
      {detail !== null && <p>{detail}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path}: {message}
            </li>
          ))}
        </ul>
      )}
      <p>{advice}</p>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Alert>
  );
}
