import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconDeviceMobile } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { problemCounts } from '../../components/problem-counts.js';
import { ButtonLink, TextLink } from '../../components/links.js';
import { useShortcuts } from '../../components/shortcuts.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { EditorMenu } from './editor-menu.js';
import { People } from './people.js';
import { StateLabel } from './state-label.js';
import styles from './toolbar.module.css';

const SaveDialog = lazy(() => import('./save-dialog.js'));

interface ToolbarProps {
  /** Opens the phone, where it has no room beside the conversation. */
  readonly onPhone: (() => void) | null;
  readonly isPhoneOpen: boolean;
}

/** The buttons for the whole conversation, and how it stands. */
export function Toolbar({ onPhone, isPhoneOpen }: ToolbarProps) {
  const { t } = useTranslation('editor');
  const title = useEditorState((state) => state.outline.head.title);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const isDirty = useEditorState((state) => state.isDirty);
  const [isSaving, setSaving] = useState(false);
  const editor = useEditor();
  const openSave = () => {
    editor.flush();
    if (editor.getState().isDirty) setSaving(true);
  };
  useShortcuts([
    { keys: 'mod+s', label: t('keys.save'), run: () => mayEdit && openSave() },
    { keys: 'mod+shift+z', label: t('keys.redo'), run: () => editor.redo() },
    { keys: 'mod+z', label: t('keys.undo'), run: () => editor.undo() },
    { keys: 'mod+y', label: t('keys.redo'), run: () => editor.redo() },
  ]);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <TextLink to="/flows" className={styles.back ?? ''} aria-label={t('toolbar.back')}>
          <IconArrowLeft size={20} aria-hidden />
        </TextLink>
        <h1 className={styles.title}>{title}</h1>
        <StateLabel />
        <People />
      </div>
      <div className={styles.tools}>
        <div className={styles.line}>
          <Views />
          {onPhone !== null && (
            <button type="button" className={styles.tool} aria-pressed={isPhoneOpen} onClick={onPhone}>
              <IconDeviceMobile size={18} aria-hidden /> <span>{t('toolbar.phone')}</span>
            </button>
          )}
        </div>
        <div className={styles.deeds}>
          {mayEdit && <UndoRedo />}
          <span className={styles.end}>
            {mayEdit && (
              <Button
                size="sm"
                variant={isDirty ? 'filled' : 'default'}
                disabled={!isDirty}
                onClick={openSave}
              >
                {t('toolbar.save')}
              </Button>
            )}
            <Publish />
            <EditorMenu />
          </span>
        </div>
      </div>
      <Suspense>{isSaving && <SaveDialog onClose={() => setSaving(false)} />}</Suspense>
    </div>
  );
}

const route = getRouteApi('/framed/flows/$name');
const views = ['outline', 'map', 'yaml'] as const;

function Views() {
  const { t } = useTranslation('editor');
  const { view = 'outline' } = route.useSearch();
  const navigate = route.useNavigate();
  const editor = useEditor();
  return (
    <div className={styles.views} role="group" aria-label={t('toolbar.views')}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={view === one}
          onClick={() => {
            editor.flush();
            void navigate({ search: one === 'outline' ? {} : { view: one } });
          }}
        >
          {t(`views.${one}`)}
        </button>
      ))}
    </div>
  );
}

function UndoRedo() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const canUndo = useEditorState((state) => state.canUndo);
  const canRedo = useEditorState((state) => state.canRedo);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        disabled={!canUndo}
        aria-label={t('keys.undo')}
        onClick={() => editor.undo()}
      >
        <IconArrowBackUp size={20} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.tool}
        disabled={!canRedo}
        aria-label={t('keys.redo')}
        onClick={() => editor.redo()}
      >
        <IconArrowForwardUp size={20} aria-hidden />
      </button>
    </>
  );
}

/** Leads to publishing; while that is not possible, the button says why. */
function Publish() {
  const { t } = useTranslation('editor');
  const { may } = useSession();
  const name = useEditorState((state) => state.name);
  const reason = useEditorState((state) => {
    if (state.isDirty) return 'unsaved';
    if (state.parseProblem !== null) return 'unreadable';
    const { errors, unwritten } = problemCounts(state.problems);
    if (errors + unwritten > 0) return errors > 0 ? 'errors' : 'unwritten';
    return state.saved.version === 0 && state.saved.files === state.live ? 'nothing' : null;
  });
  if (!may('flows.publish')) return null;
  if (reason === null) {
    return (
      <ButtonLink size="sm" to="/flows/$name/release" params={{ name }}>
        {t('toolbar.publish')}
      </ButtonLink>
    );
  }
  const words = t(`publish.${reason}`);
  return (
    <Tooltip label={words} withinPortal multiline>
      <Button
        size="sm"
        variant="default"
        aria-disabled
        data-disabled
        aria-description={words}
        onClick={(event) => event.preventDefault()}
      >
        {t('toolbar.publish')}
      </Button>
    </Tooltip>
  );
}
