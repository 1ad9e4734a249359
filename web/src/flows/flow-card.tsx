import { ActionIcon } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import { IconCopy, IconFileDiff, IconPencil, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { useLanguageName } from '../components/language-name.js';
import { TextLink } from '../components/links.js';
import { StatusBadge } from '../components/status-badge.js';
import type { Tone } from '../components/status-badge.js';
import { TimeAgo } from '../components/time-ago.js';
import styles from './flows.module.css';
import type { FlowRow } from './flow-row.js';

const toneOf: Readonly<Record<FlowRow['state'], Tone>> = {
  live: 'good',
  draft: 'info',
  live_and_draft: 'info',
  broken: 'bad',
};

/** One conversation in the list: what it is, how it stands, and who is in it. */
export function FlowCard({ flow, onCopy }: { readonly flow: FlowRow; readonly onCopy: () => void }) {
  const { t } = useTranslation('flows');
  const { may } = useSession();
  const about = withoutTitle(flow);
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <TextLink to="/flows/$name" params={{ name: flow.name }} dir="auto">
            {flow.title}
          </TextLink>
        </h2>
        {about !== '' && (
          <p dir="auto" className={styles.about}>
            {about}
          </p>
        )}
        <Badges flow={flow} />
        <LastEdit flow={flow} />
      </div>
      {may('flows.edit') && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('copy', { title: flow.title })}
          onClick={onCopy}
        >
          <IconCopy size={20} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function Badges({ flow }: { readonly flow: FlowRow }) {
  const { t } = useTranslation('flows');
  const { problems, tests, waiting } = flow;
  return (
    <div className={styles.badges}>
      <StatusBadge tone={toneOf[flow.state]}>{t(`states.${flow.state}`)}</StatusBadge>
      {waiting > 0 && (
        <StatusBadge tone="neutral" icon={<IconUsers size={16} aria-hidden />}>
          {t('waiting', { count: waiting })}
        </StatusBadge>
      )}
      {problems.unwritten > 0 && (
        <StatusBadge tone="info" icon={<IconPencil size={16} aria-hidden />}>
          {t('unwritten', { count: problems.unwritten })}
        </StatusBadge>
      )}
      {problems.errors > 0 && <StatusBadge tone="bad">{t('errors', { count: problems.errors })}</StatusBadge>}
      {problems.errors === 0 && problems.warnings > 0 && (
        <StatusBadge tone="warn">{t('warnings', { count: problems.warnings })}</StatusBadge>
      )}
      {tests !== null && tests.failed > 0 && (
        <StatusBadge tone="warn">{t('testsFail', { count: tests.failed })}</StatusBadge>
      )}
      {flow.draft?.origin === 'file' && (
        <TextLink to="/flows/$name/file" params={{ name: flow.name }} className={styles.file ?? ''}>
          <IconFileDiff size={16} aria-hidden />
          {t('fromFile')}
        </TextLink>
      )}
    </div>
  );
}

function LastEdit({ flow }: { readonly flow: FlowRow }) {
  const { t } = useTranslation('flows');
  const languageName = useLanguageName();
  const { lastEdit, languages, steps } = flow;
  return (
    <p className={styles.facts}>
      <span>{t('steps', { count: steps })}</span>
      <span>{languages.map(languageName).join(', ')}</span>
      {lastEdit !== null && (
        <span>
          {lastEdit.by === null || lastEdit.by.kind === 'system'
            ? t('changed')
            : t('changedBy', { name: lastEdit.by.name })}{' '}
          <TimeAgo at={lastEdit.at} />
        </span>
      )}
    </p>
  );
}

/** What a conversation is about, without the title that it may begin with. */
function withoutTitle({ title, about }: FlowRow): string {
  if (!about.startsWith(title)) return about;
  const rest = about.slice(title.length).replace(/^[\s.:,;]+/, '');
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1);
}
