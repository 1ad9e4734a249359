import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { ToldRepository } from '../../people/told.repository.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';
import { sourceOf } from './source-of.js';

/** Keeps the phone of somebody whom another registers. The other's own phone is never taken for hers. */
@Injectable()
@Applies('phone_given')
export class PhoneGivenHandler implements EventHandler<'phone_given'> {
  constructor(
    private readonly people: PeopleRepository,
    private readonly told: ToldRepository,
    private readonly interactions: InteractionsRepository,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'phone_given'>[]): Promise<void> {
    const given = applications.flatMap(({ event: { about, phone }, turn }) => {
      if (about === undefined || phone === turn.conversation.address) return [];
      return [{ personId: about, address: { channel: 'sms' as const, address: phone }, turn }];
    });
    const suited = await this.told.suited(tx, given);
    const kept = given.filter(({ personId }) => suited.has(personId));
    await this.people.addAddresses(
      tx,
      kept.map(({ personId, address, turn: { at } }) => ({ ...address, personId, at })),
    );
    await this.interactions.insert(
      tx,
      kept.map(({ personId, address, turn }) => ({
        personId,
        conversationId: turn.conversation.id,
        kind: 'address_added',
        at: turn.at,
        actor: turn.actor,
        data: { ...address, source: sourceOf(turn) },
      })),
    );
  }
}
