import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

import { problemCounts } from '../../components/problem-counts.js';
import { useSay } from '../../i18n/say.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { FailingTests } from './failing-tests.js';
import { ProblemItem } from '../outline/problem-item.js';
import type { FlowProblem } from '../store/service.js';
import styles from './problems-panel.module.css';

/** Everything that is wrong with the conversation, in words; each leads to where it is. */
export function ProblemsPanel() {
  const { t } = useTranslation('editor');
  const say = useSay();
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems);
  const checking = useEditorState((state) => state.checking);
  const tests = useEditorState((state) => state.tests);
  const unreadable = useEditorState((state) => state.parseProblem);
  const counts = problemCounts(problems);
  const summary =
    problems.length === 0
      ? t(
          checking === 'failed'
            ? 'problems.notChecked'
            : checking === 'stale'
              ? 'problems.checking'
              : 'problems.none',
        )
      : summaryOf(counts, t);
  const isDoubtful = counts.warnings > 0 || (tests?.failed ?? 0) > 0;
  return (
    <section
      className={styles.panel}
      aria-label={t('problems.label')}
      data-tone={
        counts.errors > 0 || unreadable !== null
          ? 'bad'
          : isDoubtful
            ? 'warn'
            : counts.unwritten > 0
              ? 'info'
              : 'good'
      }
    >
      {unreadable !== null && (
        <p className={styles.unreadable} role="alert">
          <strong>{t('problems.unreadable', { line: unreadable.line })}</strong>{' '}
          <span>{say(unreadable.words, unreadable.sentence)}</span>
        </p>
      )}
      {problems.length === 0 ? (
        <p role="status">
          {summary}
          {tests !== null && <TestsLine passed={tests.passed} failed={tests.failed} />}
        </p>
      ) : (
        <details>
          <summary>
            {summary}
            {tests !== null && <TestsLine passed={tests.passed} failed={tests.failed} />}
          </summary>
          <ul>
            {problems.map((problem) => (
              <ProblemItem
                key={`${problem.rule} ${problem.file} ${problem.line} ${problem.column} ${problem.message}`}
                problem={problem}
                onGo={() =>
                  problem.step === null ? editor.goToHead() : editor.goTo(problem.step, placeOf(problem))
                }
                onMend={(operations) => editor.applyAll(operations, { code: 'mend', step: problem.step })}
              />
            ))}
          </ul>
        </details>
      )}
      <FailingTests />
    </section>
  );
}

function summaryOf(
  { unwritten, errors, warnings }: ReturnType<typeof problemCounts>,
  t: TFunction<'editor'>,
): string {
  const mistakes = [t('problems.errors', { count: errors }), t('problems.warnings', { count: warnings })];
  return [
    ...(unwritten > 0 ? [t('problems.unwritten', { count: unwritten })] : []),
    ...(errors + warnings > 0 ? mistakes : []),
  ].join(', ');
}

function TestsLine({ passed, failed }: { readonly passed: number; readonly failed: number }) {
  const { t } = useTranslation('editor');
  if (passed + failed === 0) return null;
  return (
    <span className={styles.tests}>
      {failed > 0 ? t('tests.someFailed', { count: failed }) : t('tests.allPassed', { count: passed })}
    </span>
  );
}

function placeOf({ key, language }: FlowProblem): { readonly language: string; readonly key: string } | null {
  return key === null || language === null ? null : { key, language };
}
