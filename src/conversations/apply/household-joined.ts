import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { HouseholdsRepository } from '../../people/households/households.repository.js';
import type { Membership } from '../../people/households/households.repository.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { systemScope } from '../../platform/access/scope.js';
import { Config } from '../../platform/config/config.js';
import { newId } from '../../platform/ids.js';
import { personOf } from '../answered-turn.js';
import type { AnsweredTurn } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';
import { dayOf } from './day-of.js';

type Joined = Application<'household_joined'>;

/**
 * Has people live where they say: the head of a household has one of her own; anybody else lives with those who share her phone,
 * or with the one who registers her. Staff put right what a text cannot tell.
 */
@Injectable()
@Applies('household_joined')
export class HouseholdJoinedHandler implements EventHandler<'household_joined'> {
  constructor(
    private readonly households: HouseholdsRepository,
    private readonly people: PeopleRepository,
    private readonly interactions: InteractionsRepository,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  async apply(tx: PoolClient, applications: readonly Joined[]): Promise<void> {
    for (const { event, turn } of applications) {
      const personId = personOf(event, turn);
      const isKnown = this.dictionary.current.relationships.includes(event.relationship);
      if (personId !== null && isKnown) await this.settle(tx, turn, personId, event.relationship);
    }
  }

  private async settle(
    tx: PoolClient,
    turn: AnsweredTurn,
    personId: string,
    relationship: string,
  ): Promise<void> {
    const before = await this.households.membershipOf(tx, personId);
    // Where she lives already, staff have looked at who is what.
    if (before !== null) return;
    const found = relationship === 'head' ? null : await this.householdNear(tx, turn, personId);
    const to = { householdId: found ?? (await this.newHousehold(tx, turn, personId)), relationship };
    await this.households.settle(tx, personId, to, dayOf(turn.at, this.config.defaultTimezone));
    await this.households.touch(tx, [to.householdId]);
    await this.tell(tx, turn, personId, to);
  }

  private async householdNear(tx: PoolClient, turn: AnsweredTurn, personId: string): Promise<string | null> {
    const sharers = turn.sharers.map(({ person }) => person.id);
    const near = [...new Set(turn.personId === null ? sharers : [turn.personId, ...sharers])];
    for (const id of near.filter((one) => one !== personId)) {
      const membership = await this.households.membershipOf(tx, id);
      if (membership !== null) return membership.householdId;
    }
    return null;
  }

  private async newHousehold(tx: PoolClient, { actor, at }: AnsweredTurn, personId: string): Promise<string> {
    const [person] = (await this.people.load(tx, [personId], systemScope)).values();
    const id = newId();
    const name = person?.name ?? '';
    await this.households.insert(tx, { id, name, placeCode: null, at, by: actor });
    return id;
  }

  private async tell(
    tx: PoolClient,
    { conversation, actor, at }: AnsweredTurn,
    personId: string,
    { householdId, relationship }: Membership,
  ): Promise<void> {
    const data = { householdId, relationship };
    await this.interactions.insert(tx, [
      { personId, conversationId: conversation.id, kind: 'household_joined', at, actor, data },
    ]);
  }
}
