import { useTranslation } from 'react-i18next';

import type { OutlineStep, OutlineWay } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { useAddStep } from './add-step-context.js';
import { conditionWords } from './condition-words.js';
import { useIdleText } from './idle-text.js';
import { StepChoice } from './step-choice.js';
import styles from './card.module.css';

/** The conditions of a branch, read from the top: the first that holds says where it goes. */
export function BranchPart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const cases = step.ways.filter(({ way }) => way.startsWith('case.'));
  const otherwise = step.ways.find(({ way }) => way === 'else');
  const target = otherwise?.to ?? cases[0]?.to ?? null;
  const add = () => {
    if (target !== null)
      editor.apply({ do: 'addCase', step: step.id, when: 'person.language = null', to: target });
  };
  return (
    <div role="group" className={styles.part} aria-label={t('branch.title')}>
      <h4>{t('branch.title')}</h4>
      <ol className={styles.options}>
        {cases.map((way, at) => (
          <CaseRow key={way.way} step={step} way={way} at={at} count={cases.length} />
        ))}
      </ol>
      {mayEdit && target !== null && (
        <button type="button" className={styles.quietButton} onClick={add}>
          {t('branch.add')}
        </button>
      )}
      {otherwise !== undefined && (
        <div className={styles.leads}>
          <span>{t('branch.else')}</span>
          <StepChoice
            label={t('ways.of', { what: t('branch.else'), step: step.id })}
            value={otherwise.isFallThrough ? null : otherwise.to}
            otherwise={otherwise.to === null ? t('ways.end') : t('ways.next')}
            isDisabled={!mayEdit}
            without={step.id}
            onChoose={(to) => editor.apply({ do: 'setNext', step: step.id, way: 'else', to })}
          />
        </div>
      )}
    </div>
  );
}

interface CaseRowProps {
  readonly step: OutlineStep;
  readonly way: OutlineWay;
  readonly at: number;
  readonly count: number;
}

function CaseRow({ step, way, at, count }: CaseRowProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const addStep = useAddStep();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const number = at + 1;
  const { text, change, commit } = useIdleText(way.label ?? '', (when) =>
    editor.apply({ do: 'setField', step: step.id, path: ['branch', at, 'when'], value: when.trim() }),
  );
  const words = conditionWords(text, t);
  return (
    <li className={styles.option}>
      <div className={styles.optionHead}>
        <span>{t('branch.when')}</span>
        {mayEdit && (
          <span className={styles.tools}>
            <button
              type="button"
              disabled={at === 0}
              aria-label={t('branch.up', { number })}
              onClick={() => editor.apply({ do: 'moveCase', step: step.id, index: at, to: at - 1 })}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={number === count}
              aria-label={t('branch.down', { number })}
              onClick={() => editor.apply({ do: 'moveCase', step: step.id, index: at, to: at + 1 })}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={t('branch.remove', { number })}
              onClick={() => editor.apply({ do: 'removeCase', step: step.id, index: at })}
            >
              ×
            </button>
          </span>
        )}
      </div>
      <input
        className={styles.input}
        aria-label={t('branch.condition', { number })}
        spellCheck={false}
        readOnly={!mayEdit}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
      />
      {words !== null && <p className={styles.hint}>{words}</p>}
      <div className={styles.leads}>
        <span>{t('ways.leadsTo')}</span>
        <StepChoice
          label={t('branch.leads', { number })}
          value={way.to}
          isDisabled={!mayEdit}
          without={step.id}
          onChoose={(to) => editor.apply({ do: 'setNext', step: step.id, way: way.way, to })}
          onNew={() => addStep({ after: step.id, from: { step: step.id, way: way.way } })}
        />
      </div>
    </li>
  );
}
