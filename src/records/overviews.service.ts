import { Injectable } from '@nestjs/common';

import type { Case } from '../cases/case.js';
import { CasesRepository } from '../cases/cases.repository.js';
import { seesSensitive } from '../people/access.rules.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PersonViews } from '../people/record/person-views.js';
import type { Principal } from '../platform/access/principal.js';
import { Clock } from '../platform/clock.js';
import { OverviewNames } from './overview-names.js';
import { OverviewRepository, type ConversationRow } from './overview.repository.js';
import type { PersonOverview, ProgrammeOverview } from './overview.schemas.js';
import { ProgrammesAhead, type ProgrammeAhead } from './programmes-ahead.js';

const casesShown = 50;

/** Puts together where a person stands, as far as the reader may see it. */
@Injectable()
export class Overviews {
  constructor(
    private readonly repository: OverviewRepository,
    private readonly ahead: ProgrammesAhead,
    private readonly cases: CasesRepository,
    private readonly names: OverviewNames,
    private readonly views: PersonViews,
    private readonly clock: Clock,
  ) {}

  /**
   * Where somebody stands. That somebody has read what is sensitive is noted.
   * @throws DomainError `not_found`
   */
  async of(caller: Principal, id: string, language: string): Promise<PersonOverview> {
    const found = await this.repository.find(id, caller.scope);
    if (found === undefined) throw noSuchPerson();
    const [ahead, cases] = await Promise.all([
      this.ahead.of({ ...found, id }, caller.scope),
      this.cases.ofPerson(id, caller.scope),
    ]);
    const isFull = seesSensitive(caller);
    if (isFull && (ahead.length > 0 || cases.length > 0)) await this.views.noteReading(caller, id);
    return {
      programmes: ahead.map((one) => this.programmeView(one, isFull, language)),
      cases: cases.slice(0, casesShown).map((one) => caseView(one, isFull, language)),
      conversation: found.conversation === null ? null : this.conversationView(found.conversation),
    };
  }

  private programmeView(ahead: ProgrammeAhead, isFull: boolean, language: string): ProgrammeOverview {
    const { subscription, live, text, reasonNone } = ahead;
    const { programme, state, startedAt, anchor, precision } = subscription;
    const coming = ahead.coming.map(({ id, at }) => ({ at: at.toISOString(), message: id }));
    const [next, ...upcoming] = coming;
    const field = live === null ? 'date' : fieldOf(live.programme.anchor);
    const isShown = isFull || !this.names.isSensitive(field);
    return {
      programme,
      name: this.names.ofProgramme(programme, language),
      state,
      since: new Date(startedAt).toISOString(),
      anchors: [{ name: field, date: isShown ? anchor : null, precision }],
      next: next === undefined ? null : { ...next, text: isFull ? text : null },
      upcoming,
      reasonNone:
        reasonNone === null
          ? null
          : {
              text: reasonNone.text,
              words: { key: reasonNone.words.key, params: { ...reasonNone.words.params } },
            },
    };
  }

  private conversationView(row: ConversationRow): NonNullable<PersonOverview['conversation']> {
    const isOpen = row.expiresAt !== null && new Date(row.expiresAt) > this.clock.now();
    return {
      id: row.id,
      flow: isOpen && row.flow !== null ? { name: row.flow, title: this.names.ofFlow(row.flow) } : null,
      // A step's further nodes are called `<step>/...`.
      step: isOpen ? (row.node?.split('/')[0] ?? null) : null,
      waitingSince: row.waitingSince === null ? null : new Date(row.waitingSince).toISOString(),
      heldBy: row.heldById === null ? null : { id: row.heldById, name: row.heldByName },
    };
  }
}

function caseView(
  { id, reference, topic, priority, state, openedAt, dueAt, owner, summary, summaryIn }: Case,
  isFull: boolean,
  language: string,
): PersonOverview['cases'][number] {
  return {
    id,
    reference,
    kind: topic,
    priority,
    state,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    owner,
    summary: isFull ? (summaryIn?.[language] ?? summary) : null,
  };
}

/** The field of hers that an anchor such as `person.due_date` names. */
function fieldOf(anchor: string): string {
  return anchor.replace(/^person\./, '');
}
