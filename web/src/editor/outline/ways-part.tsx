import { useTranslation } from 'react-i18next';

import type { OutlineStep, OutlineWay } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { useAddStep } from './add-step-context.js';
import { StepChoice } from './step-choice.js';
import styles from './card.module.css';

const ofQuestions = ['unknown', 'not_understood', 'no_answer'];

/** Where a step leads: what comes after it, and what happens to those who do not answer as was hoped. */
export function WaysPart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  if (step.kind === 'end') return <p className={styles.then}>{t('ways.endsHere')}</p>;
  const hasOptions = step.options.length > 0;
  const main = step.ways.filter(({ way }) => isMain(way, step, hasOptions));
  const extra =
    step.kind === 'ask' ? ofQuestions.filter((way) => way !== 'no_answer' || 'no_answer' in step.fields) : [];
  return (
    <div className={styles.ways}>
      {main.map((way) => (
        <WayRow key={way.way} step={step} way={way} />
      ))}
      {extra.length > 0 && (
        <details
          className={styles.fold}
          open={extra.some((one) => step.ways.some(({ way }) => way === one)) || undefined}
        >
          <summary>{t('ways.others')}</summary>
          {extra.map((way) => (
            <WayRow
              key={way}
              step={step}
              way={
                step.ways.find((one) => one.way === way) ?? {
                  way,
                  label: null,
                  to: null,
                  isFallThrough: true,
                }
              }
            />
          ))}
        </details>
      )}
    </div>
  );
}

/** The ways of answers stand beside the answers, those of conditions beside the conditions. */
function isMain(way: string, step: OutlineStep, hasOptions: boolean): boolean {
  if (step.kind === 'branch') return false;
  if (ofQuestions.includes(way)) return false;
  return !hasOptions || way === 'go';
}

function WayRow({ step, way }: { readonly step: OutlineStep; readonly way: OutlineWay }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const addStep = useAddStep();
  const [kind = '', code = ''] = way.way.split('.');
  const words = kind === 'answer' || kind === 'random' ? t(`ways.${kind}`, { code }) : t(`ways.${way.way}`);
  const otherwise = ofQuestions.includes(way.way)
    ? t(`ways.${way.way}Default`)
    : way.to === null
      ? t('ways.end')
      : t('ways.next');
  return (
    <div className={styles.leads}>
      <span>{words}</span>
      <StepChoice
        label={t('ways.of', { what: words, step: step.id })}
        value={way.isFallThrough ? null : way.to}
        {...(kind === 'random' ? {} : { otherwise })}
        isDisabled={!mayEdit}
        without={step.id}
        onChoose={(to) => editor.apply({ do: 'setNext', step: step.id, way: way.way, to })}
        onNew={() => addStep({ after: step.id, from: { step: step.id, way: way.way } })}
      />
    </div>
  );
}
