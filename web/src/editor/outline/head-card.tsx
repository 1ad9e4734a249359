import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditor, useEditorState } from '../editor-store.js';
import { CommandsPart } from './commands-part.js';
import { useIdleText } from './idle-text.js';
import { useLanguageNames } from './shown-languages.js';
import styles from './card.module.css';

/** What the whole conversation is about, and how it begins. */
export function HeadCard() {
  const { t } = useTranslation('editor');
  const head = useEditorState((state) => state.outline.head);
  const editor = useEditor();
  const nameOf = useLanguageNames();
  const sets = ['any', ...head.languages];
  const setWords = (language: string, written: string) => {
    const words = written.split(',').flatMap((word) => word.trim() || []);
    const rest = Object.entries(head.keywords).filter(([one]) => one !== language);
    const all = Object.fromEntries(words.length === 0 ? rest : [...rest, [language, words] as const]);
    editor.apply({
      do: 'setHead',
      path: ['start', 'keywords'],
      value: Object.keys(all).length === 0 ? null : all,
    });
  };
  return (
    <details ref={useHeadTarget()} className={styles.card}>
      <summary className={styles.summary}>
        <h2>{t('head.title')}</h2>{' '}
        <span>{t('head.more', { languages: head.languages.map(nameOf).join(', ') })}</span>
      </summary>
      <div className={styles.ways}>
        <HeadText
          label={t('head.about')}
          value={head.about}
          isLong
          write={(about) => editor.apply({ do: 'setAbout', about })}
        />
        <p className={styles.hint}>{t('head.keywordsHint')}</p>
        <div className={styles.fields}>
          {sets.map((language) => (
            <HeadText
              key={language}
              label={
                language === 'any'
                  ? t('head.keywordsAny')
                  : t('head.keywords', { language: nameOf(language) })
              }
              value={(head.keywords[language] ?? []).join(', ')}
              write={(words) => setWords(language, words)}
            />
          ))}
          <HeadText
            label={t('head.purpose')}
            value={head.purpose ?? ''}
            write={(purpose) =>
              editor.apply({ do: 'setHead', path: ['purpose'], value: purpose === '' ? null : purpose })
            }
          />
          <HeadText
            label={t('head.expires')}
            value={head.expiresAfter ?? ''}
            write={(after) =>
              editor.apply({ do: 'setHead', path: ['expires_after'], value: after === '' ? null : after })
            }
          />
        </div>
        <CommandsPart />
        <AddLanguage languages={head.languages} />
      </div>
    </details>
  );
}

/** Opens the card when it is asked for, with the cursor on what is wrong in it, or else on its title. */
function useHeadTarget() {
  const card = useRef<HTMLDetailsElement>(null);
  const target = useEditorState((state) => state.headTarget);
  useEffect(() => {
    const details = card.current;
    if (target === null || details === null) return;
    details.open = true;
    const wrong = details.querySelector<HTMLElement>('[aria-invalid]');
    wrong?.closest('details')?.setAttribute('open', '');
    const found = wrong ?? details.querySelector('summary');
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'center' });
  }, [target]);
  return card;
}

interface HeadTextProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly write: (text: string) => void;
}

function HeadText({ label, value, isLong, write }: HeadTextProps) {
  const mayEdit = useEditorState((state) => state.mayEdit);
  const { text, change, commit } = useIdleText(value, (written) => write(written.trim()));
  return (
    <label className={styles.fieldRow}>
      <span>{label}</span>
      {isLong === true ? (
        <textarea
          className={styles.input}
          dir="auto"
          rows={Math.max(2, Math.ceil(text.length / 80))}
          readOnly={!mayEdit}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={commit}
        />
      ) : (
        <input
          className={styles.input}
          dir="auto"
          readOnly={!mayEdit}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={commit}
        />
      )}
    </label>
  );
}

const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

function AddLanguage({ languages }: { readonly languages: readonly string[] }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const [code, setCode] = useState('');
  const nameOf = useLanguageNames();
  const isCode = languageCode.test(code);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const [from] = languages;
    if (from !== undefined && isCode && editor.apply({ do: 'addLanguage', language: code, from }))
      setCode('');
  };
  if (!mayEdit) return null;
  return (
    <form className={styles.leads} onSubmit={add}>
      <label className={styles.fieldRow}>
        <span>{t('head.addLanguage')}</span>
        <input
          className={styles.input}
          value={code}
          maxLength={12}
          placeholder={t('head.languageHint')}
          onChange={(event) => setCode(event.currentTarget.value.trim())}
        />
      </label>
      <button type="submit" className={styles.quietButton} disabled={!isCode}>
        {isCode ? t('head.add', { language: nameOf(code) }) : t('head.addShort')}
      </button>
    </form>
  );
}
