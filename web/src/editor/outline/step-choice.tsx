import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { useShownLanguages } from './shown-languages.js';
import { titleOf } from './step-title.js';
import styles from './step-choice.module.css';

interface StepChoiceProps {
  /** What is being decided, for those who listen; or the id of what says so. */
  readonly label: string;
  readonly value: string | null;
  /** Words for going on without naming a step; without them a step has to be named. */
  readonly otherwise?: string;
  readonly isDisabled?: boolean;
  /** Steps that are not offered. */
  readonly without?: string;
  readonly onChoose: (step: string | null) => void;
  /** Makes a new step that this way leads to. */
  readonly onNew?: () => void;
}

const isNew = '+';

/** Chooses a step by its name and its first words. Its list is made when it is opened: a flow may have hundreds. */
export function StepChoice({
  label,
  value,
  otherwise,
  isDisabled,
  without,
  onChoose,
  onNew,
}: StepChoiceProps) {
  const { t } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  const [language = ''] = useShownLanguages();
  const editor = useEditor();
  const titleHere = useEditorState(({ outline }) => {
    const step = outline.steps.find(({ id }) => id === value);
    return step === undefined ? null : titleOf(step, language);
  });
  const steps: readonly OutlineStep[] = isOpen ? editor.getState().outline.steps : [];
  const isBroken = value !== null && titleHere === null;
  const open = () => setOpen(true);
  const choose = (chosen: string) => {
    if (chosen === isNew) onNew?.();
    else onChoose(chosen === '' ? null : chosen);
  };
  return (
    <select
      aria-label={label}
      aria-invalid={isBroken || undefined}
      className={styles.choice}
      value={value ?? ''}
      disabled={isDisabled}
      onFocus={open}
      onPointerEnter={open}
      onPointerDown={open}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {otherwise === undefined ? (
        value === null && <option value="">{t('ways.choose')}</option>
      ) : (
        <option value="">{otherwise}</option>
      )}
      {value !== null && !steps.some(({ id }) => id === value) && (
        <option value={value}>{isBroken ? t('ways.broken', { step: value }) : titleHere}</option>
      )}
      {steps
        .filter(({ id }) => id !== without)
        .map((step) => (
          <option key={step.id} value={step.id}>
            {titleOf(step, language)}
          </option>
        ))}
      {onNew !== undefined && <option value={isNew}>{t('ways.new')}</option>}
    </select>
  );
}
