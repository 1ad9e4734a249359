import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { OptOutsRepository } from '../consent/opt-outs.repository.js';
import type { OptOut } from '../consent/opt-outs.repository.js';
import type { Signal } from '../engine/conversation.js';
import type { ClaimedMessage, LockedConversation } from '../messages/inbox-claims.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import type { KnownPerson, OpenTurn } from './answered-turn.js';

/** A locked conversation, and what begins its turn. */
export interface TurnStart {
  readonly conversation: LockedConversation;
  readonly message: ClaimedMessage | null;
  readonly signal: Signal | null;
}

/** Loads what is known about everybody in a batch: a few statements, however many conversations. */
@Injectable()
export class OpenTurns {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly optOuts: OptOutsRepository,
  ) {}

  async load(tx: PoolClient, starts: readonly TurnStart[]): Promise<OpenTurn[]> {
    const conversations = starts.map(({ conversation }) => conversation);
    const sharers = await this.sharers(tx, conversations);
    const known = await this.known(tx, [...new Set([...sharers.values()].flat())]);
    const optOuts = await this.optOuts.activeFor(tx, conversations);
    return starts.map((start) => {
      const { conversation } = start;
      const ids = sharers.get(conversation.id) ?? [];
      const speaker = conversation.personId ?? (ids.length === 1 ? ids[0] : undefined) ?? '';
      return {
        ...start,
        person: known.get(speaker)?.person ?? null,
        sharers: ids.flatMap((id) => known.get(id) ?? []),
        optedOutAt: optOuts.findLast((optOut) => holdsFor(optOut, conversation))?.at ?? null,
      };
    });
  }

  /** Everybody who is reached at each address, and whoever speaks there. */
  private async sharers(
    tx: PoolClient,
    conversations: readonly LockedConversation[],
  ): Promise<Map<string, string[]>> {
    const holders = await this.people.findByAddress(tx, conversations);
    return new Map(
      conversations.map((conversation) => {
        const own = holders.filter((holder) => isAt(holder, conversation)).map(({ personId }) => personId);
        const speaker = conversation.personId === null ? [] : [conversation.personId];
        return [conversation.id, [...new Set([...own, ...speaker])]];
      }),
    );
  }

  private async known(tx: PoolClient, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
    const people = await this.people.load(tx, ids, systemScope);
    const consents = await this.ledger.current(tx, ids);
    return new Map(
      [...people].map(([id, person]) => {
        const purposes = [...(consents.get(id) ?? [])].map(([purpose, { action }]) => [purpose, action]);
        return [id, { person, consents: Object.fromEntries(purposes) as KnownPerson['consents'] }];
      }),
    );
  }
}

function holdsFor(optOut: OptOut, conversation: LockedConversation): boolean {
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
