import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { ButtonLink } from '../../components/links.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StatusBadge } from '../../components/status-badge.js';
import { TimeAgo } from '../../components/time-ago.js';
import { useSay } from '../../i18n/say.js';
import styles from '../measures.module.css';
import type { Alarm } from './open-alarms.js';
import { leadOf } from './where-to-look.js';

/** One alarm: what has turned, since when, where to look, and who has seen it. */
export function AlarmCard({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation('dashboard');
  const say = useSay();
  const { may } = useSession();
  const { kind, severity, says, raisedAt, resolvedAt, acknowledgedAt } = alarm;
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
            {t('alarms.seenBy', { name: alarm.acknowledgedBy?.name ?? '' })} <TimeAgo at={acknowledgedAt} />
          </>
        )}
      </p>
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
  const queries = useQueryClient();
  const seeing = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/alarms/{id}/acknowledge', { params: { path: { id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['alarms'] });
      notify(t('alarms.noted'));
    },
  });
  return (
    <>
      <Button
        size="xs"
        loading={seeing.isPending}
        aria-label={t('alarms.seeOf', { what: t(`alarms.kinds.${kind}`) })}
        onClick={() => seeing.mutate()}
      >
        {t('alarms.see')}
      </Button>
      <ProblemAlert problem={seeing.error} />
    </>
  );
}
