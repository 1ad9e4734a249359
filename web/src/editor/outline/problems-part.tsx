import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import { FailingNames } from './failing-names.js';
import { ProblemItem } from './problem-item.js';
import styles from './card.module.css';

/** What is wrong with a step, and how the test conversations go that pass through it. */
export const ProblemsPart = memo(function ProblemsPart({ step }: { readonly step: string }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const all = useEditorState((state) => state.problems);
  const tests = useEditorState((state) => state.tests);
  const problems = all.filter((problem) => problem.step === step);
  const through = (tests?.conversations ?? []).filter(({ steps }) => steps.includes(step));
  const failed = through.filter(({ ok }) => !ok);
  if (problems.length === 0 && through.length === 0) return null;
  return (
    <div className={styles.problems}>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <ProblemItem
              key={`${problem.rule} ${problem.file} ${problem.line} ${problem.message}`}
              problem={problem}
              onMend={(operations) => editor.applyAll(operations, { code: 'mend', step })}
            />
          ))}
        </ul>
      )}
      {through.length > 0 && (
        <p className={styles.tests} data-failed={failed.length > 0 || undefined}>
          {failed.length > 0 ? (
            <FailingNames names={failed.map(({ name }) => name)} />
          ) : (
            t('tests.passed', { count: through.length })
          )}
        </p>
      )}
    </div>
  );
});
