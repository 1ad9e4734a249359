import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { useShownLanguages } from './shown-languages.js';
import { titleOf } from './step-title.js';
import styles from './step-search.module.css';

const mostShown = 12;

/** Finds steps by their name, their texts in any language, or their notes. */
export function StepSearch() {
  const { t } = useTranslation('editor');
  const id = useId();
  const [query, setQuery] = useState('');
  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {t('search.label')}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        placeholder={t('search.placeholder')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {query.trim() !== '' && <Found query={query.trim().toLowerCase()} onChosen={() => setQuery('')} />}
    </div>
  );
}

function Found({ query, onChosen }: { readonly query: string; readonly onChosen: () => void }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const [language = ''] = useShownLanguages();
  const steps = useEditorState((state) => state.outline.steps);
  const found = steps.filter((step) => holds(step, query));
  const choose = (step: string) => {
    onChosen();
    editor.goTo(step);
  };
  return (
    <div className={styles.found}>
      <p role="status">{t('search.found', { count: found.length })}</p>
      <ul>
        {found.slice(0, mostShown).map((step) => (
          <li key={step.id}>
            <button type="button" dir="auto" onClick={() => choose(step.id)}>
              {titleOf(step, language)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function holds(step: OutlineStep, query: string): boolean {
  if (step.id.includes(query) || step.note?.toLowerCase().includes(query) === true) return true;
  return step.texts.some(({ byLanguage }) =>
    Object.values(byLanguage).some((text) => text.toLowerCase().includes(query)),
  );
}
