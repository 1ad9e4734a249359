import { isProblem } from '../../api/problem.js';
import { isOpen } from '../text-row.js';
import type { FlowTexts, TextRow } from '../text-row.js';
import { changeOf, edited, isOvertaken } from './edit.js';
import type { Act, Edit, TextChange } from './edit.js';
import type { KeptEdits } from './kept-edits.js';
import type { FieldProblem } from '../../api/problem.js';

/** One text as the page shows it. */
export interface RowView {
  readonly row: TextRow;
  readonly edit: Edit | null;
  /** Why the service did not take the edit. */
  readonly fault: FieldProblem | null;
  /** Somebody else has changed the text since the edit began. */
  readonly isOvertaken: boolean;
  readonly isSaving: boolean;
}

/** What the page says about all texts together. */
export interface Overview {
  readonly unsaved: readonly string[];
  readonly open: number;
  readonly isSaving: boolean;
  /** This computer keeps what is not saved. */
  readonly isKept: boolean;
  /** What went wrong with the last saving; null when nothing did. */
  readonly problem: unknown;
}

/** Sends changes over the version that they were made from. @throws Problem */
export type Send = (changes: readonly TextChange[], version: number) => Promise<FlowTexts>;

/** Rounds of one saving: others may have saved in between, and some of the texts may be refused. */
const mostRounds = 4;

/** The texts of one conversation in one language while somebody translates them: as they are saved, and what is not saved yet. */
export class Translation {
  private version = -1;
  private saved: readonly TextRow[] = [];
  private readonly views = new Map<string, RowView>();
  private readonly listeners = new Set<() => void>();
  private saving: Promise<void> = Promise.resolve();
  private savings = 0;
  private state: Overview = { unsaved: [], open: 0, isSaving: false, isKept: true, problem: null };

