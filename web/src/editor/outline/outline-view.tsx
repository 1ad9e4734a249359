import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useShortcuts } from '../../components/shortcuts.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { useIsLater } from '../later.js';
import { AddStepContext } from './add-step-context.js';
import type { NewPlace } from './add-step-context.js';
import { HeadCard } from './head-card.js';
import { LanguageChoice, ShownLanguages } from './shown-languages.js';
import { StepCard } from './step-card.js';
import { StepSearch } from './step-search.js';
import { useDrag } from './use-drag.js';
import { useStepActions } from './use-step-actions.js';
import styles from './outline-view.module.css';

const AddStepDialog = lazy(() => import('./add-step-dialog.js'));
const RemoveDialog = lazy(() => import('./remove-dialog.js'));
const RenameDialog = lazy(() => import('./rename-dialog.js'));

type Dialog =
  | { readonly kind: 'add'; readonly place: NewPlace }
  | { readonly kind: 'rename' | 'remove'; readonly step: string };

/** Up to here all cards are drawn, so that the browser's own search finds every word. */
const mostDrawn = 40;
const estimatedPx = 420;

/** The conversation from top to bottom, as it will be heard. */
export function OutlineView() {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const addStep = useCallback(
    (place: NewPlace) => {
      editor.flush();
      setDialog({ kind: 'add', place });
    },
    [editor],
  );
  const ask = useCallback(
    (kind: 'rename' | 'remove', step: string) => {
      editor.flush();
      setDialog({ kind, step });
    },
    [editor],
  );
  const actions = useStepActions(ask);
  const onSelected = (act: (step: string) => void) => () => {
    const { selected } = editor.getState();
    if (selected !== null && mayEdit) act(selected);
  };
  useShortcuts([
    { keys: 'alt+ArrowUp', label: t('keys.up'), run: onSelected((step) => actions.move(step, -1)) },
    { keys: 'alt+ArrowDown', label: t('keys.down'), run: onSelected((step) => actions.move(step, 1)) },
    { keys: 'n', label: t('keys.add'), run: onSelected((step) => addStep({ after: step })) },
    { keys: 'Delete', label: t('keys.remove'), run: onSelected((step) => actions.remove(step)) },
  ]);
  return (
    <ShownLanguages>
      <AddStepContext value={addStep}>
        <div className={styles.bar}>
          <StepSearch />
          <LanguageChoice />
        </div>
        <HeadCard />
        {mayEdit && (
          <button type="button" className={styles.first} onClick={() => addStep({ after: null })}>
            {t('add.asFirst')}
          </button>
        )}
        <Steps actions={actions} />
        <Suspense>
          {dialog?.kind === 'add' && <AddStepDialog place={dialog.place} onClose={close} />}
          {dialog?.kind === 'rename' && <RenameDialog step={dialog.step} onClose={close} />}
          {dialog?.kind === 'remove' && <RemoveDialog step={dialog.step} onClose={close} />}
        </Suspense>
      </AddStepContext>
    </ShownLanguages>
  );
}

function Steps({ actions }: { readonly actions: ReturnType<typeof useStepActions> }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const steps = useEditorState((state) => state.outline.steps);
  const selected = useEditorState((state) => state.selected);
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list);
  const isLater = useIsLater();
  const selectedAt = steps.findIndex(({ id }) => id === selected);
  const rows = useWindowVirtualizer({
    count: steps.length,
    estimateSize: () => estimatedPx,
    overscan: isLater ? (steps.length <= mostDrawn ? mostDrawn : 4) : 0,
    scrollMargin: margin,
    scrollPaddingStart: 120,
    getItemKey: (at) => steps[at]?.id ?? at,
    // The card that is worked in stays, however far one scrolls away.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return selectedAt === -1 || shown.includes(selectedAt)
        ? shown
        : [...shown, selectedAt].sort((one, other) => one - other);
    },
  });
  const before = (step: string) => {
    const all = editor.getState().outline.steps;
    return all[all.findIndex(({ id }) => id === step) - 1]?.id ?? null;
  };
  const { drag, grip } = useDrag(before, actions.moveAfter);
  useTarget((at) => rows.scrollToIndex(at, { align: 'auto' }));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) =>
    onListKey(event, (by) => {
      const next =
        steps[Math.min(steps.length - 1, Math.max(0, by(selectedAt === -1 ? 0 : selectedAt, steps.length)))];
      if (next !== undefined) editor.goTo(next.id);
    });
  return (
    <div
      ref={list}
      role="list"
      aria-label={t('outline.label')}
      tabIndex={selectedAt === -1 ? 0 : -1}
      className={styles.list}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const first = steps[0];
        if (event.target === event.currentTarget && first !== undefined) editor.goTo(first.id);
      }}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const step = steps[index];
        if (step === undefined) return null;
        return (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={steps.length}
            aria-posinset={index + 1}
            className={styles.row}
            data-drop={(drag !== null && drag.after === step.id) || undefined}
            data-drop-first={(drag !== null && drag.after === null && index === 0) || undefined}
            data-dragged={drag?.step === step.id || undefined}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <StepCard
              step={step}
              isFirst={index === 0}
              isLast={index === steps.length - 1}
              actions={actions}
              onGrip={grip}
            />
          </div>
        );
      })}
    </div>
  );
}

/** How far below the top of the page the list begins. */
function useOffset(list: React.RefObject<HTMLDivElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () =>
      setOffset(Math.round((list.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    const parent = list.current?.parentElement;
    if (parent !== null && parent !== undefined) observer.observe(parent);
    return () => observer.disconnect();
  }, [list]);
  return offset;
}

/** Brings what was asked for into view and puts the cursor there, as soon as it is drawn. */
function useTarget(scrollTo: (at: number) => void): void {
  const editor = useEditor();
  const target = useEditorState((state) => state.target);
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;
  useEffect(() => {
    if (target === null) return undefined;
    const at = editor.getState().outline.steps.findIndex(({ id }) => id === target.step);
    if (at === -1) return undefined;
    scroll.current(at);
    let tries = 20;
    let frame = 0;
    const look = () => {
      const card = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(target.step)}"]`);
      const text =
        target.text === null
          ? null
          : card?.querySelector<HTMLElement>(
              `[data-text="${CSS.escape(`${target.text.language} ${target.text.key}`)}"]`,
            );
      text?.closest('details')?.setAttribute('open', '');
      const found = text ?? card;
      if (found === null) {
        if ((tries -= 1) > 0) frame = requestAnimationFrame(look);
        return;
      }
      found.focus({ preventScroll: true });
      // A card that is higher than the window is read from its top.
      const block = found.offsetHeight > globalThis.innerHeight / 2 ? 'start' : 'nearest';
      found.scrollIntoView({ block: found === text ? 'center' : block });
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [target, editor]);
}

const jumps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Between cards by the arrows; into a card by Enter, and out of it by Escape. */
function onListKey(
  event: KeyboardEvent<HTMLElement>,
  go: (by: (at: number, count: number) => number) => void,
): void {
  if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const card = event.target.closest<HTMLElement>('[data-step]');
  if (card === null) return;
  const jump = jumps[event.key];
  if (event.target === card && jump !== undefined) {
    event.preventDefault();
    go(jump);
  } else if (event.target === card && event.key === 'Enter') {
    event.preventDefault();
    card.querySelector<HTMLElement>('textarea, input, select')?.focus();
  } else if (event.target !== card && event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    card.focus();
  }
}
