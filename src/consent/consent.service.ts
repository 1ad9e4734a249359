import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { AddressChannel } from '../people/address.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Actor } from '../platform/access/actor.js';
import type { CurrentConsent, NewConsentEntry } from './consent-entry.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { OptOutsRepository, type NewOptOut, type OptOut } from './opt-outs.repository.js';
import { isWithdrawnUnder, versionUnder } from './withdrawal-version.js';

/** What an opt-out and an opt-in have in common. */
interface Request {
  readonly channel: AddressChannel;
  readonly address: string;
  /** The sender that it holds for; null means all of ours. */
  readonly senderId: string | null;
  /** Who is known to be speaking, beside those who hold the address. */
  readonly personId: string | null;
  readonly language: string;
  /** The version of the word list that understood her; `provider` where no word was understood. */
  readonly version: string;
  /** What she wrote; '' when the provider reported it. */
  readonly answer: string;
  readonly messageId: string | null;
  readonly at: Date;
  readonly actor: Actor;
}

/** Somebody wants no more messages, or her provider says so. */
export interface OptOutRequest extends Request {
  readonly source: NewOptOut['source'];
  /** The word or code that caused it, such as ACHA or 21610. */
  readonly cause: string;
}

/** Somebody wants messages again. */
export interface OptInRequest extends Request {
  /** The invitation to come back that she had been sent. */
  readonly words: string;
}

/** What an opt-in changed. */
export interface OptedIn {
  readonly lifted: readonly OptOut[];
  /** The purposes that are granted again. */
  readonly granted: readonly { readonly personId: string; readonly purpose: string }[];
}

/**
 * Opting out and back in. An opt-out closes the address and withdraws every purpose that the people behind it had
 * granted; opting in again grants exactly what that opt-out withdrew, never what was refused or withdrawn otherwise.
 */
@Injectable()
export class ConsentService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly optOuts: OptOutsRepository,
  ) {}

  /** Opts addresses out and enters the withdrawals; an address that is out already stays so. */
  async optOut(tx: PoolClient, requests: readonly OptOutRequest[]): Promise<OptOut[]> {
    const optOuts = await this.optOuts.optOut(tx, requests);
    const withdrawals = await this.entriesFor(
      tx,
      requests,
      ({ request, index, personId, purpose, consent }) => {
        const optOut = optOuts[index];
        if (consent.action !== 'granted' || optOut === undefined) return undefined;
        const version = versionUnder(request.version, optOut.id);
        // Nothing is shown to somebody who opts out: the words are her own.
        return { ...entry(request, personId, purpose, ''), action: 'withdrawn', version };
      },
    );
    await this.ledger.append(tx, withdrawals);
    return optOuts;
  }

  /** Lifts opt-outs and grants again what they withdrew from the people who are behind the address now. */
  async optIn(tx: PoolClient, requests: readonly OptInRequest[]): Promise<OptedIn> {
    const lifted = await this.optOuts.lift(tx, requests);
    const grants = await this.entriesFor(tx, requests, ({ request, personId, purpose, consent }) => {
      if (!lifted.some((optOut) => isAt(optOut, request) && isWithdrawnUnder(consent, optOut.id)))
        return undefined;
      return { ...entry(request, personId, purpose, request.words), action: 'granted' };
    });
    const again = await this.asTheyWere(tx, grants);
    await this.ledger.append(tx, again);
    return { lifted, granted: again.map(({ personId, purpose }) => ({ personId, purpose })) };
  }

  /** Has consents hold by whose right and until when they did before; without those whose time is over. */
  private async asTheyWere(tx: PoolClient, grants: readonly NewConsentEntry[]): Promise<NewConsentEntry[]> {
    const again: NewConsentEntry[] = [];
    for (const grant of grants) {
      const entries = await this.ledger.entriesOf(tx, grant.personId);
      const before = entries.findLast(
        ({ entry: { purpose, action } }) => purpose === grant.purpose && action === 'granted',
      );
      const { basis = 'self', guardianId = null, expiresAt = null } = before?.entry ?? {};
      const guardian = before?.evidence?.details.guardian;
      const details = guardian === undefined ? {} : { guardian };
      if (expiresAt === null || expiresAt > grant.at)
        again.push({ ...grant, basis, guardianId, expiresAt, evidence: { ...grant.evidence, details } });
    }
    return again;
  }

  /**
   * Goes through every purpose of every person behind the requests, under the lock of those people.
   * A purpose is entered once, however many addresses of one person the requests name.
   */
  private async entriesFor<R extends Request>(
    tx: PoolClient,
    requests: readonly R[],
    enter: (purpose: PurposeOf<R>) => NewConsentEntry | undefined,
  ): Promise<NewConsentEntry[]> {
    const behind = await this.peopleBehind(tx, requests);
    await this.people.lock(tx, behind.flat());
    const current = await this.ledger.current(tx, behind.flat());
    const entries = new Map<string, NewConsentEntry>();
    for (const [index, request] of requests.entries()) {
      for (const personId of behind[index] ?? []) {
        for (const [purpose, consent] of current.get(personId) ?? []) {
          const key = `${personId} ${purpose}`;
          const entered = entries.has(key)
            ? undefined
            : enter({ request, index, personId, purpose, consent });
          if (entered !== undefined) entries.set(key, entered);
        }
      }
    }
    return [...entries.values()];
  }

  /** For each request who is speaking and who else holds the address. */
  private async peopleBehind(tx: PoolClient, requests: readonly Request[]): Promise<string[][]> {
    const holders = await this.people.findByAddress(tx, requests);
    return requests.map((request) => {
      const own = holders.filter((holder) => isAt(holder, request)).map(({ personId }) => personId);
      return [...new Set(request.personId === null ? own : [request.personId, ...own])];
    });
  }
}

/** Where one purpose of one person stands, and the request that touches it. */
interface PurposeOf<R> {
  readonly request: R;
  readonly index: number;
  readonly personId: string;
  readonly purpose: string;
  readonly consent: CurrentConsent;
}

function isAt(
  one: { channel: string; address: string },
  other: { channel: string; address: string },
): boolean {
  return one.channel === other.channel && one.address === other.address;
}

function entry(
  request: Request,
  personId: string,
  purpose: string,
  words: string,
): Omit<NewConsentEntry, 'action'> {
  const { channel, address, language, version, at, actor, messageId, answer } = request;
  return {
    personId,
    purpose,
    // A provider that reports an opt-out has one because she texted it.
    method: actor.kind === 'staff' ? 'staff' : 'text',
    language,
    version,
    at,
    actor,
    proofMessageId: messageId,
    evidence: { channel, address, words, answer },
  };
}
