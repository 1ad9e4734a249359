import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { ButtonLink } from '../../components/links.js';
import { StatusBadge } from '../../components/status-badge.js';
import { TimeAgo } from '../../components/time-ago.js';
import { useSay } from '../../i18n/say.js';
import styles from '../measures.module.css';
import type { Alarm } from './open-alarms.js';
import { leadOf } from './where-to-look.js';

const AcknowledgeDialog = lazy(() => import('./acknowledge-dialog.js'));

/** One alarm: what has turned, since when, where to look, who has seen it, and what they say. */
export function AlarmCard({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation('dashboard');
  const say = useSay();
  const { may } = useSession();
  const {
    kind,
    severity,
    says,
    raisedAt,
    resolvedAt,
    hasGrown,
    acknowledgedAt,
    acknowledgedBy,
    acknowledgement,
  } = alarm;
  const lead = leadOf(alarm);
  const isOver = resolvedAt !== null;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3>{t(`alarms.kinds.${kind}`)}</h3>
        {isOver ? (
          <StatusBadge tone="good">{t('alarms.over')}</StatusBadge>
        ) : (
          <StatusBadge tone={severity === 'urgent' ? 'bad' : 'warn'}>{t(`alarms.${severity}`)}</StatusBadge>
        )}
      </div>
      <p dir="auto">{say(says.words, says.text)}</p>
      {hasGrown && !isOver && <p>{t('alarms.grown')}</p>}
      <p className={styles.facts}>
        {t('alarms.since')} <TimeAgo at={raisedAt} />
        {isOver && (
          <>
            {' · '}
            {t('alarms.ended')} <TimeAgo at={resolvedAt} />
          </>
        )}
        {acknowledgedAt !== null && (
          <>
            {' · '}
            {acknowledgedBy === null
              ? t('alarms.seenByOperator')
              : t('alarms.seenBy', { name: acknowledgedBy.name })}{' '}
            <TimeAgo at={acknowledgedAt} />
          </>
        )}
      </p>
      {acknowledgement !== null && (
        <figure className={styles.word}>
          <figcaption>
            {acknowledgedBy === null
              ? t('alarms.operatorSays')
              : t('alarms.says', { name: acknowledgedBy.name })}
          </figcaption>
          <blockquote dir="auto">{acknowledgement}</blockquote>
        </figure>
      )}
      {!isOver && (
        <div className={styles.buttons}>
          {lead !== null && may(lead.needs) && (
            <ButtonLink size="xs" variant="default" to={lead.to} search={'search' in lead ? lead.search : {}}>
              {t(`alarms.leads.${lead.name}`)}
            </ButtonLink>
          )}
          {acknowledgedAt === null && may('measures.edit') && <Acknowledge id={alarm.id} kind={kind} />}
        </div>
      )}
    </li>
  );
}

function Acknowledge({ id, kind }: Pick<Alarm, 'id' | 'kind'>) {
  const { t } = useTranslation('dashboard');
  const [isOpen, setOpen] = useState(false);
  const title = t('alarms.seeOf', { what: t(`alarms.kinds.${kind}`) });
  return (
    <>
      <Button size="xs" aria-label={title} onClick={() => setOpen(true)}>
        {t('alarms.see')}
      </Button>
      <Suspense>
        {isOpen && <AcknowledgeDialog id={id} title={title} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
