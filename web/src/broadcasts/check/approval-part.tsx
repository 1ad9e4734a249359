import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../../components/confirm.js';
import { notify } from '../../components/notify.js';
import { Section } from '../../components/section.js';
import { StatusBadge } from '../../components/status-badge.js';
import { decide } from '../broadcast.js';
import type { Broadcast, Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { PlanInBrief } from './plan-in-brief.js';

interface ApprovalPartProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

/** Whether a second person has to read it, who did, and whether that is still what would be sent. */
export function ApprovalPart({ broadcast, plan }: ApprovalPartProps) {
  const { t } = useTranslation('broadcasts');
  const { moment } = useFormat();
  const { approval } = broadcast;
  if (!plan.needsApproval && approval.by === null) return null;
  const who = {
    name: approval.by?.name ?? t('somebody'),
    time: approval.at === null ? '' : moment(approval.at),
  };
  return (
    <Section title={t('approval.title')} intro={t('approval.intro')} icon={<IconUserCheck aria-hidden />}>
      {approval.isCurrent ? (
        <div>
          <StatusBadge tone="good">{t('approval.given', who)}</StatusBadge>
        </div>
      ) : (
        <p className={styles.note}>
          {approval.by !== null && `${t('approval.stale', who)} `}
          {t(approval.mayApprove ? 'approval.yours' : 'approval.others')}
        </p>
      )}
      {approval.mayApprove && plan.hash !== null && (
        <Approve broadcast={broadcast} plan={plan} hash={plan.hash} />
      )}
    </Section>
  );
}

function Approve({ broadcast, plan, hash }: ApprovalPartProps & { readonly hash: string }) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const approve = async () => {
    await decide('approve', broadcast.id, hash);
    await queries.invalidateQueries({ queryKey: ['broadcasts'] });
    notify(t('approval.done'));
  };
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{t('approval.approve')}</Button>
      <Confirm
        opened={isAsked}
        title={t('approval.ask')}
        confirm={t('approval.approve')}
        onConfirm={approve}
        onClose={() => setAsked(false)}
      >
        <PlanInBrief broadcast={broadcast} plan={plan} />
        <p>{t('approval.means')}</p>
      </Confirm>
    </div>
  );
}
