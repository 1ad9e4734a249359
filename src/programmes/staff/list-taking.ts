import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Address } from '../../people/address.js';
import {
  ListIntakes,
  type IntakeRefusal,
  type Listed,
  type ListIntake,
  type ListProgramme,
  type ListTurn,
} from '../../people/list-intakes.js';
import { systemScope } from '../../platform/access/scope.js';
import { Calendars } from '../calendars.js';
import { EndingService } from '../ending.service.js';
import { dateOfDay } from '../local-calendar.js';
import type { Programme } from '../programme.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { courseOf, isOver } from '../schedule.rules.js';
import { CandidatesRepository, type Candidate } from './candidates.repository.js';
import { Enrolling, type Intake, type Taken } from './enrolling.js';
import { forgetSilent } from './silent-subscriptions.js';

/** Takes the people of an import into a programme, by the rules by which staff take in many at once. */
@Injectable()
export class ListTaking implements ListIntake, OnModuleInit {
  constructor(
    private readonly intakes: ListIntakes,
    private readonly library: ProgrammeLibrary,
    private readonly candidates: CandidatesRepository,
    private readonly enrolling: Enrolling,
    private readonly endings: EndingService,
    private readonly calendars: Calendars,
  ) {}

  onModuleInit(): void {
    this.intakes.keptBy(this);
  }

  programmes(): readonly ListProgramme[] {
    return this.library.names.flatMap((name) => {
      const anchor = this.library.find(name)?.programme.anchor;
      return anchor === undefined ? [] : [{ name, field: anchor === 'registration' ? null : anchor }];
    });
  }

  async foresee(
    tx: PoolClient,
    name: string,
    listed: readonly Listed[],
    at: Date,
  ): Promise<(IntakeRefusal | null)[]> {
    const programme = this.programmeOf(name);
    const ids = listed.flatMap(({ personId }) => personId ?? []);
    const known = await this.known(tx, programme, ids);
    const isPast = this.pastOf(programme, at);
    const isWritten = await writtenTo(tx);
    return listed.map(({ personId, date, addresses }) => {
      const candidate = known.get(personId ?? '');
      const barred = candidate === undefined ? null : barredOf(candidate);
      if (barred !== null) return barred;
      const day = date ?? this.dateOf(programme, candidate, at);
      if (day === null) return 'no_date';
      if (!addresses.some(isWritten) && !isReached(candidate)) return 'unreachable';
      return isPast(day) ? 'over' : null;
    });
  }

  async takeIn(
    tx: PoolClient,
    name: string,
    personIds: readonly string[],
    { at, actor }: ListTurn,
  ): Promise<(IntakeRefusal | null)[]> {
    // Nothing is tried that is known to be declined: her timeline would speak of it.
    const listed = personIds.map((personId) => ({ personId, date: null, addresses: [] }));
    const refusals = await this.foresee(tx, name, listed, at);
    const programme = this.programmeOf(name);
    const free = personIds.filter((_, index) => refusals[index] === null);
    const candidates = [...(await this.known(tx, programme, free)).values()];
    const intake: Intake = { programme, instance: '', anchor: null, at, actor };
    const taken = await this.enrolling.take(tx, candidates, intake);
    const outcomes = new Map(candidates.map(({ id }, index) => [id, refusalOf(taken[index])]));
    return personIds.map((id, index) => refusals[index] ?? outcomes.get(id) ?? null);
  }

  async takeBack(
    tx: PoolClient,
    programme: string,
    personIds: readonly string[],
    { at, actor }: ListTurn,
  ): Promise<void> {
    await this.endings.end(
      tx,
      personIds.map((personId) => ({ personId, programme, reason: 'left', at, actor })),
    );
    await forgetSilent(tx, programme, personIds);
  }

  private programmeOf(name: string): Programme {
    const live = this.library.find(name);
    if (live === null) throw new Error('a list names a programme that there is not');
    return live.programme;
  }

  private async known(
    tx: PoolClient,
    { programme, anchor }: Programme,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Candidate>> {
    if (ids.length === 0) return new Map();
    const search = { programme, field: anchor, read: null, ids, after: null, limit: ids.length };
    const found = await this.candidates.find(tx, search, systemScope);
    return new Map(found.map((candidate) => [candidate.id, candidate]));
  }

  private dateOf(programme: Programme, candidate: Candidate | undefined, at: Date): string | null {
    if (programme.anchor === 'registration')
      return dateOfDay(
        this.calendars
          .open()(candidate?.timezone ?? null)
          .dayOf(at),
      ).toString();
    if (candidate === undefined) return null;
    const intake = {
      programme,
      instance: '',
      anchor: null,
      at,
      actor: { kind: 'system', id: 'list' },
    } as const;
    return this.enrolling.dateFor(candidate, intake)?.anchor ?? null;
  }

  private pastOf(programme: Programme, at: Date): (anchor: string) => boolean {
    const calendar = this.calendars.open()(null, programme.window);
    return (anchor) => isOver(courseOf(programme, { anchor, startedAt: at, calendar }));
  }
}

/** Tells which addresses any sender of ours writes to. */
async function writtenTo(tx: PoolClient): Promise<(address: Address) => boolean> {
  const { rows } = await tx.query<{ channel: string; isSimulated: boolean }>(
    `SELECT DISTINCT channel, provider = 'simulator' AS "isSimulated" FROM senders`,
  );
  return ({ channel, address }) =>
    rows.some((one) => one.channel === channel && one.isSimulated === address.startsWith('simulator:'));
}

/** Nobody is taken in twice by a list, and nobody who is not to be written to about it. */
function barredOf({ wasIn, isSuppressed }: Candidate): IntakeRefusal | null {
  if (isSuppressed) return 'kept_from';
  return wasIn ? 'was_in' : null;
}

function isReached(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && (candidate.conversationId !== null || candidate.senderId !== null);
}

function refusalOf(taken: Taken | undefined): IntakeRefusal | null {
  if (taken?.status !== 'declined') return null;
  if (taken.reason === 'life_event' || taken.reason === 'unknown_programme') return 'kept_from';
  return taken.reason;
}
