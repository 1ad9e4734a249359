import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Value } from '../../../../src/engine/definition/edit/flow-files.js';
import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { Later } from '../later.js';
import { ChoiceRow, RangeRow, SwitchRow, TextRow } from './field-rows.js';
import { fieldsOf, valueAt } from './fields.js';
import type { StepField } from './fields.js';
import styles from './card.module.css';

/** The remaining fields of a step, by its kind. Those that are needed stand open. */
export function MorePart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  const all = fieldsOf(step.kind, step.question);
  const needed = all.filter(({ isNeeded }) => isNeeded === true);
  const isSet = ({ path }: StepField) => valueAt(step.fields, path) !== undefined;
  const others = all.filter(
    (field) => field.isNeeded !== true && (field.isTechnical !== true || isSet(field)),
  );
  const used = others.filter(isSet).length;
  return (
    <>
      {needed.map((field) => (
        <FieldRow key={field.name} step={step} field={field} />
      ))}
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {t('more.title')}
            {used > 0 && <span className={styles.count}>{t('more.used', { count: used })}</span>}
          </summary>
          <div className={styles.fields}>
            <Later>
              {others.map((field) => (
                <FieldRow key={field.name} step={step} field={field} />
              ))}
            </Later>
          </div>
        </details>
      )}
    </>
  );
}

interface FieldRowProps {
  readonly step: OutlineStep;
  readonly field: StepField;
}

const FieldRow = memo(function FieldRow({ step, field }: FieldRowProps) {
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const value = valueAt(step.fields, field.path);
  const write = (next: Value | undefined) => {
    if (next === undefined) {
      if (value !== undefined && field.isNeeded !== true)
        editor.apply({ do: 'removeField', step: step.id, path: whole(field) });
      return;
    }
    const { path, value: written } = isSilence(field)
      ? silence(step, next)
      : { path: field.path, value: next };
    editor.apply({ do: 'setField', step: step.id, path, value: written });
  };
  const row = { name: field.name, value, mayEdit, write };
  if (field.form === 'switch') return <SwitchRow {...row} />;
  if (field.form === 'range') return <RangeRow {...row} />;
  if (typeof field.form === 'object') {
    return <ChoiceRow {...row} choices={field.form.choices} isNeeded={field.isNeeded === true} />;
  }
  return <TextRow {...row} form={field.form} />;
});

/** The length of a silence stands in a part of its own, which is there or not as a whole. */
const isSilence = (field: StepField): boolean => field.path.length > 1;

function silence(step: OutlineStep, after: Value): { path: readonly string[]; value: Value } {
  return 'no_answer' in step.fields
    ? { path: ['no_answer', 'after'], value: after }
    : { path: ['no_answer'], value: { after } };
}

function whole(field: StepField): readonly (string | number)[] {
  return field.path.slice(0, 1);
}
