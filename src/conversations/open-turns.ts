import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { OptOutsRepository } from '../consent/opt-outs.repository.js';
import type { OptOut } from '../consent/opt-outs.repository.js';
import type { ClaimedConversation } from '../messages/inbox-claims.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import type { OpenTurn } from './answered-turn.js';

/** Loads what is known about everybody in a batch: a few statements, however many conversations. */
@Injectable()
export class OpenTurns {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly optOuts: OptOutsRepository,
  ) {}

  async load(tx: PoolClient, claimed: readonly ClaimedConversation[]): Promise<OpenTurn[]> {
    const speakers = await this.speakers(tx, claimed);
    const ids = [...new Set([...speakers.values()])];
    const people = await this.people.load(tx, ids, systemScope);
    const consents = await this.ledger.current(tx, ids);
    const optOuts = await this.optOuts.activeFor(tx, claimed);
    return claimed.flatMap((conversation) => {
      const [message] = conversation.messages;
      if (message === undefined) return [];
      const id = speakers.get(conversation.id) ?? '';
      const purposes = [...(consents.get(id) ?? [])].map(
        ([purpose, { action }]) => [purpose, action] as const,
      );
      return [
        {
          conversation,
          message,
          person: people.get(id) ?? null,
          consents: Object.fromEntries(purposes),
          optedOutAt: optOuts.findLast((optOut) => holdsFor(optOut, conversation))?.at ?? null,
        },
      ];
    });
  }

  /** Who speaks in each: known from before, or the only one who holds the address. */
  private async speakers(
    tx: PoolClient,
    claimed: readonly ClaimedConversation[],
  ): Promise<Map<string, string>> {
    const unknown = claimed.filter(({ personId }) => personId === null);
    const holders = await this.people.findByAddress(tx, unknown);
    const speakers = new Map<string, string>();
    for (const conversation of claimed) {
      const own = holders.filter((holder) => isAt(holder, conversation)).map(({ personId }) => personId);
      const speaker = conversation.personId ?? (own.length === 1 ? own[0] : undefined);
      if (speaker !== undefined) speakers.set(conversation.id, speaker);
    }
    return speakers;
  }
}

function holdsFor(optOut: OptOut, conversation: ClaimedConversation): boolean {
  return (
    isAt(optOut, conversation) && (optOut.senderId === null || optOut.senderId === conversation.sender.id)
  );
}

function isAt(
  one: { channel: string; address: string },
  other: { channel: string; address: string },
): boolean {
  return one.channel === other.channel && one.address === other.address;
}
