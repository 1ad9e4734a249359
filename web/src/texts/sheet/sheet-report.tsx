import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StatusBadge } from '../../components/status-badge.js';
import type { SheetReport } from './send-sheet.js';
import styles from './sheet.module.css';
import { useSay } from '../../i18n/say.js';

interface SheetReportProps {
  readonly report: SheetReport;
  readonly isTaken: boolean;
  readonly isTaking: boolean;
  readonly problem: unknown;
  readonly onTake: () => void;
  readonly onAgain: () => void;
}

/** What a sheet would change, or has changed; each row that is left out is named with the reason. */
export function SheetReportView({ report, isTaken, isTaking, problem, onTake, onAgain }: SheetReportProps) {
  const { t } = useTranslation('texts');
  const heading = useFocus(isTaken);
  const { taken, unchanged, refused, flows } = report;
  return (
    <div className={styles.report}>
      <h3 ref={heading} tabIndex={-1}>
        {t(isTaken ? 'sheet.done' : 'sheet.would')}
      </h3>
      <ul>
        <li>{t(isTaken ? 'sheet.taken' : 'sheet.willTake', { count: taken })}</li>
        <li>{t('sheet.unchanged', { count: unchanged })}</li>
        {refused > 0 && <li>{t('sheet.refused', { count: refused })}</li>}
      </ul>
      {flows.length > 0 && <p className="quiet">{t('sheet.flows', { flows: flows.join(', ') })}</p>}
      <Remarks remarks={report.remarks} />
      <ProblemAlert problem={problem} />
      <Group>
        {!isTaken && taken > 0 && (
          <Button loading={isTaking} onClick={onTake}>
            {t('sheet.take', { count: taken })}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {t('sheet.another')}
        </Button>
      </Group>
    </div>
  );
}

type Remark = SheetReport['remarks'][number];

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { t } = useTranslation('texts');
  const say = useSay();
  if (remarks.length === 0) return null;
  const columns: readonly Column<Remark>[] = [
    { key: 'row', header: t('sheet.row'), isHeading: true, cell: ({ row }) => t('sheet.rowNumber', { row }) },
    {
      key: 'what',
      header: t('sheet.what'),
      cell: ({ severity }) => (
        <StatusBadge tone={severity === 'refused' ? 'bad' : 'warn'}>
          {t(`sheet.severity.${severity}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'why',
      header: t('sheet.why'),
      cell: ({ message, words, flow, key }) => (
        <>
          <span dir="auto">{say(words, message)}</span>
          <div className={styles.key}>{[flow, key].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('sheet.remarks')}
      columns={columns}
      rows={remarks}
      rowKey={({ row, key, message }) => `${row} ${key} ${message}`}
    />
  );
}

/** Brings whoever listens or uses a keyboard to what has just been found out. */
function useFocus(isTaken: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [isTaken]);
  return heading;
}
