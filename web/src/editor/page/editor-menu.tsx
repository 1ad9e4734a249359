import { ActionIcon, Menu } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Tooltip.css';
import { IconDotsVertical } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../../components/confirm.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { downloadText } from './download.js';

/** What is needed more seldom: history, results, the file, throwing the draft away. */
export function EditorMenu() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const navigate = useNavigate();
  const name = useEditorState((state) => state.name);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const hasDraft = useEditorState((state) => state.saved.version > 0);
  const mayRevert = useEditorState((state) => state.isDirty && state.thrownAway === null);
  const [asked, setAsked] = useState<'discard' | 'revert' | null>(null);
  const params = { name };
  const go = (to: '/flows/$name/history' | '/flows/$name/results' | '/flows/$name/file') => () =>
    void navigate({ to, params });
  const download = () => {
    editor.flush();
    downloadText(`${name}.flow.yaml`, editor.getState().files.source);
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('menu.label')}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={go('/flows/$name/history')}>{t('menu.history')}</Menu.Item>
          <Menu.Item onClick={go('/flows/$name/results')}>{t('menu.results')}</Menu.Item>
          <Menu.Item onClick={go('/flows/$name/file')}>{t('menu.file')}</Menu.Item>
          <Menu.Item onClick={download}>{t('menu.download')}</Menu.Item>
          {mayEdit && mayRevert && (
            <Menu.Item onClick={() => setAsked('revert')}>{t('menu.revert')}</Menu.Item>
          )}
          {mayEdit && hasDraft && (
            <Menu.Item color="red" onClick={() => setAsked('discard')}>
              {t('menu.discard')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'discard' && (
        <Confirm
          opened
          title={t('discard.title')}
          confirm={t('discard.confirm')}
          isDangerous
          onConfirm={async () => {
            if (!(await editor.discard())) await navigate({ to: '/flows' });
          }}
          onClose={() => setAsked(null)}
        >
          <p>{t('discard.text')}</p>
        </Confirm>
      )}
      {asked === 'revert' && (
        <Confirm
          opened
          title={t('revert.title')}
          confirm={t('revert.confirm')}
          onConfirm={async () => editor.revert()}
          onClose={() => setAsked(null)}
        >
          <p>{t('revert.text')}</p>
        </Confirm>
      )}
    </>
  );
}
