import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { notify } from '../../components/notify.js';
import { Section } from '../../components/section.js';
import { decide } from '../broadcast.js';
import type { Broadcast, Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { PlanInBrief } from './plan-in-brief.js';

interface StartPartProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

/** Starts exactly what was counted, after the numbers were read once more. */
export function StartPart({ broadcast, plan }: StartPartProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const [isAsked, setAsked] = useState(false);
  const start = useStart(broadcast, plan);
  const against = useHindrance(broadcast, plan);
  const words = { count: plan.recipients, many: number(plan.recipients) };
  const button = t(broadcast.timing.kind === 'now' ? 'start.now' : 'start.later', words);
  return (
    <Section title={t('start.title')} intro={against === null ? t('start.intro') : undefined}>
      {against !== null && <p className={styles.note}>{against}</p>}
      <div>
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          disabled={against !== null}
          onClick={() => setAsked(true)}
        >
          {button}
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        title={t('start.ask', { name: broadcast.name })}
        confirm={button}
        onConfirm={start}
        onClose={() => setAsked(false)}
      >
        <PlanInBrief broadcast={broadcast} plan={plan} />
        <p>{t('start.stoppable')}</p>
      </Confirm>
    </Section>
  );
}

/** Why it cannot be started yet, in words; null when it can. */
function useHindrance({ approval }: Broadcast, plan: Plan): string | null {
  const { t } = useTranslation('broadcasts');
  const { may } = useSession();
  if (!may('broadcasts.send')) return t('start.notYours');
  if (!plan.isCurrent || plan.hash === null) return t('start.countFirst');
  if (plan.blockers.length > 0) return t('start.blocked');
  if (plan.recipients === 0) return t('start.nobody');
  return plan.needsApproval && !approval.isCurrent ? t('start.unapproved') : null;
}

function useStart({ id, timing }: Broadcast, { hash }: Plan) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await decide('start', id, hash ?? '');
    await queries.invalidateQueries({ queryKey: ['broadcasts'] });
    notify(t(timing.kind === 'now' ? 'start.started' : 'start.scheduled'));
    await navigate({ to: '/broadcasts/$id', params: { id } });
  };
}
