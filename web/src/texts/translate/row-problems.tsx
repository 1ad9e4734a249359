import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { textAfter } from './edit.js';
import { placeholdersOf } from './placeholders.js';
import styles from './rows.module.css';
import type { RowView } from './translation.js';
import { useSay } from '../../i18n/say.js';
import type { FieldProblem } from '../../api/problem.js';

interface Remark {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What is wrong with a text, in words: as the service found it, or as can be seen while it is written. */
export function RowProblems({ id, view }: { readonly id: string; readonly view: RowView }) {
  const remarks = useRemarks(view);
  if (remarks.length === 0) return null;
  return (
    <ul id={id} className={styles.problems}>
      {remarks.map(({ severity, message }) => (
        <li key={message} data-severity={severity}>
          {severity === 'error' ? (
            <IconCircleX size={18} aria-hidden />
          ) : (
            <IconAlertTriangle size={18} aria-hidden />
          )}
          <span dir="auto">{message}</span>
        </li>
      ))}
    </ul>
  );
}

function useRemarks({ row, edit, fault }: RowView): readonly Remark[] {
  const { t } = useTranslation('texts');
  const say = useSay();
  const said = ({ message, words }: Pick<FieldProblem, 'message' | 'words'>): string => say(words, message);
  if (edit?.text === undefined) {
    const own = fault === null ? [] : [{ severity: 'error', message: said(fault) } as const];
    // That it is missing stands in its state already.
    return row.state === 'missing'
      ? own
      : [...own, ...row.problems.map((one) => ({ severity: one.severity, message: said(one) }))];
  }
  const text = textAfter(row, edit);
  const [inSource, inText] = [placeholdersOf(row.source), placeholdersOf(text)];
  const lost = text === '' ? [] : inSource.filter((name) => !inText.includes(name));
  // What the service said already is not said twice.
  const strange =
    row.source === '' || fault !== null ? [] : inText.filter((name) => !inSource.includes(name));
  return [
    ...(fault === null ? [] : [{ severity: 'error', message: said(fault) } as const]),
    ...lost.map((name): Remark => ({ severity: 'error', message: t('names.lost', { name }) })),
    ...strange.map((name): Remark => ({ severity: 'warning', message: t('names.strange', { name }) })),
  ];
}
