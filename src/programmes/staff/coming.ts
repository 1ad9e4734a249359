import { Injectable } from '@nestjs/common';

import type { PersonFacts } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Calendars } from '../calendars.js';
import { messageOf } from '../programme.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { ProgrammesRepository } from '../programmes.repository.js';
import { comingMessages, courseOf } from '../schedule.rules.js';
import type { PersonInProgrammes } from './person-programmes.service.js';
import type { SubscriptionList, SubscriptionView } from './programmes-api.schemas.js';
import type { StoredSubscription } from './subscriptions.repository.js';

const dayMs = 24 * 60 * 60 * 1_000;

/** More than anybody gets in a year. */
const mostShown = 400;

/** Reckons from dates what somebody would get in the coming days, with the words as they are now. */
@Injectable()
export class Coming {
  constructor(
    private readonly database: Database,
    private readonly library: ProgrammeLibrary,
    private readonly programmes: ProgrammesRepository,
    private readonly calendars: Calendars,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Her subscriptions, each with what comes of it in so many days. */
  async of({ person, subscriptions }: PersonInProgrammes, days: number): Promise<SubscriptionList> {
    const active = subscriptions.filter(({ state }) => state === 'active').map(({ id }) => id);
    const written = await this.programmes.written(this.database.pool, active);
    const until = new Date(this.clock.now().getTime() + days * dayMs);
    return {
      items: subscriptions.map((subscription) => ({
        ...viewOf(subscription),
        coming: this.coming(person, subscription, written.get(subscription.id) ?? new Set(), until),
      })),
    };
  }

  private coming(
    person: PersonFacts,
    { programme, state, anchor, startedAt, nextMessage }: StoredSubscription,
    written: ReadonlySet<string>,
    until: Date,
  ): SubscriptionView['coming'] {
    const live = this.library.find(programme);
    if (live === null || state !== 'active') return [];
    const now = this.clock.now();
    const calendar = this.calendars.open()(person.timezone, live.programme.window);
    const course = courseOf(live.programme, { anchor, startedAt, calendar });
    const language = live.languageFor(person.language);
    const values = { organisation: this.config.organisation, name: person.name ?? '' };
    return comingMessages(course, { from: nextMessage, written }, now, mostShown)
      .filter(({ at }) => at < until)
      .map(({ id, at }) => {
        const { flow = null, when = null } = messageOf(live.programme, id) ?? {};
        const text = flow === null ? live.render(id, language, values) : '';
        // What is due already goes with the next look, or in the morning.
        const goes = at < now ? calendar.allowedFrom(now) : at;
        return { id, at: goes.toISOString(), text, flow, when };
      });
  }
}

function viewOf(subscription: StoredSubscription): Omit<SubscriptionView, 'coming'> {
  const { pausedUntil, startedAt, endedAt, ...rest } = subscription;
  return {
    ...rest,
    pausedUntil: pausedUntil?.toISOString() ?? null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
