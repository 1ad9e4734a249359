import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { measureText } from '../../channels/segments.js';
import { Gate, type Visitor } from '../../messages/gate.js';
import type { Carrier } from '../../messages/carrier.rules.js';
import type { GateDecision } from '../../messages/gate.rules.js';
import { becauseOf } from '../broadcasts/broadcast.js';
import { Fillings, type PersonWords } from '../content/fillings.js';
import { render, type Rendering } from '../content/render.rules.js';
import type { WrittenText } from '../content/written-content.js';
import type { Decision, Included } from './decision.js';
import type { PlanBasis } from './plan-basis.js';
import { priceOf } from './price.rules.js';
import { RecipientFactsRepository, type RecipientFacts, type WayRow } from './recipient-facts.repository.js';
import { carrierOn, orderedWays } from './ways.rules.js';

/** Somebody with the way that is being tried. */
interface Trying {
  readonly facts: RecipientFacts;
  readonly ways: readonly WayRow[];
  readonly sendAt: Date | null;
  readonly visitor: Visitor;
  readonly way: WayRow;
  readonly carrier: Carrier;
}

/** Reasons that hold for one way alone: another may do. */
const ofTheWay: ReadonlySet<string> = new Set([
  'opted_out',
  'outside_window',
  'one_way_address',
  'not_her_phone',
  'no_consent_of_holder',
  'real_person_on_simulator',
  'test_person_on_real_sender',
]);

/** Ways that are tried for one person at most. */
const mostWays = 4;

/** Decides about people of an audience: over what each gets which text, or why she does not. The gate has the last word. */
@Injectable()
export class Deciding {
  constructor(
    private readonly facts: RecipientFactsRepository,
    private readonly gate: Gate,
    private readonly fillings: Fillings,
  ) {}

  /** One decision for each person that there is, in the order of the ids. */
  async about(db: Pool | PoolClient, ids: readonly string[], basis: PlanBasis): Promise<Decision[]> {
    const people = await this.facts.of(db, ids, basis.wanted);
    const decided = new Map<string, Decision>();
    let trying = people.flatMap((facts) => {
      const first = this.first(facts, basis);
      if ('visitor' in first) return [first];
      decided.set(facts.personId, first);
      return [];
    });
    for (let round = 0; trying.length > 0 && round < mostWays; round += 1)
      trying = await this.round(db, trying, basis, decided);
    return people.flatMap(({ personId }) => decided.get(personId) ?? []);
  }

  private first(facts: RecipientFacts, basis: PlanBasis): Trying | Decision {
    const { personId, language } = facts;
    const ways = orderedWays(facts);
    const [way] = ways;
    if (way !== undefined) return this.trying(facts, ways, way, basis);
    const reason = facts.isMerged ? 'merged_record' : facts.isWithoutSender ? 'no_sender' : 'no_address';
    return { status: 'excluded', personId, reasons: [reason], language };
  }

  private trying(facts: RecipientFacts, ways: readonly WayRow[], way: WayRow, basis: PlanBasis): Trying {
    const sendAt = basis.sendAtIn(facts.timezone);
    const { broadcast, startsAt } = basis;
    const notBefore = sendAt ?? startsAt;
    const message = {
      id: null,
      kind: broadcast.kind,
      purpose: broadcast.purpose,
      because: becauseOf(broadcast),
      notBefore,
      expiresAt: basis.expiresAt(notBefore),
    };
    const { written } = basis;
    const carrier = carrierOn(way, notBefore, {
      hasText: broadcast.content.kind === 'flow' || written.languages.length > 0,
      hasTemplate: written.hasTemplate(facts.language),
    });
    return { facts, ways, way, carrier, sendAt, visitor: { row: way, message } };
  }

  /** Asks the gate about everybody's present way; who is refused on it alone goes into the next round with another. */
  private async round(
    db: Pool | PoolClient,
    trying: readonly Trying[],
    basis: PlanBasis,
    decided: Map<string, Decision>,
  ): Promise<Trying[]> {
    const gate = await this.gate.open(
      db,
      trying.map(({ visitor }) => visitor),
      basis.now,
    );
    return trying.flatMap((one) => {
      const { facts, visitor } = one;
      const decision = one.carrier === 'template' ? gate.decideAsTemplate(visitor) : gate.decide(visitor);
      if (decision.status !== 'deny') {
        decided.set(facts.personId, this.included(one, decision, basis));
        return [];
      }
      // The reasons of the best way are those that are told.
      if (!decided.has(facts.personId)) decided.set(facts.personId, leftOut(facts, decision.reasons));
      const next = one.ways[one.ways.indexOf(one.way) + 1];
      if (next === undefined || !decision.reasons.every((reason) => ofTheWay.has(reason))) return [];
      return [this.trying(facts, one.ways, next, basis)];
    });
  }

  private included(one: Trying, decision: GateDecision, basis: PlanBasis): Decision {
    const { facts, way, carrier, sendAt } = one;
    const { language } = facts;
    const waits =
      decision.status === 'defer' ? decision.reasons.filter((reason) => reason !== 'not_yet') : [];
    const shared = {
      status: 'ready',
      personId: facts.personId,
      carrier,
      senderId: way.sender_id,
      address: way.address,
      isHers: way.is_hers,
      isShared: way.is_shared,
      conversationId: way.conversation_id,
      sendAt,
      waits,
      goesAt: decision.status === 'defer' ? decision.until : sendAt,
    } as const;
    if (basis.broadcast.content.kind === 'flow') {
      const opening = basis.openingFor(language);
      return this.priced(
        { ...shared, language: opening.language, lacking: null, body: null },
        opening.text,
        basis,
      );
    }
    const text = basis.written.textFor(language, carrier === 'template');
    if (text === undefined) return leftOut(facts, ['no_text']);
    const rendering = this.rendered(text, this.wordsOf(facts, way));
    if (rendering.status === 'left_out') return leftOut(facts, [rendering.reason]);
    const lacking = language !== null && language !== text.language ? language : null;
    const body = text.isSame && carrier !== 'template' ? null : rendering.text;
    return this.priced({ ...shared, language: text.language, lacking, body }, rendering.text, basis);
  }

  private priced(
    included: Omit<Included, 'segments' | 'costly' | 'price'>,
    text: string,
    basis: PlanBasis,
  ): Included {
    const { prices } = basis;
    const measure = basis.measured(text, measureText);
    const segments = included.carrier === 'sms' ? measure.segments : 1;
    return {
      ...included,
      segments,
      costly: included.carrier === 'sms' ? (measure.forcedBy ?? null) : null,
      price: prices === null ? null : priceOf(prices, included.carrier, included.address, segments),
    };
  }

  /** What texts may say of somebody on a way. */
  wordsOf(
    facts: RecipientFacts,
    { is_private: isPrivate, is_hers: isHers }: Pick<WayRow, 'is_private' | 'is_hers'>,
  ): PersonWords {
    return {
      name: facts.name,
      placeCode: facts.placeCode,
      fields: facts.fields,
      columns: facts.columns,
      isPrivatePhone: isPrivate && isHers,
    };
  }

  /** A text as somebody gets it. */
  rendered(text: WrittenText, person: PersonWords): Rendering {
    if (text.isSame) return { status: 'ok', text: text.text };
    return render(text.parts, (place) => this.fillings.of(place, person, text.language));
  }
}

function leftOut({ personId, language }: RecipientFacts, reasons: readonly string[]): Decision {
  return { status: 'excluded', personId, reasons, language };
}
