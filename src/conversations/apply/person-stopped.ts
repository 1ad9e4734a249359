import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { NewConsentEntry } from '../../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

type Stopped = Application<'person_stopped'>;

/** Which list of words understood her. */
const version = 'stop-name';

/** Withdraws whatever one of those who share a phone had agreed to; the phone stays open to the others. */
@Injectable()
@Applies('person_stopped')
export class PersonStoppedHandler implements EventHandler<'person_stopped'> {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly interactions: InteractionsRepository,
  ) {}

  async apply(tx: PoolClient, applications: readonly Stopped[]): Promise<void> {
    const ids = applications.map(({ event }) => event.person);
    await this.people.lock(tx, ids);
    const current = await this.ledger.current(tx, ids);
    await this.ledger.append(
      tx,
      applications.flatMap((application) =>
        [...(current.get(application.event.person) ?? [])].flatMap(([purpose, { action }]) =>
          action === 'granted' ? [withdrawalOf(application, purpose)] : [],
        ),
      ),
    );
    await this.interactions.insert(
      tx,
      applications.map(({ event, turn: { conversation, actor, at, message } }) => ({
        personId: event.person,
        conversationId: conversation.id,
        kind: 'person_stopped',
        at,
        actor,
        messageId: message?.id ?? null,
      })),
    );
  }
}

function withdrawalOf({ event, turn }: Stopped, purpose: string): NewConsentEntry {
  const { conversation, message, actor, at, outcome } = turn;
  const { channel, address } = conversation;
  return {
    personId: event.person,
    purpose,
    action: 'withdrawn',
    method: 'text',
    language: outcome.language ?? '',
    version,
    at,
    actor,
    proofMessageId: message?.id ?? null,
    // Nothing is shown to somebody who stops: the words are the writer's own.
    evidence: { channel, address, words: '', answer: event.word },
  };
}
