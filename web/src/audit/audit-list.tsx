import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CursorList } from '../components/cursor-list.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { TextLink } from '../components/links.js';
import { fullTime } from '../components/relative-time.js';
import { Differences } from './differences.js';
import styles from './audit-list.module.css';

interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The entries that match, the latest first. */
export function AuditList() {
  const { t } = useTranslation('audit');
  const search = useSearch({ from: '/framed/audit' });
  const columns = useColumns();
  const { to, ...others } = search;
  const query = { ...others, ...(to !== undefined && { to: dayAfter(to) }) };
  return (
    <CursorList<AuditRow>
      queryKey={['audit', query]}
      read={(cursor) =>
        answer(api.GET('/api/v1/audit', { params: { query: { ...query, ...(cursor && { cursor }) } } }))
      }
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    >
      {(rows) => (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ sequence }) => String(sequence)}
        />
      )}
    </CursorList>
  );
}

function useColumns() {
  const { t, i18n } = useTranslation('audit');
  /** Actions that came later than these words are shown as they are called. */
  const actionName = (action: string) => t(`actions.${action.replace('.', '_')}`, { defaultValue: action });
  return [
    {
      key: 'what',
      header: t('what'),
      isHeading: true,
      cell: ({ action, subject }: AuditRow) => (
        <>
          {actionName(action)}
          {subject.kind === 'flow' && <code> {subject.id}</code>}
          {subject.kind === 'person' && (
            <>
              {' '}
              <TextLink to="/people/$id" params={{ id: subject.id }}>
                {t('record')}
              </TextLink>
            </>
          )}
        </>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      cell: ({ actor }: AuditRow) => (
        <span dir="auto">{actor.kind === 'system' ? t('system') : actor.name || actor.id}</span>
      ),
    },
    {
      key: 'when',
      header: t('when'),
      cell: ({ at }: AuditRow) => (
        <time dateTime={at} className={styles.when}>
          {fullTime(new Date(at), i18n.language)}
        </time>
      ),
    },
    {
      key: 'changes',
      header: t('changes'),
      cell: ({ before, after }: AuditRow) => <Differences before={before} after={after} />,
    },
  ];
}

const dayMs = 86_400_000;

/** The service counts up to a moment and without it; a reader means the whole day. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Date(date.getTime() + dayMs).toISOString().slice(0, 10);
}
