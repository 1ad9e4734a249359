import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import styles from './imports.module.css';

/** Chooses a file, and brings it as soon as it is chosen. */
export function FileChoice({ onBring }: { readonly onBring: (file: File) => Promise<void> }) {
  const { t } = useTranslation('imports');
  const id = useId();
  const bringing = useMutation({ mutationFn: onBring });
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t('file.choose')}</label>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        aria-describedby={`${id}-hint`}
        disabled={bringing.isPending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) bringing.mutate(file);
        }}
      />
      <p id={`${id}-hint`} className="quiet">
        {t('file.hint')}
      </p>
      {bringing.isPending && <Loading lines={2} />}
      <ProblemAlert problem={bringing.error} />
    </div>
  );
}
