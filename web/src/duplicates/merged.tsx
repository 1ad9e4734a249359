import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { ButtonLink } from '../components/links.js';
import { ProblemAlert } from '../components/problem-alert.js';
import type { Merge } from './duplicates.js';
import { useUndoMerge } from './use-undo-merge.js';
import styles from './duplicates.module.css';

interface MergedProps {
  readonly merge: Merge;
  readonly onUndone: () => void;
}

/** Says that two records are one now, with the way to it and the way back. */
export function Merged({ merge: { id, keptId, kept }, onUndone }: MergedProps) {
  const { t } = useTranslation('duplicates');
  const undoing = useUndoMerge(id ?? '', onUndone);
  return (
    <div className={styles.merged} role="status">
      <IconCircleCheck size={32} aria-hidden />
      <h2>{t('merged.title', { name: kept.name ?? t('nameless') })}</h2>
      <p>{t('merged.text')}</p>
      <ProblemAlert problem={undoing.error} />
      <div className={styles.deeds}>
        <ButtonLink to="/duplicates">{t('merged.next')}</ButtonLink>
        <ButtonLink to="/people/$id" params={{ id: keptId }} variant="default">
          {t('merged.open')}
        </ButtonLink>
        <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
          {t('merged.undo')}
        </Button>
      </div>
    </div>
  );
}
