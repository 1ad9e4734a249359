import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import { outlineOf } from '../../../../src/engine/definition/edit/outline.js';
import type { Outline } from '../../../../src/engine/definition/edit/outline.js';
import type { EditorState, ReadProblem } from './editor-state.js';
import type { FlowView } from './service.js';
import { sharing } from './shared-outline.js';

/** No files at all. */
export const noFiles: FlowFiles = { source: '', texts: {}, states: {}, chats: {} };

/** Stands where a flow could never be read. */
const emptyOutline: Outline = {
  head: {
    flow: '',
    title: '',
    about: '',
    purpose: null,
    languages: [],
    keywords: {},
    rest: null,
    commands: {},
    expiresAfter: null,
    shared: [],
    maxSegments: 1,
  },
  steps: [],
};

/** What the editor begins with when a flow is opened. */
export function stateOf(view: FlowView, mayEdit: boolean): EditorState {
  const files = view.draft?.files ?? view.live?.files ?? noFiles;
  return {
    name: view.name,
    mayEdit,
    files,
    saved: { files, version: view.draft?.version ?? 0 },
    base: view.draft === null ? (view.live?.files ?? null) : view.draft.base,
    live: view.live?.files ?? null,
    isBehind: view.isBehind,
    news: null,
    thrownAway: null,
    ...reading(files, emptyOutline),
    problems: [],
    checking: 'stale',
    tests: null,
    waiting: {},
    selected: null,
    target: null,
    headTarget: null,
    litStep: null,
    isDirty: false,
    isSaving: false,
    canUndo: false,
    canRedo: false,
    kept: 'nothing',
    found: null,
    presence: view.presence,
    conflict: null,
    notice: null,
  };
}

const nothingSaid: ReadProblem = { line: 1, column: 1, sentence: '', words: { key: '', params: {} } };

/** Reads the files; where they cannot be read, the last outline stays. */
export function reading(files: FlowFiles, last: Outline): Pick<EditorState, 'outline' | 'parseProblem'> {
  const read = outlineOf(files);
  if (read.status === 'ok') return { outline: sharing(last, read.outline), parseProblem: null };
  return { outline: last, parseProblem: read.problems[0] ?? nothingSaid };
}
