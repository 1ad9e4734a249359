import { Injectable } from '@nestjs/common';

import { Decisions } from '../messages/decisions.service.js';
import type { Scope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import type { Sentence } from '../platform/sentence.js';
import { Calendars, type CalendarOf } from '../programmes/calendars.js';
import type { LiveProgramme } from '../programmes/live-programme.js';
import { becauseOf, messageOf } from '../programmes/programme.js';
import { ProgrammeLibrary } from '../programmes/programme-library.js';
import { ProgrammesRepository } from '../programmes/programmes.repository.js';
import { comingMessages, courseOf, type Moment } from '../programmes/schedule.rules.js';
import { saidOver, saidStopped } from './none-comes.rules.js';
import type { OverviewRow, SubscriptionRow } from './overview.repository.js';

/** Messages that are shown beside the next one. */
const upcomingShown = 5;

/** What comes of one programme. */
export interface ProgrammeAhead {
  readonly subscription: SubscriptionRow;
  /** Null where there is no file of it now. */
  readonly live: LiveProgramme | null;
  /** The next message first; none where `reasonNone` says why. */
  readonly coming: readonly Pick<Moment, 'id' | 'at'>[];
  /** The next message as it would be sent now. */
  readonly text: string | null;
  readonly reasonNone: Sentence | null;
}

type Judged =
  { readonly status: 'goes'; readonly at: Date } | { readonly status: 'stopped'; readonly why: Sentence };

/** Somebody whose programmes are looked into. */
interface Enrolled extends Pick<OverviewRow, 'name' | 'language' | 'timezone' | 'subscriptions'> {
  readonly id: string;
}

/** Reckons from dates what comes next in somebody's programmes, and asks the gate whether it would be sent then. */
@Injectable()
export class ProgrammesAhead {
  constructor(
    private readonly database: Database,
    private readonly library: ProgrammeLibrary,
    private readonly programmes: ProgrammesRepository,
    private readonly calendars: Calendars,
    private readonly decisions: Decisions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async of(person: Enrolled, scope: Scope): Promise<ProgrammeAhead[]> {
    const active = person.subscriptions.filter(({ state }) => state === 'active').map(({ id }) => id);
    const written = await this.programmes.written(this.database.pool, active);
    const calendarOf = this.calendars.open();
    return Promise.all(
      person.subscriptions.map((subscription) =>
        this.ahead(person, subscription, {
          calendarOf,
          written: written.get(subscription.id) ?? new Set<string>(),
          scope,
        }),
      ),
    );
  }

  private async ahead(
    person: Enrolled,
    subscription: SubscriptionRow,
    known: { readonly calendarOf: CalendarOf; readonly written: ReadonlySet<string>; readonly scope: Scope },
  ): Promise<ProgrammeAhead> {
    const live = this.library.find(subscription.programme);
    const none = { subscription, live, coming: [], text: null };
    if (subscription.state !== 'active')
      return { ...none, reasonNone: saidOver(subscription.endedReason ?? subscription.state) };
    if (live === null) return { ...none, reasonNone: saidOver('no_programme') };
    const coming = this.comingOf(
      subscription,
      live,
      known.written,
      known.calendarOf(person.timezone, live.programme.window),
    );
    const [next, ...upcoming] = coming;
    if (next === undefined) return { ...none, reasonNone: saidOver('completed') };
    const judged = await this.judge(person.id, live, next, known.scope);
    if (judged.status === 'stopped') return { ...none, reasonNone: judged.why };
    const text = this.textOf(live, next, person);
    return { subscription, live, coming: [{ ...next, at: judged.at }, ...upcoming], text, reasonNone: null };
  }

  private comingOf(
    { anchor, startedAt, nextMessage }: SubscriptionRow,
    live: LiveProgramme,
    written: ReadonlySet<string>,
    calendar: ReturnType<CalendarOf>,
  ): Moment[] {
    const now = this.clock.now();
    const course = courseOf(live.programme, { anchor, startedAt: new Date(startedAt), calendar });
    const progress = { from: nextMessage, written };
    // What is due already goes with the next look, or in the morning.
    return comingMessages(course, progress, now, upcomingShown + 1).map((moment) =>
      moment.at < now ? { ...moment, at: calendar.allowedFrom(now) } : moment,
    );
  }

  /** Whether the next message would be sent: when, as far as is known now, or why not. */
  private async judge(
    personId: string,
    { programme: { programme, purpose } }: LiveProgramme,
    { id, at, expiresAt }: Moment,
    scope: Scope,
  ): Promise<Judged> {
    const message = { kind: 'reminder' as const, purpose, because: becauseOf(programme, id), expiresAt };
    const { status, until, reasons } = await this.decisions.ofHypothesis(personId, message, scope, at);
    if (status === 'deny') return { status: 'stopped', why: saidStopped(reasons) };
    // The gate looks at a pause again and again, because it may end; here it is taken at its word.
    const paused = reasons.find(({ code }) => code === 'paused')?.params.pausedUntil;
    const goes = new Date(
      Math.max(at.getTime(), until?.getTime() ?? 0, Date.parse(String(paused ?? at.toISOString()))),
    );
    return goes < expiresAt ? { status: 'goes', at: goes } : { status: 'stopped', why: saidStopped(reasons) };
  }

  private textOf(live: LiveProgramme, { id }: Moment, { name, language }: Enrolled): string {
    if (messageOf(live.programme, id)?.flow !== undefined) return '';
    const values = { organisation: this.config.organisation, name: name ?? '' };
    return live.render(id, live.languageFor(language), values);
  }
}
