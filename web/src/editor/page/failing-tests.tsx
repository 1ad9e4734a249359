import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import styles from './problems-panel.module.css';

/** The test conversations that no longer go as they are written, each with what differs, to be taken as they go now. */
export function FailingTests() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const tests = useEditorState((state) => state.tests);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const failing = (tests?.conversations ?? []).filter(({ ok }) => !ok);
  const takeable = failing.flatMap(({ name, asPlayed }) =>
    asPlayed === null ? [] : [[name, asPlayed] as const],
  );
  if (failing.length === 0) return null;
  return (
    <details className={styles.failing}>
      <summary>{t('tests.look')}</summary>
      <p>{t('tests.explain')}</p>
      <ul>
        {failing.map(({ name, line, diff }) => (
          <li key={`${name} ${line}`}>
            <details>
              <summary>{name}</summary>
              <pre dir="auto">{diff}</pre>
            </details>
          </li>
        ))}
      </ul>
      {mayEdit && takeable.length > 0 && (
        <Button variant="default" onClick={() => editor.setChats(Object.fromEntries(takeable))}>
          {t('tests.take', { count: new Set(takeable.map(([name]) => name)).size })}
        </Button>
      )}
    </details>
  );
}
