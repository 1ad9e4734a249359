import { createContext, useContext, useSyncExternalStore } from 'react';

import { applyOperation } from '../../../src/engine/definition/edit/apply.js';
import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import type { Operation } from '../../../src/engine/definition/edit/operations.js';
import { isProblem } from '../api/problem.js';
import type { EditorState, SaveConflict } from './store/editor-state.js';
import { Examination } from './store/examination.js';
import { emptyHistory, remember, stepBack, stepForward } from './store/history.js';
import type { ChangeLabel, History } from './store/history.js';
import type { Recovery } from './store/recovery.js';
import { areSame, labelOf, sortOf } from './store/labels.js';
import type { Doing, EditorService, FlowView, Person, SavedDraft } from './store/service.js';
import { noFiles, reading, stateOf } from './store/opened-state.js';
import { isSame } from './store/shared-outline.js';
import { warmUp } from './store/warm-up.js';

const keepAfterMs = 400;

/** What an editor works with; a test hands in its own. */
export interface EditorTools {
  readonly service: EditorService;
  readonly recovery: Recovery;
  readonly mayEdit: boolean;
}

/**
 * One flow while somebody works on it: its files, what can be undone, what is wrong with it. Nothing is saved but by `save`;
 * what is not saved is kept on this computer.
 */
export class Editor {
  private state: EditorState;
  private history: History = emptyHistory;
  /** What was live when this work began; null once it stands on what is live now. */
  private liveRevision: string | null;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private readTimer: ReturnType<typeof setTimeout> | undefined;
  private touchTimer: ReturnType<typeof setTimeout> | undefined;
  private endWarmUp = (): void => undefined;
  private readonly listeners = new Set<() => void>();
  private readonly writers = new Set<() => void>();
  private readonly examination: Examination;

  constructor(
    private readonly tools: EditorTools,
    opened: FlowView,
  ) {
    this.state = stateOf(opened, tools.mayEdit);
    this.liveRevision = opened.live?.revision ?? null;
    this.examination = new Examination(tools.service, {
      checked: (found) => {
        const { problems } = this.state;
        this.set({ problems: isSame(problems, found) ? problems : found, checking: 'fresh' });
      },
      tested: (tests) => this.set({ tests }),
      failed: () => this.set({ checking: 'failed' }),
    });
  }

  /** Names this window among those of this browser. */
  get window(): string {
    return this.tools.recovery.window;
  }

