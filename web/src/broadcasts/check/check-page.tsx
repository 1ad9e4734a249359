import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { isDraft, planQuery } from '../broadcast.js';
import type { Broadcast, Plan } from '../broadcast.js';
import { BroadcastFrame } from '../broadcast-frame.js';
import { ApprovalPart } from './approval-part.js';
import { CostPart } from './cost-part.js';
import { CountPart } from './count-part.js';
import { DurationPart } from './duration-part.js';
import { ExcludedPart } from './excluded-part.js';
import { Remarks } from './remarks.js';
import { SamplesPart } from './samples-part.js';
import { StartPart } from './start-part.js';
import { TestPart } from './test-part.js';

/** What a campaign would do, before it does it: whom it reaches, what it costs, what stands against it; then it is started. */
export function CheckPage() {
  const { t } = useTranslation('broadcasts');
  return (
    <BroadcastFrame
      help={
        <>
          <p>{t('help.check')}</p>
          <p>{t('help.approval')}</p>
        </>
      }
    >
      {(broadcast) => <Checked broadcast={broadcast} />}
    </BroadcastFrame>
  );
}

function Checked({ broadcast }: { readonly broadcast: Broadcast }) {
  const { data, error, refetch } = useQuery(planQuery(broadcast.id));
  if (data === undefined)
    return error === null ? (
      <Loading lines={6} />
    ) : (
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <CountPart broadcast={broadcast} plan={data} />
      {data.state === 'done' && <Counted broadcast={broadcast} plan={data} />}
      <Deciding broadcast={broadcast} plan={data} />
    </>
  );
}

interface CountedProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

function Counted({ broadcast, plan }: CountedProps) {
  return (
    <>
      <Remarks plan={plan} />
      <ExcludedPart broadcast={broadcast} plan={plan} />
      <CostPart plan={plan} />
      <DurationPart plan={plan} />
      <SamplesPart plan={plan} />
    </>
  );
}

/** What is done with it, by those who may, as long as it is not started. */
function Deciding({ broadcast, plan }: CountedProps) {
  const { may } = useSession();
  if (!isDraft(broadcast)) return null;
  const isCounted = plan.state === 'done';
  return (
    <>
      {may('broadcasts.edit') && broadcast.content.kind !== 'flow' && <TestPart broadcast={broadcast} />}
      {isCounted && <ApprovalPart broadcast={broadcast} plan={plan} />}
      {isCounted && <StartPart broadcast={broadcast} plan={plan} />}
    </>
  );
}
