import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useChangeWords } from './change-words.js';
import styles from './release.module.css';
import type { ChangeFact } from './release.js';

interface ChangeListProps {
  readonly changes: readonly ChangeFact[];
  /** How many are shown before one asks for the others. */
  readonly atOnce?: number;
}

/** What changed, a sentence each, from the top of the conversation to its end. */
export function ChangeList({ changes, atOnce = 10 }: ChangeListProps) {
  const { t } = useTranslation('release');
  const wordsOf = useChangeWords();
  const [isWhole, setWhole] = useState(false);
  const told = withoutEchoes(changes);
  const shown = isWhole ? told : told.slice(0, atOnce);
  const more = told.length - shown.length;
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((fact) => (
          <li key={`${fact.code} ${JSON.stringify(fact.params)}`} dir="auto">
            {wordsOf(fact)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {t('changes.more', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
}

/** That a step was removed says that its texts were, too. */
function withoutEchoes(changes: readonly ChangeFact[]): readonly ChangeFact[] {
  const gone = new Set(
    changes.filter(({ code }) => code === 'step_removed').map(({ params }) => params.step),
  );
  return changes.filter(({ code, params }) => code !== 'text_removed' || !gone.has(params.step));
}
