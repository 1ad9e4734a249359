import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineOption, OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { newAnswerWords } from '../../../../src/engine/definition/edit/placeholder-texts.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { AcceptedWords } from './accepted-words.js';
import { useAddStep } from './add-step-context.js';
import { isAnswerLive, newAnswerCode, suggestedCode } from './answer-code.js';
import { freeId } from './step-title.js';
import { StepChoice } from './step-choice.js';
import { TextPair } from './text-pair.js';
import styles from './card.module.css';

const RenameOptionDialog = lazy(() => import('./rename-option-dialog.js'));

/** The answers that a question offers: their words, what else is understood as them, where each leads. */
export function OptionsPart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  // By short name: the one that a row began with. A row that gets another name stays the same row, and keeps the cursor.
  const [began, setBegan] = useState<Readonly<Record<string, string>>>({});
  const isOpen = step.question === 'choice' || (step.question === 'language' && 'options' in step.fields);
  const add = () => {
    const taken = [...step.options.map(({ code }) => code), ...Object.values(began)];
    const code = freeId(
      newAnswerCode,
      taken.map((id) => ({ id })),
    );
    const languages = editor.getState().outline.head.languages;
    const labels = Object.fromEntries(languages.map((language) => [language, newAnswerWords(language)]));
    editor.apply({ do: 'addOption', step: step.id, code, labels });
  };
  const rename = (code: string, to: string) => {
    setBegan((rows) => ({ ...rows, [to]: rows[code] ?? code }));
    editor.apply({ do: 'renameOption', step: step.id, code, to });
  };
  return (
    <div role="group" className={styles.part} aria-label={t('options.title')}>
      <h4>{t('options.title')}</h4>
      <ol className={styles.options}>
        {step.options.map((option, at) => (
          <OptionRow
            key={began[option.code] ?? option.code}
            step={step}
            option={option}
            at={at}
            isOpen={isOpen}
            onRename={(to) => rename(option.code, to)}
          />
        ))}
      </ol>
      {isOpen && mayEdit && step.question === 'choice' && step.options.length < 9 && (
        <button type="button" className={styles.quietButton} onClick={add}>
          {t('options.add')}
        </button>
      )}
    </div>
  );
}

interface OptionRowProps {
  readonly step: OutlineStep;
  readonly option: OutlineOption;
  readonly at: number;
  readonly isOpen: boolean;
  readonly onRename: (to: string) => void;
}

function OptionRow({ step, option, at, isOpen, onRename }: OptionRowProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const addStep = useAddStep();
  const { code } = option;
  const label = step.texts.find((text) => text.role === 'option' && text.code === code);
  const way = step.ways.find((one) => one.way === code || one.way === `answer.${code}`);
  const wayName = way?.way ?? `answer.${code}`;
  const leads = step.question !== 'consent' || code !== 'more';
  const isLast = at === step.options.length - 1;
  const [isRenaming, setRenaming] = useState(false);
  const naming = useNaming(step, code, onRename);
  return (
    <li className={styles.option}>
      <div className={styles.optionHead}>
        <span className={styles.number}>{at + 1}</span>
        <code className={styles.code}>{code}</code>
        {isOpen && mayEdit && (
          <span className={styles.tools}>
            <button
              type="button"
              disabled={at === 0}
              aria-label={t('options.up', { code })}
              onClick={() => editor.apply({ do: 'moveOption', step: step.id, code, to: at - 1 })}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={isLast}
              aria-label={t('options.down', { code })}
              onClick={() => editor.apply({ do: 'moveOption', step: step.id, code, to: at + 1 })}
            >
              ↓
            </button>
            {step.question === 'choice' && (
              <button
                type="button"
                aria-label={t('options.rename', { code })}
                onClick={() => setRenaming(true)}
              >
                <IconPencil size={16} aria-hidden />
              </button>
            )}
            <button
              type="button"
              aria-label={t('options.remove', { code })}
              onClick={() => editor.apply({ do: 'removeOption', step: step.id, code })}
            >
              ×
            </button>
          </span>
        )}
      </div>
      {label !== undefined && (
        <div {...naming}>
          <TextPair
            text={label}
            label={t('options.label', { number: at + 1 })}
            isMeasured={false}
            hint={label.isRequired ? '' : t('options.usual')}
          />
        </div>
      )}
      <Suspense>
        {isRenaming && (
          <RenameOptionDialog
            step={step}
            code={code}
            onRename={onRename}
            onClose={() => setRenaming(false)}
          />
        )}
      </Suspense>
      <AcceptedWords step={step} code={code} />
      {leads && (
        <div className={styles.leads}>
          <span>{t('ways.leadsTo')}</span>
          <StepChoice
            label={t('options.leads', { code })}
            value={way === undefined || way.isFallThrough ? null : way.to}
            otherwise={option.to === null ? t('ways.end') : t('ways.next')}
            isDisabled={!mayEdit}
            without={step.id}
            onChoose={(to) => editor.apply({ do: 'setNext', step: step.id, way: wayName, to })}
            onNew={() => addStep({ after: step.id, from: { step: step.id, way: wayName } })}
          />
        </div>
      )}
    </li>
  );
}

/** Whoever has written the words of a new answer finds its short name made from them, until it was ever live. */
function useNaming({ id }: OutlineStep, code: string, onRename: (to: string) => void) {
  const editor = useEditor();
  const before = useRef('');
  const words = () => {
    const { outline } = editor.getState();
    const step = outline.steps.find((one) => one.id === id);
    const [language = ''] = outline.head.languages;
    return { step, text: step?.options.find((one) => one.code === code)?.labels[language] ?? '' };
  };
  return {
    onFocus: () => {
      before.current = words().text;
    },
    onBlur: () => {
      editor.flush();
      const { step, text } = words();
      if (step?.question !== 'choice' || isAnswerLive(editor.getState(), step, code)) return;
      const to = suggestedCode(step, code, before.current, text);
      before.current = text;
      if (to !== null) onRename(to);
    },
  };
}
