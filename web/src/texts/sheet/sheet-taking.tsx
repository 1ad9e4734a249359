import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Problem } from '../../api/problem.js';
import { Loading } from '../../components/loading.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { mostBytes, sendSheet } from './send-sheet.js';
import { SheetReportView } from './sheet-report.js';
import styles from './sheet.module.css';

/** Takes a sheet back: first it only says what would change, row by row; then it is taken over. */
export function SheetTaking({ language }: { readonly language: string }) {
  const { t } = useTranslation('texts');
  const client = useQueryClient();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const looking = useMutation({ mutationFn: (sheet: File) => lookedAt(language, sheet) });
  const taking = useMutation({
    mutationFn: (sheet: File) => sendSheet(language, sheet, false),
    onSuccess: async ({ taken }) => {
      notify(t('sheet.tookOver', { count: taken }));
      await client.invalidateQueries({ queryKey: ['texts'] });
    },
  });
  const choose = (sheet: File | undefined) => {
    taking.reset();
    looking.reset();
    if (sheet !== undefined) looking.mutate(sheet);
  };
  const again = () => {
    if (field.current !== null) field.current.value = '';
    choose(undefined);
    field.current?.focus();
  };
  const sheet = looking.variables;
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {t('sheet.choose')}
      </label>
      <input
        id={id}
        ref={field}
        className={styles.file}
        type="file"
        accept=".xlsx,.csv"
        aria-describedby={`${id}-hint`}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <p id={`${id}-hint`} className="quiet">
        {t('sheet.chooseHint')}
      </p>
      {looking.isPending && <Loading lines={2} />}
      <ProblemAlert problem={looking.error} />
      {looking.data !== undefined && sheet !== undefined && (
        <SheetReportView
          report={taking.data ?? looking.data}
          isTaken={taking.data !== undefined}
          isTaking={taking.isPending}
          problem={taking.error}
          onTake={() => taking.mutate(sheet)}
          onAgain={again}
        />
      )}
    </>
  );
}

async function lookedAt(language: string, sheet: File) {
  if (sheet.size > mostBytes) throw new Problem(413, 'payload_too_large', null);
  return sendSheet(language, sheet, true);
}
