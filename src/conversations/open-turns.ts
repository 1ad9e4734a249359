import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { actionAt } from '../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { OptOutsRepository } from '../consent/opt-outs.repository.js';
import type { OptOut } from '../consent/opt-outs.repository.js';
import type { Signal } from '../engine/conversation.js';
import type { Session } from '../engine/session.js';
import type { ClaimedMessage, LockedConversation } from '../messages/inbox-claims.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { systemScope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
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
    private readonly clock: Clock,
  ) {}

  async load(tx: PoolClient, given: readonly TurnStart[]): Promise<OpenTurn[]> {
    const starts = await this.withoutMerged(tx, given);
    const conversations = starts.map(({ conversation }) => conversation);
    const sharers = await this.sharers(tx, conversations);
    const others = new Map(conversations.map((one) => [one.id, othersOf(one.session as Session | null)]));
    const known = await this.known(tx, [...new Set([...sharers.ids.values(), ...others.values()].flat())]);
    const optOuts = await this.optOuts.activeFor(tx, conversations);
    return starts.map((start) => {
      const { conversation } = start;
      const ids = sharers.ids.get(conversation.id) ?? [];
      const isAlone = ids.length === 1 && !isOfNewcomer(conversation.session as Session | null);
      const speaker = conversation.personId ?? (isAlone ? ids[0] : undefined) ?? '';
      return {
        ...start,
        person: known.get(speaker)?.person ?? null,
        sharers: ids.flatMap((id) => known.get(id) ?? []),
        others: (others.get(conversation.id) ?? []).flatMap((id) => known.get(id) ?? []),
        isPrivate: sharers.areOnPrivatePhone.has(conversation.id),
        optedOutAt: optOuts.findLast((optOut) => holdsFor(optOut, conversation))?.at ?? null,
      };
    });
  }

  /** Whoever was made one with another record since a flow began to be about her is the other one from now on. */
  private async withoutMerged(tx: PoolClient, starts: readonly TurnStart[]): Promise<readonly TurnStart[]> {
    const others = starts.flatMap(({ conversation }) => othersOf(conversation.session as Session | null));
    const kept = await this.people.mergedInto(tx, [...new Set(others)]);
    if (kept.size === 0) return starts;
    return starts.map((start) => {
      const { conversation } = start;
      const session = aboutKept(conversation.session as Session | null, kept);
      return { ...start, conversation: { ...conversation, session } };
    });
  }

  /** Everybody who is reached at each address, and whoever speaks there. */
  private async sharers(tx: PoolClient, conversations: readonly LockedConversation[]): Promise<Sharers> {
    const holders = await this.people.findByAddress(tx, conversations);
    const ids = new Map<string, string[]>();
    const areOnPrivatePhone = new Set<string>();
    for (const conversation of conversations) {
      const own = holders.filter((holder) => isAt(holder, conversation));
      const speaker = conversation.personId === null ? [] : [conversation.personId];
      ids.set(conversation.id, [...new Set([...own.map(({ personId }) => personId), ...speaker])]);
      if (own.length > 0 && own.every(({ isPrivate }) => isPrivate)) areOnPrivatePhone.add(conversation.id);
    }
    return { ids, areOnPrivatePhone };
  }

  private async known(tx: PoolClient, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
    const people = await this.people.load(tx, ids, systemScope);
    const consents = await this.ledger.current(tx, ids);
    const now = this.clock.now();
    return new Map(
      [...people].map(([id, person]) => {
        const purposes = [...(consents.get(id) ?? [])].map(([purpose, consent]) => [
          purpose,
          actionAt(consent, now),
        ]);
        return [id, { person, consents: Object.fromEntries(purposes) as KnownPerson['consents'] }];
      }),
    );
  }
}

/** Who shares the address of each conversation, and the conversations whose address nobody else reads. */
interface Sharers {
  readonly ids: ReadonlyMap<string, string[]>;
  readonly areOnPrivatePhone: ReadonlySet<string>;
}

/** Whom the runs of a session are about beside whoever writes. */
function othersOf(session: Session | null): string[] {
  return [...new Set(runsOf(session).flatMap(({ about, other }) => about ?? other ?? []))];
}

function aboutKept(session: Session | null, kept: ReadonlyMap<string, string>): Session | null {
  const runs = runsOf(session).map(({ about, other, ...run }) => ({
    ...run,
    ...(about !== undefined && { about: kept.get(about) ?? about }),
    ...(other !== undefined && { other: kept.get(other) ?? other }),
  }));
  return session === null || runs.length === 0 ? session : { ...session, runs };
}

/** Somebody has said that she is another than the one who is known here. */
function isOfNewcomer(session: Session | null): boolean {
  return runsOf(session).some(({ isNewcomer }) => isNewcomer === true);
}

/**
 * The runs of a session. What is kept may be no session at all: the engine refuses it together with its message, and the
 * other conversations of the batch must not wait for that.
 */
function runsOf(session: Session | null): Session['runs'] {
  const runs: unknown = session?.runs;
  return Array.isArray(runs) ? (runs as Session['runs']) : [];
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
