import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';

/** A change as the reader is told of it: a code of `editor.json` below `done`, and the step that it was about. */
export interface ChangeLabel {
  readonly code: string;
  readonly step: string | null;
}

interface Moment {
  readonly before: FlowFiles;
  readonly label: ChangeLabel;
  /** Changes of one sort that follow each other closely are one, such as the letters of a word. */
  readonly sort: string | null;
  readonly atMs: number;
}

const mostMoments = 300;
const closelyMs = 2_000;

/** What can be undone and redone: snapshots, newest last. They share their texts, so each costs little. */
export interface History {
  readonly past: readonly Moment[];
  readonly future: readonly { readonly files: FlowFiles; readonly label: ChangeLabel }[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Adds a change; typing in one place without a pause is one change. */
export function remember(history: History, moment: Moment): History {
  const last = history.past.at(-1);
  const goesOn =
    last !== undefined &&
    moment.sort !== null &&
    last.sort === moment.sort &&
    moment.atMs - last.atMs < closelyMs;
  const past = goesOn
    ? [...history.past.slice(0, -1), { ...last, atMs: moment.atMs }]
    : [...history.past, moment].slice(-mostMoments);
  return { past, future: [] };
}

/** What stood before the last change, and what was undone by going there; null when there is none. */
export function stepBack(history: History, now: FlowFiles) {
  const last = history.past.at(-1);
  if (last === undefined) return null;
  return {
    files: last.before,
    label: last.label,
    history: {
      past: history.past.slice(0, -1),
      future: [...history.future, { files: now, label: last.label }],
    },
  };
}

/** What stood before the last undoing; null when there is none. */
export function stepForward(history: History, now: FlowFiles) {
  const next = history.future.at(-1);
  if (next === undefined) return null;
  return {
    files: next.files,
    label: next.label,
    history: {
      past: [...history.past, { before: now, label: next.label, sort: null, atMs: 0 }],
      future: history.future.slice(0, -1),
    },
  };
}
