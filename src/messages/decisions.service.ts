import { Injectable } from '@nestjs/common';

import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Scope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { DecisionsRepository, type DecidedRow, type DecisionsQuery } from './decisions.repository.js';
import { Explaining } from './explaining.service.js';
import type { Explanation } from './gate-explanation.rules.js';
import type { MessageKind } from './message-kind.js';
import type { MessageFacts } from './send-facts.js';

/** A message with what was decided about it. */
export interface DecidedMessage {
  readonly row: DecidedRow;
  /** What is decided about it now; null once a provider has had it. */
  readonly now: Explanation | null;
}

/** A message that might be written. */
export interface Hypothesis {
  readonly kind: MessageKind;
  readonly purpose: string | null;
  /** Such as `programme:antenatal`, for what she is not written to about. */
  readonly because: string;
  /** Useless from then on; absent: never. */
  readonly expiresAt?: Date;
}

const unreachable: Explanation = {
  status: 'deny',
  until: null,
  instead: null,
  reasons: [{ code: 'unreachable', params: {} }],
};

/** Says why somebody did or did not get a message, or whether she would get one. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly people: PeopleRepository,
    private readonly explaining: Explaining,
    private readonly clock: Clock,
  ) {}

  /**
   * Explains messages to somebody, the newest first.
   * @throws DomainError `not_found` for a person outside the scope
   */
  async ofPerson(query: DecisionsQuery, scope: Scope): Promise<DecidedMessage[]> {
    await this.require(query.personId, scope);
    const now = this.clock.now();
    const rows = await this.decisions.ofPerson(query);
    const open = rows.filter(isOpen).map((row) => ({ row, message: messageOf(row) }));
    const explained = await this.database.transaction((tx) => this.explaining.of(tx, open, now));
    const byId = new Map(open.map(({ row }, index) => [row.id, explained[index]]));
    return rows.map((row) => ({ row, now: byId.get(row.id) ?? null }));
  }

  /**
   * Explains whether somebody would get a message now, or at a moment that is ahead as far as is known now.
   * @throws DomainError `not_found` for a person outside the scope
   */
  async ofHypothesis(
    personId: string,
    message: Hypothesis,
    scope: Scope,
    now: Date = this.clock.now(),
  ): Promise<Explanation> {
    await this.require(personId, scope);
    const row = await this.decisions.ofNext(personId, message.purpose);
    if (row === undefined) return unreachable;
    const visitor = { row, message: { expiresAt: null, ...message, id: null, notBefore: now } };
    const [explained] = await this.database.transaction((tx) => this.explaining.of(tx, [visitor], now));
    return explained ?? unreachable;
  }

  private async require(personId: string, scope: Scope): Promise<void> {
    const found = await this.people.load(this.database.pool, [personId], scope);
    if (!found.has(personId)) throw noSuchPerson();
  }
}

function isOpen({ state }: DecidedRow): boolean {
  return state === 'queued' || state === 'skipped';
}

function messageOf(row: DecidedRow): MessageFacts {
  const { id, kind, purpose, because, not_before: notBefore, expires_at: expiresAt } = row;
  return { id, kind, purpose, because, notBefore, expiresAt };
}
