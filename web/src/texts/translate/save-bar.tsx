import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import styles from './bars.module.css';
import type { Overview, Translation } from './translation.js';

interface SaveBarProps {
  readonly translation: Translation;
  readonly overview: Overview;
  readonly isEditable: boolean;
  readonly onNext: () => void;
}

/** What is not saved yet, and the way to the next text that is open; it stays at the bottom of the screen. */
export function SaveBar({ translation, overview, isEditable, onNext }: SaveBarProps) {
  const { t } = useTranslation('texts');
  const { unsaved, open, isSaving } = overview;
  return (
    <div className={styles.bar}>
      <span className={styles.words} role="status" data-unsaved={unsaved.length > 0 || undefined}>
        {useSavingWords(overview)}
      </span>
      <div>
        {open > 0 && (
          <Button variant="default" rightSection={<IconArrowDown size={18} aria-hidden />} onClick={onNext}>
            {t('bar.next')}
          </Button>
        )}
        {isEditable && unsaved.length > 0 && (
          <Button loading={isSaving} onClick={() => void translation.save()}>
            {t('bar.save', { count: unsaved.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function useSavingWords({ unsaved, open, isSaving, isKept }: Overview): string {
  const { t } = useTranslation('texts');
  if (isSaving) return t('state.saving');
  if (unsaved.length > 0)
    return `${t('bar.unsaved', { count: unsaved.length })} ${t(isKept ? 'bar.kept' : 'bar.notKept')}`;
  return open === 0 ? t('bar.complete') : t('bar.open', { count: open });
}
