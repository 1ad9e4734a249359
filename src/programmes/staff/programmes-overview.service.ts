import { Injectable } from '@nestjs/common';

import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { newId } from '../../platform/ids.js';
import { sentence } from '../../platform/sentence.js';
import { SegmentReading, type ReadSegment } from '../../segments/segment-reading.js';
import { SegmentWords } from '../../segments/segment-words.js';
import { SegmentsService } from '../../segments/segments.service.js';
import { holdsWith } from '../holds-with.js';
import type { LiveProgramme } from '../live-programme.js';
import { ProgrammeLibrary } from '../programme-library.js';
import { simulateProgramme, type SimulatedMessage } from '../simulate.js';
import { CandidatesRepository } from './candidates.repository.js';
import { Enrolling, type Intake } from './enrolling.js';
import { Intakes, isNew } from './intakes.js';
import { noSuchProgramme } from './programmes.errors.js';
import type { EnrolMany, EnrolManyResult, ProgrammePreviewOf } from './programmes-api.schemas.js';
import type { SeenProgramme } from './programme-views.js';
import { SubscriptionsRepository } from './subscriptions.repository.js';

/** People of a dry run that are looked at in one statement. */
const chunk = 5_000;

const nobody = { active: 0, paused: 0, completed: 0, ended: 0 };

/** Programmes as staff see them: who is in them, what somebody would get, and taking in many at once. */
@Injectable()
export class ProgrammesOverview {
  constructor(
    private readonly database: Database,
    private readonly library: ProgrammeLibrary,
    private readonly stored: SubscriptionsRepository,
    private readonly candidates: CandidatesRepository,
    private readonly enrolling: Enrolling,
    private readonly intakes: Intakes,
    private readonly segments: SegmentsService,
    private readonly reading: SegmentReading,
    private readonly words: SegmentWords,
    private readonly dictionary: Dictionary,
    private readonly audit: AuditLog,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * In the order of their names.
   * @param languages that the caller reads, the dearest first
   */
  async list({ scope }: Principal, languages: readonly string[]): Promise<SeenProgramme[]> {
    const counts = await this.stored.counts(scope);
    const numbersOf = (name: string): typeof nobody =>
      counts
        .filter(({ programme }) => programme === name)
        .reduce((numbers, { state, count }) => ({ ...numbers, [state]: count }), nobody);
    return this.library.names.toSorted().map((name) => ({
      live: this.require(name),
      title: this.titleOf(name, languages),
      numbers: numbersOf(name),
    }));
  }

  /** @throws DomainError `not_found` */
  async show(caller: Principal, name: string, languages: readonly string[]): Promise<SeenProgramme> {
    this.require(name);
    const found = (await this.list(caller, languages)).find(({ live }) => live.programme.programme === name);
    if (found === undefined) throw noSuchProgramme();
    return found;
  }

  /** @throws DomainError `not_found`; `malformed` for a zone or a date that does not exist */
  preview(
    name: string,
    { anchor, joins, language, timezone, name: called, facts }: ProgrammePreviewOf,
  ): SimulatedMessage[] {
    const live = this.require(name);
    const zone = timezone ?? this.config.defaultTimezone;
    const fields = new Map(Object.entries(facts ?? {}));
    const holds = holdsWith(this.words.for({ seesSensitive: true, language: 'en' }), zone);
    try {
      return simulateProgramme(live, {
        anchor,
        language: language ?? this.config.defaultLanguage,
        timezone: zone,
        organisation: this.config.organisation,
        hours: this.dictionary.current.sending,
        holds: (expression, at) => holds(expression, fields, at),
        ...(joins !== undefined && { startedAt: new Date(joins) }),
        ...(called !== undefined && { name: called }),
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new DomainError(
        'malformed',
        sentence('problems:preview_date')`There is no such date or time zone. Check both, and try again.`,
        { cause: error },
      );
    }
  }

  /**
   * Takes in everybody of a segment, or says whom it would take in.
   * @throws DomainError `not_found`; `malformed` for an expression that means nothing
   */
  async enrolMany(
    caller: Principal,
    name: string,
    { segment, expression, dryRun }: EnrolMany,
  ): Promise<EnrolManyResult> {
    const live = this.require(name);
    const reader = { seesSensitive: seesSensitive(caller), language: 'en' };
    const source =
      segment === undefined ? (expression ?? '') : (await this.segments.show(segment)).expression;
    const read =
      segment === undefined ? await this.reading.readNew(source, reader) : this.reading.read(source, reader);
    const counted = await this.count(caller, live, read);
    if (dryRun) return { ...counted, isDryRun: true };
    await this.database.transaction(async (tx) => {
      const { actor, scope } = caller;
      await this.intakes.order(tx, { key: newId(), programme: name, expression: source, actor, scope });
      await this.audit.record(tx, caller, {
        action: 'programme.enrolled_many',
        subject: { kind: 'programme', id: name },
        after: { people: counted.enrolled },
      });
    });
    return { ...counted, enrolled: 0, isDryRun: false };
  }

  private async count(
    { scope, actor }: Principal,
    { programme }: LiveProgramme,
    read: ReadSegment,
  ): Promise<Omit<EnrolManyResult, 'isDryRun'>> {
    const sums = { matched: 0, enrolled: 0, wasIn: 0, suppressed: 0, noDate: 0, unreachable: 0 };
    const intake: Intake = { programme, instance: '', anchor: null, at: this.clock.now(), actor };
    const search = { programme: programme.programme, field: programme.anchor, read, ids: null, limit: chunk };
    await this.database.transaction(async (tx) => {
      for (let after: string | null = null; ;) {
        const found = await this.candidates.find(tx, { ...search, after }, scope);
        for (const candidate of found) {
          sums.matched += 1;
          if (candidate.wasIn) sums.wasIn += 1;
          else if (!isNew(candidate)) sums.suppressed += 1;
          else if (this.enrolling.dateFor(candidate, intake) === null) sums.noDate += 1;
          else if ((candidate.conversationId ?? candidate.senderId) === null) sums.unreachable += 1;
          else sums.enrolled += 1;
        }
        const last = found.at(-1);
        if (last === undefined || found.length < chunk) return;
        after = last.id;
      }
    });
    return sums;
  }

  private titleOf(name: string, languages: readonly string[]): string {
    const key = `programmes.${name}.name`;
    const { current } = this.dictionary;
    const spoken = languages.find((language) => current.words[language]?.[key] !== undefined);
    return current.nameOf(key, spoken ?? this.config.defaultLanguage);
  }

  private require(name: string): LiveProgramme {
    const live = this.library.find(name);
    if (live === null) throw noSuchProgramme();
    return live;
  }
}
