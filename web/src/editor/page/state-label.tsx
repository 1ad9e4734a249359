import { useTranslation } from 'react-i18next';

import { StatusBadge } from '../../components/status-badge.js';
import { useEditorState } from '../editor-store.js';

/** Whether everything is saved; and if not, whether it is at least kept on this computer. */
export function StateLabel() {
  const { t } = useTranslation('editor');
  const isDirty = useEditorState((state) => state.isDirty);
  const kept = useEditorState((state) => state.kept);
  const version = useEditorState((state) => state.saved.version);
  const mayEdit = useEditorState((state) => state.mayEdit);
  if (!mayEdit) return <StatusBadge tone="neutral">{t('state.reading')}</StatusBadge>;
  if (!isDirty)
    return (
      <StatusBadge tone={version > 0 ? 'good' : 'neutral'}>
        {version > 0 ? t('state.saved') : t('state.unchanged')}
      </StatusBadge>
    );
  return (
    <>
      <StatusBadge tone="warn">{t('state.notSaved')}</StatusBadge>
      {kept === 'kept' && <StatusBadge tone="info">{t('state.kept')}</StatusBadge>}
      {kept === 'failed' && <StatusBadge tone="bad">{t('state.keptFailed')}</StatusBadge>}
    </>
  );
}