  /** Tells the others what one is doing here. */
  readonly here = (doing: Doing, step: string | null): Promise<readonly Person[]> =>
    this.tools.service.here(doing, step);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): EditorState => this.state;

  /** Begins to look at the flow: what is wrong with it, who waits where. */
  start(): void {
    this.examination.begin(this.state.files);
    if (this.state.mayEdit) this.endWarmUp = warmUp(this.state.files, this.state.outline);
    void this.tools.service.waiting().then(
      (waiting) => this.set({ waiting }),
      // Whoever may not see results edits without the counts.
      () => this.set({ waiting: {} }),
    );
  }

  /** Ends all that would happen later; what was being written is kept first. */
  stop(): void {
    this.flush();
    if (this.state.kept === 'writing') this.keep();
    this.endWarmUp();
    this.examination.stop();
  }

  /** Does an operation; one that cannot be done changes nothing and is told. */
  apply(operation: Operation): boolean {
    return this.applyAll([operation]);
  }

  /** Does the first of these operations that can be done; when none can, the first reason is told. */
  applyFirst(operations: readonly Operation[]): boolean {
    const possible = operations.find((one) => applyOperation(this.state.files, one).status === 'done');
    return this.applyAll([possible ?? operations[0]].filter((one) => one !== undefined));
  }

  /** Does several operations as one change, or none of them. */
  applyAll(operations: readonly Operation[], label?: ChangeLabel): boolean {
    let { files } = this.state;
    for (const operation of operations) {
      const applied = applyOperation(files, operation);
      if (applied.status === 'refused') {
        this.set({ notice: { kind: 'refused', reason: applied.reason } });
        return false;
      }
      files = applied.files;
    }
    const first = operations[0];
    if (first === undefined) return true;
    const told = label ?? labelOf(first);
    this.change(files, told, operations.length === 1 ? sortOf(first) : null);
    if (sortOf(first) === null) this.set({ notice: { kind: 'done', label: told } });
    return true;
  }

  /** Takes the whole file as it was written by hand. */
  replaceSource(source: string): void {
    if (source === this.state.files.source) return;
    this.change({ ...this.state.files, source }, { code: 'source', step: null }, 'source');
  }

  /** Takes one language's file of texts as it was written by hand. */
  replaceTexts(language: string, texts: string): void {
    const files = { ...this.state.files, texts: { ...this.state.files.texts, [language]: texts } };
    this.change(files, { code: 'source', step: null }, `texts/${language}`);
  }

  /** Adds test conversations by their names, or replaces those of the same names. */
  setChats(chats: Readonly<Record<string, string>>): void {
    const files = { ...this.state.files, chats: { ...this.state.files.chats, ...chats } };
    this.change(files, { code: 'chat', step: null }, null);
  }

  undo(): void {
    this.flush();
    this.travel(stepBack(this.history, this.state.files), 'undone');
  }

  redo(): void {
    this.flush();
    this.travel(stepForward(this.history, this.state.files), 'redone');
  }

  /** Says that something is being written that is not in `files` yet. The letter is drawn first, then what is told of it. */
  touch(): void {
    if (this.state.kept === 'writing') return;
    clearTimeout(this.touchTimer);
    this.touchTimer = setTimeout(() => this.set({ kept: 'writing', isDirty: true }), 0);
  }

  /** Registers a field that hands over what is written in it when it is asked for. */
  registerWriter(flush: () => void): () => void {
    this.writers.add(flush);
    return () => this.writers.delete(flush);
  }

  /** Takes over what stands in fields and is not in `files` yet. */
  flush(): void {
    for (const writer of this.writers) writer();
    if (this.readTimer !== undefined) this.read();
  }

  /** Writes what is not saved to this computer at once, such as when the page is being left. */
  keepNow(): void {
    this.flush();
    if (this.state.kept === 'writing') this.keep();
  }

  /** Saves to the service; when somebody else has saved meanwhile, nothing is written and `conflict` says so. @throws Problem */
  async save(note: string): Promise<boolean> {
    this.flush();
    const { files, saved } = this.state;
    this.set({ isSaving: true });
    try {
      const version = await this.tools.service.save(saved.version, files, note, this.liveRevision);
      this.set({ saved: { files, version }, conflict: null, news: null, notice: { kind: 'saved' } });
      this.settle();
      return true;
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) throw error;
      this.set({ conflict: conflictOf('save', error.more.current as SavedDraft, saved.files, note) });
      return false;
    } finally {
      this.set({ isSaving: false });
    }
  }

  /** Goes on with both works put together, on top of what the other has saved. */
  takeMerged(files: FlowFiles, theirs: Pick<SavedDraft, 'files' | 'version'>): void {
    this.liveRevision = null;
    this.set({ saved: { files: theirs.files, version: theirs.version }, conflict: null, news: null });
    this.change(files, { code: 'merge', step: null }, null);
    this.set({ notice: { kind: 'merged' } });
  }

  /** Closes the dialog of a conflict; the work stays as it is, not saved. */
  leaveConflict(): void {
    this.set({ conflict: null });
  }

  /** Takes up what the service knows now, such as after a draft was thrown away. */
  reopen(view: FlowView): void {
    this.tools.recovery.forget();
    this.history = emptyHistory;
    this.liveRevision = view.live?.revision ?? null;
    const { selected, waiting, presence, found } = this.state;
    this.set({ ...stateOf(view, this.tools.mayEdit), selected, waiting, presence, found });
    this.examination.begin(this.state.files);
  }

  /** Throws the draft away, saved and not saved. @throws Problem */
  async discard(): Promise<void> {
    this.flush();
    if (this.state.saved.version > 0) await this.tools.service.discard(this.state.saved.version);
    this.reopen(await this.tools.service.open());
  }

  /** Goes back to what was saved last. */
  revert(): void {
    this.change(this.state.saved.files, { code: 'revert', step: null }, null);
  }

  /**
   * Brings what is live into the draft; what both have changed in two ways is asked about first, by `conflict`.
   * @param files what was put together by hand
   * @throws Problem
   */
  async rebase(files?: FlowFiles): Promise<void> {
    const { version } = this.state.saved;
    const { conflicts } = await this.tools.service.rebase(version, files);
    const view = await this.tools.service.open();
    if (conflicts.length === 0 || view.live === null) return this.reopen(view);
    const theirs = { version, files: view.live.files, updatedAt: null, updatedBy: null };
    this.set({ conflict: conflictOf('live', theirs, view.draft?.base ?? noFiles, '') });
  }

  /** Learns whether somebody else has saved or published since this was opened; it changes nothing here. @throws Problem */
  async learnNews(): Promise<void> {
    if (this.state.isSaving) return;
    const { draft, live, isBehind } = await this.tools.service.open();
    const isNews = draft !== null && draft.version > this.state.saved.version && !this.state.isSaving;
    this.set({ isBehind, live: live?.files ?? null, news: isNews ? draft : null });
  }

  /** Brings in what a colleague has saved: at once where nothing was changed here, otherwise both are put together. @throws Problem */
  async takeNews(): Promise<void> {
    this.flush();
    const { news, isDirty, saved } = this.state;
    if (news === null) return;
    if (isDirty) this.set({ conflict: conflictOf('news', news, saved.files, '') });
    else this.reopen(await this.tools.service.open());
  }

  select(step: string | null): void {
    if (step !== this.state.selected) this.set({ selected: step });
  }

  /** Brings a step, or one of its texts, into view and puts the cursor there. */
  goTo(step: string, text: { readonly language: string; readonly key: string } | null = null): void {
    this.set({ selected: step, target: { step, text } });
  }

  /** Lights the step at which the phone waits. */
  light(step: string | null): void {
    if (step !== this.state.litStep) this.set({ litStep: step });
  }

  setPresence(presence: readonly Person[]): void {
    this.set({ presence });
  }

  /** Tells of work that an earlier window left behind. */
  offer(openWindows: ReadonlySet<string>): void {
    const { recovery } = this.tools;
    const { files } = this.state.saved;
    const found = recovery.left(new Set([...openWindows, recovery.window]), files);
    if (found === null) return;
    if (areSame(found.work.files, files)) this.tools.recovery.forgetOf(found.window);
    else this.set({ found });
  }

  /** Goes on with the work that was found; what was saved since then is a conflict to be settled first. */
  takeFound(): void {
    const { found, saved } = this.state;
    if (found === null) return;
    const { work } = found;
    this.change(work.files, { code: 'recover', step: null }, null);
    this.keep();
    this.tools.recovery.forgetOf(found.window);
    this.set({ found: null });
    if (areSame(work.base, saved.files)) return;
    const theirs = { ...saved, updatedAt: null, updatedBy: null };
    this.set({ conflict: conflictOf('save', theirs, work.base, '') });
  }

  /** Throws away the work that was found. */
  dropFound(): void {
    if (this.state.found !== null) this.tools.recovery.forgetOf(this.state.found.window);
    this.set({ found: null });
  }

  private change(files: FlowFiles, label: ChangeLabel, sort: string | null): void {
    if (areSame(files, this.state.files)) return this.settle();
    const before = this.state.files;
    this.history = remember(this.history, { before, label, sort, atMs: Date.now() });
    this.show(files, sort !== null);
  }

  private travel(to: ReturnType<typeof stepBack>, kind: 'undone' | 'redone'): void {
    if (to === null) return;
    this.history = to.history;
    this.show(to.files, false);
    this.set({ notice: { kind, label: to.label } });
  }

  /** What is typed stands in its field already: the outline follows in a turn of its own, behind the next key if there is one. */
  private show(files: FlowFiles, isTyped: boolean): void {
    this.set({ files, checking: 'stale' });
    clearTimeout(this.readTimer);
    if (isTyped) this.readTimer = setTimeout(() => this.read(), 0);
    else this.read();
    this.settle();
    this.examination.begin(files);
  }

  private read(): void {
    clearTimeout(this.readTimer);
    this.readTimer = undefined;
    this.set(reading(this.state.files, this.state.outline));
  }

  /** Works out what follows from the files: whether they are saved, what can be undone, what is to be kept. */
  private settle(): void {
    clearTimeout(this.touchTimer);
    const { files, saved } = this.state;
    const isDirty = !areSame(files, saved.files);
    const canUndo = this.history.past.length > 0;
    this.set({
      isDirty,
      canUndo,
      canRedo: this.history.future.length > 0,
      kept: isDirty ? 'writing' : 'nothing',
    });
    clearTimeout(this.keepTimer);
    if (isDirty) this.keepTimer = setTimeout(() => this.keep(), keepAfterMs);
    else this.tools.recovery.forget();
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    const { files, saved, isDirty } = this.state;
    if (!isDirty) return;
    const work = { version: saved.version, base: saved.files, files, atMs: Date.now() };
    this.set({ kept: this.tools.recovery.keep(work) ? 'kept' : 'failed' });
  }

  private set(change: Partial<EditorState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function conflictOf(
  kind: SaveConflict['kind'],
  theirs: SavedDraft,
  base: FlowFiles,
  note: string,
): SaveConflict {
  return { kind, theirs, base, note };
}

/** Hands the editor of the page to its parts. */
export const EditorContext = createContext<Editor | null>(null);

/** The editor of this page. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor is for parts of the editor page');
  return editor;
}

/** A part of the editor's state; drawn again when that part becomes another. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const editor = useEditor();
  return useSyncExternalStore(editor.subscribe, () => select(editor.getState()));
}
