import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import type { FieldProblem, Problem } from '../api/problem.js';
import { useSay } from '../i18n/say.js';
import { useFieldName } from './field-name.js';
import { useProblemWords } from './problem-words.js';
import styles from './problem-alert.module.css';

interface ProblemAlertProps {
  /** What was thrown; nothing is shown for null and undefined. */
  readonly problem: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in plain words, with what to do; read out at once. */
export function ProblemAlert({ problem, onRetry }: ProblemAlertProps) {
  if (problem === null || problem === undefined) return null;
  return <Shown problem={problem} {...(onRetry !== undefined && { onRetry })} />;
}

function Shown({ problem, onRetry }: ProblemAlertProps) {
  // The sentences of the service are read when there is one to say; until then it stands there in English.
  const { t } = useTranslation(['shell', 'problems'], { useSuspense: false });
  const wordsOf = useProblemWords();
  const say = useSay();
  const nameOf = useFieldName();
  const { title, advice, detail } = wordsOf(problem);
  const parts = isProblem(problem, 'malformed') ? partsOf(problem) : [];
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
      {parts.length > 0 && (
        <ul>
          {parts.map(({ path, message, words }) => (
            <li key={`${path} ${message}`}>
              {nameOf(path)}: {say(words, message)}
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

/** What the problem says as a whole is not said again of its one part. */
function partsOf({ errors, words }: Problem): readonly FieldProblem[] {
  return errors.filter((one) => one.words === undefined || one.words.key !== words?.key);
}