  constructor(
    private readonly kept: KeptEdits,
    private readonly send: Send,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly overview = (): Overview => this.state;

  view(key: string): RowView | undefined {
    return this.views.get(key);
  }

  /** The texts as they are saved, in the order of the conversation. */
  rows(): readonly TextRow[] {
    return this.saved;
  }

  /** Whether the texts have been read. */
  readonly isRead = (): boolean => this.version !== -1;

  /** Whether news of a version are news here. */
  isBehind(version: number): boolean {
    return version > this.version && this.savings === 0;
  }

  /** Takes over how the texts are saved; what was not saved stays. */
  take({ version, rows }: FlowTexts): void {
    if (version < this.version) return;
    const kept = this.version === -1 ? this.kept.all() : null;
    this.version = version;
    this.saved = rows;
    for (const row of rows) {
      const before = this.views.get(row.key);
      const edit = (kept === null ? before?.edit : kept.get(row.key)) ?? null;
      this.put(row, edit === null ? null : edited(row, edit, {}), before);
    }
    this.changed();
  }

  /** Does something to a text; it is kept here, and not saved. */
  act(key: string, act: Act): void {
    const view = this.views.get(key);
    if (view === undefined) return;
    const edit = edited(view.row, view.edit, act);
    this.views.set(key, { ...view, edit, fault: null, isOvertaken: isOvertaken(view.row, edit) });
    this.keep(key, edit);
    this.changed();
  }

  /** Goes back to what is saved. */
  drop(key: string): void {
    const view = this.views.get(key);
    if (view === undefined) return;
    this.views.set(key, { ...view, edit: null, fault: null, isOvertaken: false });
    this.keep(key, null);
    this.changed();
  }

  /** Holds on to the own text although somebody else has changed it. */
  insist(key: string): void {
    const view = this.views.get(key);
    if (view === undefined || view.edit === null) return;
    const edit = { ...view.edit, base: view.row.text };
    this.views.set(key, { ...view, edit, isOvertaken: false });
    this.keep(key, edit);
    this.changed();
  }

  /** Saves texts, after what is being saved already; what went wrong stands in the overview and at the texts. */
  save(keys: readonly string[] = this.state.unsaved): Promise<void> {
    const wanted = keys.filter((key) => this.views.get(key)?.edit);
    if (wanted.length === 0) return this.saving;
    this.savings += 1;
    for (const key of wanted) this.mark(key, true);
    this.changed();
    this.saving = this.saving.then(() => this.saveInTurn(wanted));
    return this.saving;
  }

  private async saveInTurn(keys: readonly string[]): Promise<void> {
    let problem: unknown = null;
    try {
      await this.rounds(keys);
    } catch (error) {
      problem = error;
    }
    this.savings -= 1;
    for (const key of keys) this.mark(key, false);
    this.changed({ problem });
  }

  private async rounds(keys: readonly string[]): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const sent = keys.flatMap((key) => this.sendable(key));
      if (sent.length === 0) return;
      try {
        const changes = sent.map(({ row, edit }) => changeOf(row, edit));
        const saved = await this.send(changes, this.version);
        this.forget(sent);
        this.take(saved);
        return;
      } catch (error) {
        if (!this.isMendable(error) || round === mostRounds - 1) throw error;
      }
    }
  }

  /** Nothing for what was refused, and for what somebody else has changed: that is for a human to decide. */
  private sendable(key: string): { row: TextRow; edit: Edit }[] {
    const view = this.views.get(key);
    if (view === undefined || view.edit === null || view.isOvertaken || view.fault !== null) return [];
    return [{ row: view.row, edit: view.edit }];
  }

  /** Takes over what the service said; true when the others can be sent again. */
  private isMendable(error: unknown): boolean {
    if (isProblem(error, 'version_conflict')) {
      const current = error.more.current as FlowTexts | undefined;
      if (current === undefined) return false;
      this.take(current);
      return true;
    }
    if (!isProblem(error, 'refused') || error.errors.length === 0) return false;
    const faults = new Map(error.errors.map((one) => [one.path, one]));
    for (const [key, fault] of faults) {
      const view = this.views.get(key);
      if (view !== undefined) this.views.set(key, { ...view, fault });
    }
    return [...faults.keys()].some((key) => this.views.has(key));
  }

  /** What was written on while it was being saved stays unsaved. */
  private forget(sent: readonly { readonly row: TextRow; readonly edit: Edit }[]): void {
    for (const { row, edit } of sent) {
      const view = this.views.get(row.key);
      if (view === undefined || view.edit === null) continue;
      const later = view.edit === edit ? null : { ...view.edit, base: edit.text ?? row.text };
      this.views.set(row.key, { ...view, edit: later, isOvertaken: false });
      this.keep(row.key, later);
    }
  }

  private put(row: TextRow, edit: Edit | null, before: RowView | undefined): void {
    if (before?.edit === edit && equal(before.row, row)) return;
    this.views.set(row.key, {
      row,
      edit,
      fault: edit === null ? null : (before?.fault ?? null),
      isOvertaken: isOvertaken(row, edit),
      isSaving: before?.isSaving ?? false,
    });
    if (edit === null) this.keep(row.key, null);
  }

  private mark(key: string, isSaving: boolean): void {
    const view = this.views.get(key);
    if (view === undefined) return;
    this.views.set(key, { ...view, isSaving, fault: isSaving ? null : view.fault });
  }

  private keep(key: string, edit: Edit | null): void {
    const isKept = this.kept.keep(key, edit);
    if (isKept !== this.state.isKept) this.state = { ...this.state, isKept };
  }

  private changed(more: Partial<Overview> = {}): void {
    const views = this.saved.flatMap(({ key }) => this.views.get(key) ?? []);
    this.state = {
      ...this.state,
      ...more,
      unsaved: views.flatMap(({ row, edit }) => (edit === null ? [] : [row.key])),
      open: views.filter(({ row }) => isOpen(row)).length,
      isSaving: this.savings > 0,
    };
    for (const listener of this.listeners) listener();
  }
}

function equal(one: TextRow, other: TextRow): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
