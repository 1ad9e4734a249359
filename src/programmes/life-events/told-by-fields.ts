import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { lifeEventKinds, type LifeEventKind } from '../../people/dictionary/life-events.schemas.js';
import { FieldWatchers, type FieldWatcher } from '../../people/field-watchers.js';
import type { FieldChange } from '../../people/person.js';
import type { Telling, ToldHow } from './life-event.js';
import { LifeEvents } from './life-events.service.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Records what a field tells of, such as the column of an import that says how a pregnancy ended. */
@Injectable()
export class ToldByFields implements FieldWatcher, OnModuleInit {
  constructor(
    private readonly watchers: FieldWatchers,
    private readonly events: LifeEvents,
    private readonly dictionary: Dictionary,
  ) {}

  onModuleInit(): void {
    this.watchers.add(this);
  }

  keys(): ReadonlySet<string> {
    return new Set(this.told().map(({ field }) => field));
  }

  async changed(tx: PoolClient, changes: readonly FieldChange[]): Promise<void> {
    for (const { kind, field, values } of this.told())
      for (const change of changes)
        if (change.key === field && tells(change, values))
          await this.events.record(tx, tellingOf(kind, change));
  }

  private told(): { kind: LifeEventKind; field: string; values: readonly string[] | null }[] {
    const { current } = this.dictionary;
    return lifeEventKinds.flatMap((kind) => {
      const told = current.lifeEvent(kind).told_by;
      return told === undefined ? [] : [{ kind, field: told.field, values: told.values ?? null }];
    });
  }
}

/** A field that is emptied tells nothing, and neither does a no. */
function tells({ value }: FieldChange, values: readonly string[] | null): boolean {
  if (value === null || value === false) return false;
  return values === null || values.includes(typeof value === 'string' ? value : JSON.stringify(value));
}

function tellingOf(kind: LifeEventKind, { personId, value, source, at, actor }: FieldChange): Telling {
  const day = typeof value === 'string' && isoDate.test(value) ? value : null;
  return { personId, kind, day, how: howOf(source), at, actor, conversationId: null, isSure: true };
}

function howOf(source: string): ToldHow {
  if (source.startsWith('import')) return 'import';
  return source.startsWith('flow:') ? 'text' : 'staff';
}
