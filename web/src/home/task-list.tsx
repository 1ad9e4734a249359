import { IconAlertTriangle, IconCircleCheck, IconPencil, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { ButtonLink, TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { PeopleWaiting } from './people-waiting.js';
import styles from './home.module.css';
import type { FlowState, Task } from './tasks.js';

const icons = { errors: IconAlertTriangle, failed_tests: IconTestPipe, drafts: IconPencil } as const;

/** What to do first; when all is done, what one can look at. */
export function TaskList({
  tasks,
  flows,
  isAll,
}: {
  readonly tasks: readonly Task[];
  readonly flows: readonly FlowState[];
  /** Nothing else waits. */
  readonly isAll: boolean;
}) {
  return (
    <>
      {tasks.length === 0
        ? isAll && <AllDone />
        : tasks.map((task) => <TaskCard key={task.kind} task={task} />)}
      <PeopleWaiting flows={flows} />
    </>
  );
}

function AllDone() {
  const { t } = useTranslation('home');
  const { may } = useSession();
  return (
    <Section
      title={t('done.title')}
      intro={t('done.text')}
      icon={<IconCircleCheck className={styles.done} aria-hidden />}
    >
      <div className={styles.buttons}>
        {may('flows.simulate') && <ButtonLink to="/simulator">{t('done.phone')}</ButtonLink>}
        <ButtonLink to="/flows" variant="default">
          {t('done.flows')}
        </ButtonLink>
      </div>
    </Section>
  );
}

function TaskCard({ task }: { readonly task: Task }) {
  const { t } = useTranslation('home');
  const { may } = useSession();
  const Icon = icons[task.kind];
  return (
    <Section
      title={t(`${task.kind}.title`, { count: task.flows.length })}
      intro={t(may('flows.edit') ? `${task.kind}.text` : `${task.kind}.read`)}
      icon={<Icon className={styles[task.kind]} aria-hidden />}
    >
      <ul className={styles.rows}>
        {task.flows.map((flow) => (
          <li key={flow.name}>
            <TextLink to="/flows/$name" params={{ name: flow.name }} dir="auto">
              {flow.title}
            </TextLink>
            <span className="quiet">
              <Remark kind={task.kind} flow={flow} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Remark({ kind, flow }: { readonly kind: Task['kind']; readonly flow: FlowState }) {
  const { t } = useTranslation('home');
  if (kind === 'errors') return t('errors.count', { count: flow.problems.errors });
  if (kind === 'failed_tests') return t('failed_tests.count', { count: flow.tests?.failed ?? 0 });
  if (flow.draft === null) return null;
  return (
    <>
      {flow.draft.updatedBy.kind !== 'system' && `${flow.draft.updatedBy.name}, `}
      <TimeAgo at={flow.draft.updatedAt} />
    </>
  );
}
