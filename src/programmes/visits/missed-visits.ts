import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';

import { dueFrom } from '../../cases/cases.rules.js';
import { newReference } from '../../conversations/chance.js';
import type { MessageDraft } from '../../messages/message-draft.js';
import { notedMessages } from '../../messages/noted-messages.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { VisitsSection } from '../../people/dictionary/visits.schemas.js';
import { system } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { MissedVisitStores } from './missed-visit-stores.js';
import { MissedVisitsRepository, type MissedSearch, type MissedVisit } from './missed-visits.repository.js';

/** Looks for planned visits that were not made. */
export const findMissedVisits = defineJob('find-missed-visits', wakeUpPayload);

const everyMs = 60 * 60_000;
/** People in one transaction. */
const atOnce = 500;
/** How long after its turn a missed visit is still taken up, as after an outage. */
const takenUpDays = 30;
const actor = system('visits');

/** Reminds whoever did not come to a visit, and has a human look after it where that did not help. */
@Injectable()
export class MissedVisits implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly visits: MissedVisitsRepository,
    private readonly stores: MissedVisitStores,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every(findMissedVisits, findMissedVisits.name, { everyMs });
  }

  @Processes(findMissedVisits)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    const { visits } = this.dictionary.current;
    if (visits === null) return;
    for (const step of [this.remind.bind(this), this.openCases.bind(this)]) {
      let found = atOnce;
      while (found === atOnce && !signal.aborted)
        found = await this.database.transaction((tx) => step(tx, visits));
    }
    this.stores.wake.notify();
  }

  /** @returns how many were found */
  private async remind(tx: PoolClient, visits: VisitsSection): Promise<number> {
    await this.visits.lock(tx);
    const { remind_after_days: first, case_after_days: last } = visits;
    const missed = await this.visits.notReminded(tx, this.search(visits, { first, last: last - 1 }));
    const at = this.clock.now();
    const drafts = missed.flatMap((visit) => this.draftOf(visit, visits));
    const written = await this.stores.outbox.write(tx, drafts, at);
    await this.stores.interactions.insert(tx, notedMessages(drafts, written, { at, actor }));
    // Without words nothing is written, and the same would be found for ever.
    return drafts.length === 0 ? 0 : missed.length;
  }

  /** @returns how many were found */
  private async openCases(tx: PoolClient, visits: VisitsSection): Promise<number> {
    await this.visits.lock(tx);
    const { case_after_days: first } = visits;
    const search = this.search(visits, { first, last: first + takenUpDays });
    const missed = await this.visits.notLookedAfter(tx, search);
    const at = this.clock.now();
    const cases = missed.map((visit) => caseOf(visit, at));
    await this.stores.cases.insert(tx, cases);
    await this.stores.cases.wait(
      tx,
      cases.map(({ conversationId }) => conversationId),
      at,
    );
    await this.stores.interactions.insert(
      tx,
      cases.map(({ personId, conversationId, reference, topic, priority, because }) => ({
        personId,
        conversationId,
        at,
        actor,
        kind: 'case_opened',
        data: { reference, topic, priority, because },
      })),
    );
    if (cases.length > 0) await this.stores.changes.publish({ topic: 'inbox' }, tx);
    return missed.length;
  }

  /** The days that lie between so many days ago. */
  private search(
    { field }: VisitsSection,
    { first, last }: { readonly first: number; readonly last: number },
  ): MissedSearch {
    const today = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime())
      .toZonedDateTimeISO(this.config.defaultTimezone)
      .toPlainDate();
    const ago = (days: number): string => today.subtract({ days }).toString();
    return { field, from: ago(last), until: ago(first), limit: atOnce };
  }

  private draftOf(
    { personId, conversationId, day, language }: MissedVisit,
    visits: VisitsSection,
  ): MessageDraft[] {
    const { current } = this.dictionary;
    const { words } = current;
    const { defaultLanguage, organisation } = this.config;
    const spoken = [language ?? defaultLanguage, defaultLanguage, 'en'].find(
      (one) => words[one]?.['visits.missed'] !== undefined,
    );
    if (spoken === undefined) return [];
    const date = Temporal.PlainDate.from(day);
    const values: Readonly<Record<string, string>> = {
      organisation,
      day: `${date.day}.${date.month}.${date.year}`,
    };
    const text = words[spoken]?.['visits.missed'] ?? '';
    return [
      {
        conversationId,
        personId,
        body: text.replaceAll(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? ''),
        language: spoken,
        kind: 'reminder',
        purpose: current.field(visits.field)?.purpose ?? null,
        because: becauseOf(day),
        inReplyTo: null,
        expiresAt: new Date(this.clock.now().getTime() + 2 * 24 * everyMs),
      },
    ];
  }
}

function becauseOf(day: string): string {
  return `visit:${day}/missed`;
}

function caseOf({ personId, conversationId, day }: MissedVisit, openedAt: Date) {
  return {
    id: newId(),
    reference: newReference(),
    conversationId,
    personId,
    topic: 'missed_visit',
    priority: 'normal' as const,
    owner: null,
    summary: '',
    summaryIn: null,
    because: becauseOf(day),
    messageId: null,
    openedAt,
    dueAt: dueFrom(openedAt, { priority: 'normal', dueMinutes: null }),
  };
}
