import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { FieldChange } from './person.js';

/** Something of a higher room that follows from what is kept about people, whoever told it. */
export interface FieldWatcher {
  /** The keys of the fields that matter to it. */
  keys(): ReadonlySet<string>;
  /** Acts on changes of those fields, in the transaction that keeps them. */
  changed(tx: PoolClient, changes: readonly FieldChange[]): Promise<void>;
}

/** Tells rooms above this one of changed fields: those of flows, of staff and of imports alike. */
@Injectable()
export class FieldWatchers {
  private readonly watchers: FieldWatcher[] = [];

  /** Has a watcher told from now on. */
  add(watcher: FieldWatcher): void {
    this.watchers.push(watcher);
  }

  /** Tells of changes that have just been kept. */
  async tell(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    for (const watcher of this.watchers) {
      const keys = watcher.keys();
      const own = keys.size === 0 ? [] : changes.filter(({ key }) => keys.has(key));
      if (own.length > 0) await watcher.changed(tx, own);
    }
  }
}
