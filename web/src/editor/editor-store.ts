import { createContext, useContext, useSyncExternalStore } from 'react';

import { applyOperation } from '../../../src/engine/definition/edit/apply.js';
import { hasWords } from '../../../src/engine/definition/edit/apply-texts.js';
import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import type { Operation } from '../../../src/engine/definition/edit/operations.js';
import { isProblem } from '../api/problem.js';
import type { EditorState, SaveConflict, ThrownAway } from './store/editor-state.js';
import { Examination } from './store/examination.js';
import { emptyHistory, remember, stepBack, stepForward } from './store/history.js';
import type { ChangeLabel, History } from './store/history.js';
import type { Recovery } from './store/recovery.js';
import { areSame, labelOf, sortOf } from './store/labels.js';
import type { Begun, Doing, EditorService, FlowView, Person, SavedDraft } from './store/service.js';
import { noFiles, reading, stateOf } from './store/opened-state.js';
import { begunFrom, publishedAs, revisionsOf, standOf } from './store/draft-stand.js';
import type { Revisions } from './store/draft-stand.js';
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
  /** What this work was begun from; nulls once it stands on what is live now. */
  private begun: Begun;
  private revisions: Revisions;
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
    this.begun = begunFrom(opened);
    this.revisions = revisionsOf(opened);
    this.examination = new Examination(tools.service, {
      checked: (found) => {
        const { problems } = this.state;
        this.set({ problems: isSame(problems, found) ? problems : found, checking: 'fresh' });
      },
      tested: (tests) => this.set({ tests: isSame(this.state.tests, tests) ? this.state.tests : tests }),
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
      const applied = applyOperation(files, this.asFirst(operation));
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

  /** Words of a text that had none when it was saved last are its first ones for as long as they are not saved. */
  private asFirst(operation: Operation): Operation {
    if (operation.do !== 'setText') return operation;
    const { language, key } = operation;
    return hasWords(this.state.saved.files, language, key) ? operation : { ...operation, isFirst: true };
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
    const { files, saved, thrownAway } = this.state;
    this.set({ isSaving: true });
    try {
      const { service } = this.tools;
      const isGone = thrownAway !== null && thrownAway.left === null;
      const over = isGone ? await service.beginAgain(this.state.outline.head.languages) : saved.version;
      const version = await service.save(over, files, note, this.begun);
      if (over === 0)
        this.revisions = { ...this.revisions, base: this.begun.baseRevision ?? this.revisions.live };
      this.set({
        saved: { files, version },
        conflict: null,
        news: null,
        thrownAway: null,
        notice: { kind: 'saved' },
      });
      this.settle();
      return true;
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) throw error;
      const current = error.more.current as SavedDraft;
      if (current.version === 0 && saved.version > 0) {
        this.takeIn(await this.tools.service.openIfThere(), null);
        if (this.state.thrownAway !== null) return false;
      }
      this.set({ conflict: conflictOf('save', current, saved.files, note) });
      return false;
    } finally {
      this.set({ isSaving: false });
    }
  }

  /** Goes on with both works put together, on top of what the other has saved. */
  takeMerged(files: FlowFiles, theirs: Pick<SavedDraft, 'files' | 'version'>): void {
    const { saved: before } = this.state;
    const isStill = theirs.version === before.version && areSame(theirs.files, before.files);
    this.begun = { baseRevision: null, fileMark: isStill ? this.begun.fileMark : null };
    const saved = { files: theirs.files, version: theirs.version };
    this.set({ saved, conflict: null, news: null, thrownAway: null });
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
    this.begun = begunFrom(view);
    this.revisions = revisionsOf(view);
    const { selected, waiting, presence, found } = this.state;
    this.set({ ...stateOf(view, this.tools.mayEdit), selected, waiting, presence, found });
    this.examination.begin(this.state.files);
  }

  /**
   * Throws the draft away, saved and not saved.
   * @returns false when nothing is left: it was never live
   * @throws Problem
   */
  async discard(): Promise<boolean> {
    this.flush();
    const { service } = this.tools;
    this.set({ isSaving: true });
    try {
      if (this.state.saved.version > 0) await service.discard(this.state.saved.version);
      const left = await service.openIfThere();
      if (left === null) this.leaveNothing();
      else this.reopen(left);
      return left !== null;
    } finally {
      this.set({ isSaving: false });
    }
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

  /**
   * Learns whether somebody else has saved, published or thrown the draft away since this was opened; what is written here stays.
   * @param by who did what is being told
   * @throws Problem
   */
  async learnNews(by: ThrownAway['by'] = null): Promise<void> {
    const isSaving = (): boolean => this.state.isSaving;
    if (isSaving()) return;
    const view = await this.tools.service.openIfThere();
    if (!isSaving()) this.takeIn(view, by);
  }

  /** Takes notice of how the flow stands at the service now. */
  private takeIn(view: FlowView | null, by: ThrownAway['by']): void {
    const stand = standOf(view, this.state.saved, this.revisions.live);
    if (stand === 'thrown_away') return this.loseDraft(view, by);
    if (view === null) return;
    const { draft, live, isBehind } = view;
    const revisions = revisionsOf(view);
    if (stand === 'published' && live !== null && areSame(live.files, this.state.saved.files)) {
      this.revisions = revisions;
      this.begun = { baseRevision: live.revision, fileMark: null };
      this.set({ saved: { files: live.files, version: 0 }, base: live.files, live: live.files, isBehind });
      return this.settle();
    }
    if (stand === 'there') this.revisions = revisions;
    const newer = stand === 'published' ? publishedAs(live, by) : draft;
    const isNews = stand === 'published' || (draft !== null && draft.version > this.state.saved.version);
    this.set({ isBehind, live: live?.files ?? null, news: isNews ? newer : null });
    if (isNews) this.set({ thrownAway: null });
  }

  /** All that stands here is not saved any more: it is kept on this computer until somebody says what becomes of it. */
  private loseDraft(left: FlowView | null, by: ThrownAway['by']): void {
    const live = left?.live?.files ?? null;
    if (left !== null && live !== null && areSame(live, this.state.files)) return this.reopen(left);
    this.begun = { baseRevision: live === null ? null : this.revisions.base, fileMark: null };
    this.set({
      saved: { files: live ?? noFiles, version: 0 },
      live,
      isBehind: false,
      news: null,
      conflict: null,
      thrownAway: { by, left },
      notice: { kind: 'thrownAway' },
    });
    this.settle();
  }

  /** Lets the work here go after its draft was thrown away, and shows what is live. */
  letGo(): void {
    const left = this.state.thrownAway?.left ?? null;
    if (left === null) this.leaveNothing();
    else this.reopen(left);
  }

  /** Nothing of this flow is to be kept on this computer either. */
  private leaveNothing(): void {
    this.set({ saved: { files: this.state.files, version: 0 } });
    this.settle();
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

  /** Brings into view what stands above the steps, and what is wrong there. */
  goToHead(): void {
    this.set({ headTarget: {} });
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
