import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something on the page that is open. */
export interface Shortcut {
  /** Such as `mod+k` (Ctrl, or Cmd on a Mac), `alt+ArrowUp`, `?`, `n`, `Delete`. */
  readonly keys: string;
  /** What it does, in the reader's words, for the sheet of shortcuts. */
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works also while a text is being written; those with Ctrl or Alt always do. */
  readonly isForFields?: boolean;
}

const storageKey = 'karibu.shortcuts';
const watchers = new Set<() => void>();
let active: readonly Shortcut[] = [];

/** Makes keys work while the component is there, and lists them on the sheet that `?` opens. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  const listed = shortcuts.map(({ keys, label }) => `${keys} ${label}`).join('\n');
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const own = latest.current;
    active = [...active, ...own];
    const onKey = (event: KeyboardEvent) => {
      const shortcut = latest.current.find((one) => isMeant(one, event));
      if (shortcut === undefined || event.defaultPrevented) return;
      event.preventDefault();
      shortcut.run(event);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      active = active.filter((one) => !own.includes(one));
      globalThis.removeEventListener('keydown', onKey);
    };
  }, [listed]);
}

/** The keys that work now, each once. */
export function activeShortcuts(): readonly Shortcut[] {
  return active.filter((one, at) => active.findIndex(({ keys }) => keys === one.keys) === at);
}

/** Whether keys without Ctrl or Alt do anything: whoever speaks to her computer turns them off (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(watch, areSingleKeysOn);
  return [isOn, setSingleKeys];
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function areSingleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  for (const watcher of watchers) watcher();
}

function isMeant({ keys, isForFields }: Shortcut, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const hasModifier = parts.includes('mod') || parts.includes('alt');
  if (key.toLowerCase() !== event.key.toLowerCase()) return false;
  if (parts.includes('mod') !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('alt') !== event.altKey) return false;
  if (parts.includes('shift') && !event.shiftKey) return false;
  // A capital letter is another key than the small one, except where Shift is said.
  if (event.shiftKey && !parts.includes('shift') && key.length > 1) return false;
  if (hasModifier) return true;
  if (!areSingleKeysOn()) return false;
  return isForFields === true || !isBeingWrittenIn(event.target);
}

function isBeingWrittenIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null;
}
