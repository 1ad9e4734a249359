import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { AddressSuppressions } from '../consent/address-suppressions.js';
import { Dictionary } from '../people/dictionary/dictionary.js';
import { Config } from '../platform/config/config.js';
import { Log } from '../platform/logging/log.js';
import type { SendFacts } from './gate-facts.js';
import { mayBeSent, type GateDecision, type GateRules } from './gate.rules.js';
import { InitiativeFactsRepository, type Initiative } from './initiative-facts.repository.js';
import { isInitiative, isUnasked } from './message-kind.js';
import { closingMoment, rememberedAllowedMoments } from './quiet-hours.rules.js';
import { sendFacts, type MessageFacts, type SendFactsRow } from './send-facts.js';

/** A message before the gate. */
export interface Visitor {
  readonly row: SendFactsRow;
  readonly message: MessageFacts;
}

/** The gate with everything that was looked up about those before it. */
export interface OpenGate {
  readonly rules: GateRules;
  facts: (visitor: Visitor) => SendFacts;
  decide: (visitor: Visitor) => GateDecision;
  /** The same as if it went as an approved template of WhatsApp. */
  decideAsTemplate: (visitor: Visitor) => GateDecision;
  /** Until when a message that goes now may arrive: before it is stale, and what nobody asked for before the quiet hours. */
  goodUntil: (visitor: Visitor) => Date | null;
}

/** The one place where messages are decided about: whoever writes, sends or explains one opens it. */
@Injectable()
export class Gate {
  private readonly log = new Log('gate');

  constructor(
    private readonly initiatives: InitiativeFactsRepository,
    private readonly suppressions: AddressSuppressions,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /** Looks up what the rows of these messages do not say; the gate then decides about exactly these. */
  async open(db: Pool | PoolClient, visitors: readonly Visitor[], now: Date): Promise<OpenGate> {
    const begun = visitors.filter(({ message }) => isInitiative(message.kind));
    const erased = await this.suppressions.suppressed(db, [...new Set(begun.map(({ row }) => row.address))]);
    const rows = await this.initiatives.of(db, begun.map(initiativeOf), now);
    const more = new Map(begun.map((visitor, index) => [visitor, rows[index]]));
    const rules = this.rules();
    const facts = (visitor: Visitor): SendFacts =>
      sendFacts(visitor.row, visitor.message, {
        now,
        defaultTimezone: this.config.defaultTimezone,
        isErased: erased.has(visitor.row.address),
        isByConsent: this.isByConsent(visitor.message.purpose),
        initiative: more.get(visitor),
      });
    return {
      rules,
      facts,
      decide: (visitor) => this.decided(facts(visitor), rules),
      decideAsTemplate: (visitor) => this.decided({ ...facts(visitor), isTemplate: true }, rules),
      goodUntil: (visitor) => this.goodUntil(visitor, now),
    };
  }

  private goodUntil({ row, message: { kind, expiresAt } }: Visitor, now: Date): Date | null {
    if (!isUnasked(kind)) return expiresAt;
    const timezone = row.timezone ?? this.config.defaultTimezone;
    const closing = closingMoment(now, timezone, this.dictionary.current.sending);
    if (expiresAt === null || closing === null) return expiresAt ?? closing;
    return closing < expiresAt ? closing : expiresAt;
  }

  /** A purpose that the dictionary does not name needs a consent. */
  private isByConsent(purpose: string | null): boolean {
    const known = purpose === null ? undefined : this.dictionary.current.purpose(purpose);
    return known === undefined || known.basis === 'consent';
  }

  private rules(): GateRules {
    const { sending } = this.dictionary.current;
    return { nextAllowed: rememberedAllowedMoments(sending), most: sending.most };
  }

  private decided(facts: SendFacts, rules: GateRules): GateDecision {
    const decision = mayBeSent(facts, rules);
    if (decision.status === 'deny' && decision.cause !== undefined)
      this.log.error('The gate failed, so a message is not sent.', { error: decision.cause });
    return decision;
  }
}

function initiativeOf({ row, message: { id, kind, purpose, because } }: Visitor): Initiative {
  return { id, personId: row.person_id, address: row.address, kind, purpose, because };
}
