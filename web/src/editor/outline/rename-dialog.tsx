import { useTranslation } from 'react-i18next';

import { useEditor } from '../editor-store.js';
import { NameDialog } from './name-dialog.js';

interface RenameDialogProps {
  readonly step: string;
  readonly onClose: () => void;
}

/** Gives a step another name, wherever it is named; people who wait there are not lost. */
export default function RenameDialog({ step, onClose }: RenameDialogProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const { steps } = editor.getState().outline;
  const rename = (to: string) => {
    const isLive = editor.getState().live !== null;
    if (editor.apply({ do: 'renameStep', step, to, isLive })) editor.goTo(to);
  };
  return (
    <NameDialog
      title={t('rename.title', { step })}
      name={step}
      hint={t('rename.hint')}
      faultOf={(id) => (steps.some((one) => one.id === id) ? t('rename.taken', { id }) : undefined)}
      onRename={rename}
      onClose={onClose}
    />
  );
}
