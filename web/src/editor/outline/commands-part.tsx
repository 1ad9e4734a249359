import { useTranslation } from 'react-i18next';

import { commandKeys } from '../../../../src/engine/definition/edit/step-shapes.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { StepChoice } from './step-choice.js';
import styles from './card.module.css';

/** The commands that the conversation answers whatever is open, each with the step that it begins at then. */
export function CommandsPart() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const commands = useEditorState((state) => state.outline.head.commands);
  // One that there is not can be taken away here.
  const shown = [...new Set([...commandKeys, ...Object.keys(commands)])];
  const used = Object.keys(commands).length;
  const choose = (command: string, step: string | null) => {
    const isLast = step === null && used === 1 && Object.hasOwn(commands, command);
    const path = isLast ? ['start', 'commands'] : ['start', 'commands', command];
    editor.apply({ do: 'setHead', path, value: step });
  };
  return (
    <details className={styles.fold} open={used > 0 || undefined}>
      <summary>{t('commands.title')}</summary>
      <p className={styles.hint}>{t('commands.hint')}</p>
      {shown.map((command) => (
        <div key={command} className={styles.leads}>
          <span>{t([`commands.of.${command}`, 'commands.unknown'], { command })}</span>
          <StepChoice
            label={t('commands.begins', {
              what: t([`commands.of.${command}`, 'commands.unknown'], { command }),
            })}
            value={commands[command] ?? null}
            otherwise={t('commands.none')}
            isDisabled={!mayEdit}
            onChoose={(step) => choose(command, step)}
          />
        </div>
      ))}
    </details>
  );
}
