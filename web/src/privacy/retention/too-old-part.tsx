import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { fullTime } from '../../components/relative-time.js';
import { Section } from '../../components/section.js';
import { useDay } from '../use-day.js';
import { useLengthOfTime } from '../use-length-of-time.js';
import { RunDialog } from './run-dialog.js';
import type { RetentionPreview, RetentionRule } from './retention.js';
import { useRuleName } from './use-rule-name.js';

/** What each rule would delete now, and the button that does it. */
export function TooOldPart({ preview }: { readonly preview: RetentionPreview }) {
  const { t, i18n } = useTranslation('privacy');
  const { may } = useSession();
  const [isAsked, setAsked] = useState(false);
  const columns = useColumns();
  const { rules, nextRunAt, lastRun } = preview;
  const isRunning = lastRun?.state === 'running';
  const isNothing = rules.every(({ count }) => count === 0);
  const night =
    nextRunAt === null ? '' : t('retention.night', { time: fullTime(new Date(nextRunAt), i18n.language) });
  return (
    <Section
      title={t('retention.now')}
      intro={
        isRunning ? t('retention.running') : `${isNothing ? t('retention.nothing') : ''} ${night}`.trim()
      }
      actions={
        may('privacy.manage') &&
        !isNothing && (
          <Button color="red" variant="outline" disabled={isRunning} onClick={() => setAsked(true)}>
            {t('retention.run')}
          </Button>
        )
      }
    >
      {rules.length === 0 ? (
        <p className="quiet">{t('retention.noRules')}</p>
      ) : (
        <DataTable
          label={t('retention.now')}
          columns={columns}
          rows={dueFirst(rules)}
          rowKey={({ what, field }) => `${what} ${field ?? ''}`}
        />
      )}
      {isAsked && <RunDialog preview={preview} onClose={() => setAsked(false)} />}
    </Section>
  );
}

function dueFirst(rules: readonly RetentionRule[]): readonly RetentionRule[] {
  return [...rules.filter(({ count }) => count > 0), ...rules.filter(({ count }) => count === 0)];
}

function useColumns(): readonly Column<RetentionRule>[] {
  const { t } = useTranslation('privacy');
  const nameOf = useRuleName();
  const lengthOf = useLengthOfTime();
  const dayOf = useDay();
  return [
    {
      key: 'what',
      header: t('retention.columns.what'),
      isHeading: true,
      cell: ({ what, field }) => <span dir="auto">{nameOf(what, field)}</span>,
    },
    {
      key: 'keepFor',
      header: t('retention.columns.keepFor'),
      cell: ({ keepFor }) => lengthOf(keepFor),
    },
    {
      key: 'count',
      header: t('retention.columns.count'),
      cell: ({ count, isEstimate }) => t(isEstimate ? 'retention.about' : 'retention.count', { count }),
    },
    {
      key: 'oldest',
      header: t('retention.columns.oldest'),
      cell: ({ oldest }) => (oldest === null ? '–' : dayOf(oldest)),
    },
  ];
}
