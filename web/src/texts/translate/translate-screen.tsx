import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../components/empty-state.js';
import { ButtonLink } from '../../components/links.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useShortcuts } from '../../components/shortcuts.js';
import { isOpen, serviceTexts } from '../text-row.js';
import styles from './bars.module.css';
import { FilterBar } from './filter-bar.js';
import { filterIn, shownBy } from './filters.js';
import type { Filter } from './filters.js';
import { SaveBar } from './save-bar.js';
import { groupsOf } from './step-groups.js';
import { StepList } from './step-list.js';
import { nextOpen } from './next-open.js';
import type { Translation } from './translation.js';
import { useOverview, useTranslationStore } from './use-translation-of.js';

interface TranslateScreenProps {
  readonly language: string;
  readonly flow: string;
  readonly isSource: boolean;
  readonly isEditable: boolean;
}

/** The texts with what narrows them, what leads through them, and what saves them. */
export function TranslateScreen({ language, flow, isSource, isEditable }: TranslateScreenProps) {
  const { t } = useTranslation('texts');
  const translation = useTranslationStore();
  const overview = useOverview(translation);
  const rows = translation.rows();
  const { filter, shown, choose } = useShown(translation);
  const list = useRef<HTMLDivElement>(null);
  const goOn = useGoingOn(translation, list, shown);
  useKeyInAddress(list);
  useShortcuts([
    { keys: 'alt+ArrowDown', label: t('keys.next'), run: () => goOn(focusedKey(list.current)) },
    { keys: 'mod+s', label: t('keys.save'), run: () => void translation.save() },
  ]);
  const saveAndGoOn = useCallback(
    (key: string) => {
      void translation.save([key]);
      goOn(key);
    },
    [translation, goOn],
  );
  const groups = useMemo(() => groupsOf(rows, shown), [rows, shown]);
  return (
    <>
      {!isEditable && <ReadOnly flow={flow} language={language} />}
      {!isSource && <FilterBar rows={rows} filter={filter} onFilter={choose} />}
      <ProblemAlert problem={overview.problem} onRetry={() => void translation.save()} />
      <div ref={list}>
        <StepList
          groups={groups}
          language={language}
          isSource={isSource}
          isEditable={isEditable}
          onNext={saveAndGoOn}
        />
      </div>
      {groups.length === 0 && <NothingShown language={language} onAll={() => choose('all')} />}
      <SaveBar
        translation={translation}
        overview={overview}
        isEditable={isEditable}
        onNext={() => goOn(focusedKey(list.current))}
      />
    </>
  );
}

/** What a filter shows stays shown while it is worked on: nothing vanishes from under the hands. */
function useShown(translation: Translation) {
  const search = useSearch({ from: '/framed/texts/$language/$flow' });
  const navigate = useNavigate();
  const filter = filterIn(search.show);
  const keysOf = (one: Filter) => new Set(shownBy(one, translation.rows()).map(({ key }) => key));
  const [chosen, setChosen] = useState(() => ({ filter, shown: keysOf(filter) }));
  const rows = translation.rows();
  // A step that a colleague has just added is shown too, when everything is.
  const isComplete = chosen.filter !== 'all' || chosen.shown.size === rows.length;
  if (chosen.filter !== filter || !isComplete) setChosen({ filter, shown: keysOf(filter) });
  const choose = (next: Filter) => {
    setChosen({ filter: next, shown: keysOf(next) });
    void navigate({
      to: '.',
      search: { show: next },
      replace: true,
      resetScroll: false,
    });
  };
  return { filter, shown: chosen.shown, choose };
}

interface List {
  readonly current: HTMLDivElement | null;
}

/** Leads to the next text that is open, from the one that is being worked on. */
function useGoingOn(translation: Translation, list: List, shown: ReadonlySet<string>) {
  return useCallback(
    (from: string | null) => {
      const rows = translation.rows().filter(({ key }) => shown.has(key));
      const key = nextOpen(rows, from, (row) => isOpen(row) && translation.view(row.key)?.edit === null);
      if (key !== null) focusOn(list.current, key);
    },
    [translation, list, shown],
  );
}

/** An address can point at one text. */
function useKeyInAddress(list: List) {
  const { key } = useSearch({ from: '/framed/texts/$language/$flow' });
  useEffect(() => {
    if (key !== undefined) focusOn(list.current, key);
  }, [key, list]);
}

function focusOn(list: HTMLDivElement | null, key: string): void {
  const field = list?.querySelector<HTMLTextAreaElement>(`[data-text-key="${CSS.escape(key)}"]`);
  field?.focus({ preventScroll: true });
  field?.closest('li')?.scrollIntoView({ block: 'center' });
}

function focusedKey(list: HTMLDivElement | null): string | null {
  const field = list?.querySelector('li:focus-within [data-text-key]');
  return field?.getAttribute('data-text-key') ?? null;
}

function ReadOnly({ flow, language }: { readonly flow: string; readonly language: string }) {
  const { t } = useTranslation('texts');
  if (flow !== serviceTexts) return <p className={styles.notice}>{t('readOnly')}</p>;
  return (
    <div className={styles.notice}>
      {t('service.how')}
      <pre>
        <code>{`npx karibu texts export --lang ${language} --out texts.xlsx\nnpx karibu texts import texts.xlsx`}</code>
      </pre>
    </div>
  );
}

function NothingShown({ language, onAll }: { readonly language: string; readonly onAll: () => void }) {
  const { t } = useTranslation('texts');
  return (
    <EmptyState
      title={t('nothing.title')}
      action={
        <ButtonLink to="/texts/$language" params={{ language }}>
          {t('nothing.others')}
        </ButtonLink>
      }
    >
      {t('nothing.text')}{' '}
      <button type="button" className={styles.link} onClick={onAll}>
        {t('nothing.all')}
      </button>
    </EmptyState>
  );
}
