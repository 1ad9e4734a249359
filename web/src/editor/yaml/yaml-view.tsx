import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../../components/language-name.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { CodeField } from './code-field.js';
import styles from './yaml.module.css';
import { useSay } from '../../i18n/say.js';

/** The file of the conversation, and the file of texts of each language, as they are kept. */
export function YamlView() {
  const { t } = useTranslation('phone');
  const nameOf = useLanguageName();
  const editor = useEditor();
  const texts = useEditorState((state) => state.files.texts);
  const [wanted, show] = useState('flow');
  const languages = Object.keys(texts);
  const file = wanted === 'flow' || languages.some((one) => wanted === `texts/${one}`) ? wanted : 'flow';
  const names = ['flow', ...languages.map((one) => `texts/${one}`)];
  return (
    <section className={styles.view} aria-label={t('yaml.label')}>
      <p className={styles.help}>{t('yaml.help')}</p>
      <div className={styles.files} role="group" aria-label={t('yaml.files')}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === file}
            onClick={() => {
              editor.flush();
              show(name);
            }}
          >
            {name === 'flow'
              ? t('yaml.source')
              : t('yaml.texts', { language: nameOf(name.slice('texts/'.length)) })}
          </button>
        ))}
      </div>
      <Unreadable />
      <CodeField key={file} file={file} />
      <InWords file={file} />
    </section>
  );
}

/** Half-written YAML is nothing to be afraid of. */
function Unreadable() {
  const { t } = useTranslation('phone');
  const problem = useEditorState((state) => state.parseProblem);
  return (
    <p className={styles.unreadable} role="status">
      {problem === null ? '' : t('yaml.unreadable', { line: problem.line })}
    </p>
  );
}

/** What is wrong in this file, for whoever does not see the marks beside the lines. */
function InWords({ file }: { readonly file: string }) {
  const { t } = useTranslation('phone');
  const say = useSay();
  const all = useEditorState((state) => state.problems);
  const problems = all.filter((problem) => problem.file === file);
  if (problems.length === 0) return null;
  return (
    <details className={styles.problems}>
      <summary>{t('yaml.problems', { count: problems.length })}</summary>
      <ul>
        {problems.map(({ line, column, rule, message, fix, words }) => (
          <li key={`${line} ${column} ${rule} ${message}`}>
            {t('yaml.line', { line })}: {`${say(words?.message, message)} ${say(words?.fix, fix)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
