import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { PeopleRepository } from '../people/people.repository.js';
import type { PersonFacts } from '../people/person.js';
import { systemScope } from '../platform/access/scope.js';
import type { Fire } from '../platform/schedule/fire.js';
import { Calendars } from './calendars.js';
import { dueStep, needsWritten, type DueStep } from './due-step.rules.js';
import type { LiveProgramme } from './live-programme.js';
import { ProgrammeLibrary } from './programme-library.js';
import { ProgrammesRepository } from './programmes.repository.js';
import type { Subscription } from './subscription.js';

/** A subscription whose fire went off, with all that decides what follows. */
export interface Visit {
  readonly fire: Fire;
  readonly subscription: Subscription;
  /** Null when there is no file of it now. */
  readonly live: LiveProgramme | null;
  /** Undefined for a record that is gone. */
  readonly person: PersonFacts | undefined;
  readonly step: DueStep;
}

/** Loads what is behind fires that went off, and works out from dates where each subscription stands. */
@Injectable()
export class DueVisits {
  constructor(
    private readonly programmes: ProgrammesRepository,
    private readonly library: ProgrammeLibrary,
    private readonly people: PeopleRepository,
    private readonly calendars: Calendars,
  ) {}

  /** In the order of the fires; undefined where nothing is left to drive. */
  async of(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<(Visit | undefined)[]> {
    const subscriptions = await this.programmes.lockDue(
      tx,
      fires.map(({ key }) => key),
      now,
    );
    const ids = [...subscriptions.values()].map(({ personId }) => personId);
    const people = await this.people.load(tx, ids, systemScope);
    const written = await this.writtenWhereNeeded(tx, fires, subscriptions);
    const calendarOf = this.calendars.open();
    return fires.map((fire) => {
      const subscription = subscriptions.get(fire.key);
      if (subscription === undefined) return undefined;
      const live = this.library.find(subscription.programme);
      const person = people.get(subscription.personId);
      const calendar = calendarOf(person?.timezone ?? null, live?.programme.window);
      const known = written.get(subscription.id) ?? new Set<string>();
      const step = dueStep({ fire, subscription, live, calendar, written: known }, now);
      return { fire, subscription, live, person, step };
    });
  }

  private async writtenWhereNeeded(
    tx: PoolClient,
    fires: readonly Fire[],
    subscriptions: ReadonlyMap<string, Subscription>,
  ): Promise<Map<string, Set<string>>> {
    const unclear = fires.flatMap((fire) => {
      const subscription = subscriptions.get(fire.key);
      if (subscription === undefined) return [];
      return needsWritten(fire, subscription, this.library.find(subscription.programme))
        ? [subscription.id]
        : [];
    });
    return this.programmes.written(tx, unclear);
  }
}
