import type { LifeEventKind } from '../../people/dictionary/life-events.schemas.js';
import type { Row } from '../../people/matching/rows.js';
import type { Json } from '../../people/person.js';
import type { Actor } from '../../platform/access/actor.js';

/** How something that happened to somebody became known. */
export type ToldHow = 'text' | 'staff' | 'import';

/** Something that happened to somebody, as it is told. */
export interface Telling {
  readonly personId: string;
  readonly kind: LifeEventKind;
  /** ISO date; null where it is not known. */
  readonly day: string | null;
  readonly how: ToldHow;
  readonly at: Date;
  readonly actor: Actor;
  /** Where it was told by text; null elsewhere. */
  readonly conversationId: string | null;
  /** False where several share the phone and nobody knows whom it happened to: she is offered nothing, and a human asks. */
  readonly isSure: boolean;
}

/** What a life event ended and began: enough to put back what can be put back. */
export interface LifeEventChanges {
  /** The programmes that it ends, in which nobody is enrolled again by what began before it; null: all. */
  readonly programmes: readonly string[] | null;
  /** The matters that she is not written to about. */
  readonly scopes: readonly string[];
  /** Subscriptions as they were. */
  readonly subscriptions: readonly Row[];
  /** The fires that drove them. */
  readonly fires: readonly Row[];
  /** Fields that were no longer true. */
  readonly fields: readonly Row[];
  /** What she is offered; null: nothing. */
  readonly offer: { readonly flow: string; readonly programme: string | null } | null;
  /** The reference of the case that a human looks after; null: none was opened. */
  readonly reference: string | null;
  readonly isSure: boolean;
}

/** A life event as it is kept. */
export interface LifeEvent {
  readonly id: string;
  readonly personId: string;
  readonly kind: LifeEventKind;
  /** ISO date. */
  readonly day: string | null;
  readonly how: ToldHow;
  readonly recordedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly changes: LifeEventChanges;
  readonly undoneAt: Date | null;
}

/** A column of a row that holds a text; '' for nothing. */
export function columnOf(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

/** As the column `changes` takes it. */
export function changesAsJson(changes: LifeEventChanges): Json {
  return changes as unknown as Json;
}
