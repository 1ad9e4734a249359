import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../platform/access/actor.js';
import type { Address } from './address.js';

/** A programme that the people of a list can be taken into. */
export interface ListProgramme {
  readonly name: string;
  /** The field with the date that it counts from; null: the day on which somebody joins. */
  readonly field: string | null;
}

/** Why somebody of a list is not taken in; `was_in`: she is in it, or was; `kept_from`: she is not written to about it. */
export type IntakeRefusal = 'was_in' | 'kept_from' | 'no_date' | 'unreachable' | 'over';

/** What a list says of somebody. */
export interface Listed {
  /** Null: nobody who is recorded yet. */
  readonly personId: string | null;
  /** The ISO date of the list; null: whatever her record says. */
  readonly date: string | null;
  /** Hers, in the list. */
  readonly addresses: readonly Address[];
}

/** When a list is brought, and by whom. */
export interface ListTurn {
  readonly at: Date;
  readonly actor: Actor;
}

/** The room that takes people of lists into programmes. */
export interface ListIntake {
  programmes(): readonly ListProgramme[];
  /** Who would not be taken in, and why; null: she would. In the order of the list. */
  foresee(
    tx: PoolClient,
    programme: string,
    listed: readonly Listed[],
    at: Date,
  ): Promise<(IntakeRefusal | null)[]>;
  /** Takes recorded people in by what their records say now. In their order; null: she was taken in. */
  takeIn(
    tx: PoolClient,
    programme: string,
    personIds: readonly string[],
    turn: ListTurn,
  ): Promise<(IntakeRefusal | null)[]>;
  /** Takes them out again; of what had said nothing yet no trace stays. */
  takeBack(tx: PoolClient, programme: string, personIds: readonly string[], turn: ListTurn): Promise<void>;
}

/** Lets rooms that read lists have people taken into programmes, of which they know nothing else. */
@Injectable()
export class ListIntakes {
  private intake: ListIntake | null = null;

  /** The room that knows programmes says so at boot. */
  keptBy(intake: ListIntake): void {
    this.intake = intake;
  }

  /** Without such a room there are no programmes. */
  get programmes(): readonly ListProgramme[] {
    return this.intake?.programmes() ?? [];
  }

  /** @throws Error where no room knows programmes: no list names one then */
  get room(): ListIntake {
    if (this.intake === null) throw new Error('no room takes people into programmes');
    return this.intake;
  }
}
