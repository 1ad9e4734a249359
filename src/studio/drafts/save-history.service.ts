import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { Database } from '../../platform/database/database.js';
import { cursorOf } from '../../platform/http/page.js';
import type { Page } from '../../platform/http/page.js';
import { toldChanges } from './change-sentences.js';
import type { ToldChanges } from './change-sentences.js';
import type { DraftSave } from './draft.js';
import { DraftsRepository } from './drafts.repository.js';
import type { DraftSaveRow } from './drafts.schemas.js';
import { WhoNames } from './who.js';

/** Saves whose changes are kept: a save never changes. */
const mostKept = 2_000;

/** Above every version. */
const newest = 2_000_000_000;

/** Tells what each save of a draft changed. */
@Injectable()
export class SaveHistory {
  private readonly kept = new Map<string, ToldChanges>();

  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly who: WhoNames,
  ) {}

  /** The saves of a draft, the newest first; none when there is no draft. */
  async of(name: string, limit: number, before = newest): Promise<Page<DraftSaveRow>> {
    const { pool } = this.database;
    const draft = await this.drafts.find(pool, name);
    if (draft === null) return { items: [], next: null };
    const rows = await this.drafts.saves(pool, name, before, limit + 1);
    const shown = rows.slice(0, limit);
    const told = await this.changesOf(name, draft.base, rows, shown.length);
    const named = await this.who.of(shown.map(({ by }) => by));
    const items = shown.map(({ version, at, by, note }, index) => ({
      version,
      at: at.toISOString(),
      by: named(by),
      note,
      sentences: [...(told[index]?.sentences ?? [])],
      changes: (told[index]?.facts ?? []).map(({ code, params }) => ({ code, params: { ...params } })),
    }));
    return { items, next: rows.length > limit ? cursorOf(shown.at(-1)?.version) : null };
  }

  /** What each of the first `count` saves changed; each is compared with the one before it, the first with the base. */
  private async changesOf(
    name: string,
    base: FlowFiles | null,
    rows: readonly DraftSave[],
    count: number,
  ): Promise<(ToldChanges | undefined)[]> {
    const keyed = rows.map((row, index) => ({ ...row, before: rows[index + 1]?.version ?? null }));
    const asked = keyed.slice(0, count);
    const unknown = asked.filter((row) => !this.kept.has(keyOf(name, row)));
    const needed = new Set(
      unknown.flatMap(({ version, before }) => (before === null ? [version] : [version, before])),
    );
    const files = await this.drafts.savedFiles(this.database.pool, name, [...needed]);
    for (const row of unknown) {
      const after = files.get(row.version);
      const before = row.before === null ? base : (files.get(row.before) ?? null);
      if (after !== undefined) this.keep(keyOf(name, row), toldChanges(before, after));
    }
    return asked.map((row) => this.kept.get(keyOf(name, row)));
  }

  private keep(key: string, changes: ToldChanges): void {
    this.kept.set(key, changes);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** A version is given once, to one save of one flow. */
function keyOf(name: string, { version }: { readonly version: number }): string {
  return `${name} ${version}`;
}
