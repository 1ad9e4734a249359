import { useTranslation } from 'react-i18next';

import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor } from '../editor-store.js';
import { isAnswerLive } from './answer-code.js';
import { NameDialog } from './name-dialog.js';

interface RenameOptionDialogProps {
  readonly step: OutlineStep;
  readonly code: string;
  readonly onRename: (to: string) => void;
  readonly onClose: () => void;
}

/** Gives an answer another short name, which is what is kept of it; conditions and ways that name it follow. */
export default function RenameOptionDialog({ step, code, onRename, onClose }: RenameOptionDialogProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const isLive = isAnswerLive(editor.getState(), step, code);
  return (
    <NameDialog
      title={t('options.rename', { code })}
      name={code}
      hint={t(isLive ? 'options.renameLive' : 'options.renameHint')}
      faultOf={(id) =>
        step.options.some((one) => one.code === id)
          ? t('refused.option_taken', { step: step.id, name: id })
          : undefined
      }
      onRename={onRename}
      onClose={onClose}
    />
  );
}
