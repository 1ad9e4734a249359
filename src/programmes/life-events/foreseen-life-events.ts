import { Injectable } from '@nestjs/common';

import { Dictionary } from '../../people/dictionary/dictionary.js';
import { lifeEventKinds, type LifeEventKind } from '../../people/dictionary/life-events.schemas.js';
import { Database } from '../../platform/database/database.js';
import { casePriority, type CasePriority } from './case-priority.js';
import { columnOf } from './life-event.js';
import { LifeEventsRepository } from './life-events.repository.js';
import { TouchedMatters } from './touched-matters.js';

/** What would follow for somebody if something happened to her. */
export interface ForeseenLifeEvent {
  readonly kind: LifeEventKind;
  /** The programmes that she is in and that would end. */
  readonly programmes: readonly string[];
  /** Purposes that nothing more would be sent for. */
  readonly purposes: readonly string[];
  /** What she would be offered later; null: nothing. */
  readonly offer: { readonly flow: string; readonly afterDays: number } | null;
  /** How soon a human would look after it; `none`: no case is opened, and nobody is told. */
  readonly priority: CasePriority;
}

const ofPurpose = 'purpose:';

/** Tells what a life event would do before it is recorded, by the rules that it is recorded by. */
@Injectable()
export class ForeseenLifeEvents {
  constructor(
    private readonly database: Database,
    private readonly repository: LifeEventsRepository,
    private readonly matters: TouchedMatters,
    private readonly dictionary: Dictionary,
  ) {}

  /** For each kind; the caller has looked whether she may be seen. */
  async of(personId: string): Promise<ForeseenLifeEvent[]> {
    const rows = await this.repository.running(this.database.pool, personId, null);
    const running = [...new Set(rows.map((row) => columnOf(row, 'programme')))];
    return lifeEventKinds.map((kind) => this.foresee(kind, running));
  }

  private foresee(kind: LifeEventKind, running: readonly string[]): ForeseenLifeEvent {
    const { programmes, scopes } = this.matters.of(kind);
    const rule = this.dictionary.current.lifeEvent(kind);
    const { offer } = rule;
    return {
      kind,
      programmes: running.filter((name) => programmes === null || programmes.includes(name)),
      purposes: scopes.filter((one) => one.startsWith(ofPurpose)).map((one) => one.slice(ofPurpose.length)),
      offer:
        offer === undefined || kind === 'death' ? null : { flow: offer.flow, afterDays: offer.after_days },
      priority: casePriority(kind, rule),
    };
  }
}
