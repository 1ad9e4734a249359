import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { problemCounts } from '../components/problem-counts.js';
import { Section } from '../components/section.js';
import { StatusBadge } from '../components/status-badge.js';
import styles from './release.module.css';
import type { ReleaseView } from './release.js';
import { useSay } from '../i18n/say.js';

/** What is wrong with the draft, and how its test conversations went. */
export function ProblemsPart({ name, view }: { readonly name: string; readonly view: ReleaseView }) {
  const { t } = useTranslation('release');
  const { problems, tests } = view;
  const counts = problemCounts(problems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <Section title={t('problems.title')}>
      <div className={styles.badges}>
        {counts.unwritten > 0 && (
          <StatusBadge tone="info" icon={<IconPencil size={16} aria-hidden />}>
            {t('problems.unwritten', { count: counts.unwritten })}
          </StatusBadge>
        )}
        {counts.errors > 0 && (
          <StatusBadge tone="bad">{t('problems.errors', { count: counts.errors })}</StatusBadge>
        )}
        {warnings.length > 0 && (
          <StatusBadge tone="warn">{t('problems.warnings', { count: warnings.length })}</StatusBadge>
        )}
        {problems.length === 0 && <StatusBadge tone="good">{t('problems.none')}</StatusBadge>}
        <Tests {...tests} />
      </div>
      <ul className={styles.problems}>
        {[...errors, ...warnings].map((problem) => (
          <ProblemRow key={JSON.stringify(problem)} name={name} problem={problem} />
        ))}
      </ul>
    </Section>
  );
}

function Tests({ passed, failed }: ReleaseView['tests']) {
  const { t } = useTranslation('release');
  if (failed > 0) return <StatusBadge tone="warn">{t('problems.testsFail', { count: failed })}</StatusBadge>;
  if (passed > 0) return <StatusBadge tone="good">{t('problems.testsPass', { count: passed })}</StatusBadge>;
  return <StatusBadge tone="neutral">{t('problems.noTests')}</StatusBadge>;
}

interface ProblemRowProps {
  readonly name: string;
  readonly problem: ReleaseView['problems'][number];
}

function ProblemRow({ name, problem: { rule, message, words, step, severity } }: ProblemRowProps) {
  const { t } = useTranslation(['release', 'editor']);
  const say = useSay();
  return (
    <li data-severity={severity}>
      <strong>{t(`editor:rules.${rule}`, { defaultValue: rule.replaceAll('_', ' ') })}</strong>
      <span dir="auto">{say(words?.message, message)}</span>
      <TextLink to="/flows/$name" params={{ name }} search={step === null ? {} : { step }}>
        {step === null ? t('problems.mend') : t('problems.at', { step })}
      </TextLink>
    </li>
  );
}
