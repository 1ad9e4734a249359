import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { bringSheet, sheetQuery } from '../broadcast.js';
import type { Sheet } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

interface SheetPartProps {
  readonly id: string;
  readonly onBefore: () => Promise<void>;
}

/** Brings the spreadsheet whose people get it, and says which rows mean nobody. */
export function SheetPart({ id, onBefore }: SheetPartProps) {
  const { t } = useTranslation('broadcasts');
  const field = useId();
  const queries = useQueryClient();
  const { data } = useQuery({ ...sheetQuery(id), retry: false });
  const bringing = useMutation({
    mutationFn: async (file: File) => {
      await onBefore();
      return bringSheet(id, file);
    },
    onSuccess: async (sheet) => {
      queries.setQueryData(sheetQuery(id).queryKey, sheet);
      await queries.invalidateQueries({ queryKey: ['broadcasts', id] });
    },
  });
  return (
    <div className={styles.rule}>
      <label htmlFor={field}>{t('sheet.choose')}</label>
      <input
        id={field}
        className={styles.file}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        aria-describedby={`${field}-hint`}
        disabled={bringing.isPending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, mended, can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) bringing.mutate(file);
        }}
      />
      <p id={`${field}-hint`} className="quiet">
        {t('sheet.hint')}
      </p>
      {bringing.isPending && <Loading lines={2} />}
      <ProblemAlert problem={bringing.error} />
      {data !== undefined && data.rows > 0 && <Found sheet={data} />}
    </div>
  );
}

function Found({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const problemOf = useRowProblem();
  const { rows, matched, columns, problems, problemCount } = sheet;
  return (
    <div role="status">
      <p className={styles.plain}>
        {t('sheet.found', { count: rows, rows: number(rows), matched: number(matched) })}
        {columns.length > 0 && ` ${t('sheet.columns', { columns: columns.join(', ') })}`}
      </p>
      {problems.length > 0 && (
        <>
          <p>{t('sheet.problems', { count: problemCount, many: number(problemCount) })}</p>
          <ul className={styles.remarks}>
            {problems.map(({ row, problem }) => (
              <li key={`${row} ${problem}`}>
                {t('sheet.row', { row: number(row) })} {problemOf(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Says why a row means nobody. */
function useRowProblem(): (problem: string) => string {
  const { t, i18n } = useTranslation('broadcasts');
  return (problem) =>
    t(
      i18n.exists(`broadcasts:sheetProblems.${problem}`) ? `sheetProblems.${problem}` : 'sheetProblems.other',
    );
}
