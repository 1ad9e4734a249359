import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import { ButtonLink } from '../components/links.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { fullTime } from '../components/relative-time.js';
import { useSay } from '../i18n/say.js';
import type { Who } from './release.js';
import styles from './release.module.css';
import { useWhoName } from './use-who-name.js';

interface OvertakenProps {
  readonly name: string;
  readonly problem: unknown;
  readonly onReload: () => void;
}

/** What kept the draft from going live: that somebody else published or saved meanwhile is told by name. */
export function PublishProblem({ name, problem, onReload }: OvertakenProps) {
  const { t } = useTranslation('release');
  const other = useOther(problem);
  if (other === null) return <ProblemAlert problem={problem} />;
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="default"
      icon={<IconUsers aria-hidden />}
      title={t('overtaken.title')}
      className={styles.overtaken ?? ''}
    >
      <p>{other}</p>
      <Group gap="sm">
        <Button onClick={onReload}>{t('overtaken.reload')}</Button>
        <ButtonLink
          to="/flows/$name/compare"
          params={{ name }}
          search={{ from: 'live', to: 'draft' }}
          variant="default"
        >
          {t('overtaken.compare')}
        </ButtonLink>
      </Group>
    </Alert>
  );
}

interface Told {
  readonly overtaken?: {
    readonly live: { readonly by: Who; readonly since: string } | null;
  };
  readonly current?: {
    readonly updatedBy: Who | null;
    readonly updatedAt: string | null;
  };
}

/** What somebody else did meanwhile, in words; null when it is something else. */
function useOther(problem: unknown): string | null {
  const { t, i18n } = useTranslation('release');
  const nameOf = useWhoName();
  const say = useSay();
  const when = (at: string): string => fullTime(new Date(at), i18n.language);
  if (isProblem(problem, 'conflict')) {
    const { overtaken } = problem.more as Told;
    if (!overtaken?.live) return null;
    return t('overtaken.text', { name: nameOf(overtaken.live.by), when: when(overtaken.live.since) });
  }
  if (!isProblem(problem, 'version_conflict')) return null;
  const { current } = problem.more as Told;
  if (!current?.updatedBy || !current.updatedAt) return say(problem.words, problem.detail ?? '');
  return t('overtaken.saved', { name: nameOf(current.updatedBy), when: when(current.updatedAt) });
}
