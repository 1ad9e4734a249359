import { useTranslation } from 'react-i18next';

import { isProblem } from '../api/problem.js';
import { TextLink } from '../components/links.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Entrance } from './entrance.js';

/** Says that a link is used up or too old, and where a new one comes from. */
export function InvitationOver({
  problem,
  kind,
}: {
  readonly problem: unknown;
  readonly kind: 'setup' | 'invitation';
}) {
  const { t } = useTranslation('sign-in');
  const isOver =
    isProblem(problem, 'gone') || isProblem(problem, 'malformed') || isProblem(problem, 'not_found');
  return (
    <Entrance title={t('over.title')}>
      {isOver ? <p>{t(`over.${kind}`)}</p> : <ProblemAlert problem={problem} />}
      <TextLink to="/sign-in">{t('over.signIn')}</TextLink>
    </Entrance>
  );
}
