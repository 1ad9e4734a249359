import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Dictionary } from '../people/dictionary/dictionary.js';
import { PeopleRepository } from '../people/people.repository.js';
import { system } from '../platform/access/actor.js';
import { Config } from '../platform/config/config.js';
import { noSuchPerson } from '../people/people.errors.js';
import { AddressSuppressions } from './address-suppressions.js';
import type { ConsentEntry, CurrentConsent, NewConsentEntry } from './consent-entry.js';
import { ConsentFactsRepository, type ConsenterFacts } from './consent-facts.repository.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { ageAt, basisOf, endOf, refusalOf, type RecordingRefusal } from './consent-recording.rules.js';

/** What became of a consent that was to be entered. */
export type Recording =
  | { readonly status: 'recorded'; readonly entry: ConsentEntry }
  | { readonly status: 'refused'; readonly reason: RecordingRefusal };

type Standing = Map<string, Pick<CurrentConsent, 'action' | 'basis'>>;

/** People whose consents end in one transaction. */
const endedAtOnce = 1_000;

/**
 * Enters consents in the ledger by whichever way they came: by text, through staff who were there, attested at import, or by an
 * ask-permission campaign. The rules hold for all of them, and a thousand at once take a handful of statements.
 */
@Injectable()
export class ConsentRecording {
  constructor(
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly facts: ConsentFactsRepository,
    private readonly suppressions: AddressSuppressions,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /**
   * Enters consents in their order, as far as the rules let them, and says what became of each.
   * @throws DomainError `not_found` for a person who does not exist
   */
  async record(tx: PoolClient, entries: readonly NewConsentEntry[]): Promise<Recording[]> {
    if (entries.length === 0) return [];
    const personIds = [...new Set(entries.map(({ personId }) => personId))];
    await this.people.lock(tx, personIds);
    const known = await this.facts.of(tx, personIds);
    const standing = standingOf(await this.ledger.current(tx, personIds));
    const judged = entries.map((entry) => this.judge(entry, known, standing));
    const accepted = judged.flatMap((one) => ('entry' in one ? [one.entry] : []));
    const sealed = (await this.ledger.append(tx, accepted)).values();
    await this.suppressions.lift(tx, accepted.flatMap(returningAddress));
    return judged.map((one): Recording => {
      if ('reason' in one) return { status: 'refused', reason: one.reason };
      const { value: entry } = sealed.next() as { value: ConsentEntry };
      return { status: 'recorded', entry };
    });
  }

  /**
   * Enters as expired what has ended by itself, for some people; says for how many. The gate does not count it any more from
   * the moment on that its entry names, whenever this happens.
   */
  async expire(tx: PoolClient, at: Date): Promise<number> {
    const personIds = await this.facts.peopleWithEnded(tx, at, endedAtOnce);
    await this.people.lock(tx, personIds);
    const ended = await this.facts.ended(tx, at, personIds);
    await this.ledger.append(
      tx,
      ended.map(({ expiresAt, ...consent }) => ({
        ...consent,
        action: 'expired' as const,
        at: expiresAt,
        actor: system('consent-expiry'),
        proofMessageId: null,
        // Nobody said anything: the time that the entry before names is over.
        evidence: { channel: '', address: '', words: '', answer: '' },
      })),
    );
    return personIds.length;
  }

  private judge(
    entry: NewConsentEntry,
    known: ReadonlyMap<string, ConsenterFacts>,
    standing: Standing,
  ): { entry: NewConsentEntry } | { reason: RecordingRefusal } {
    const who = known.get(entry.personId);
    if (who === undefined) throw noSuchPerson();
    const key = keyOf(entry.personId, entry.purpose);
    const purpose = this.dictionary.current.purpose(entry.purpose);
    const { isOptedOut } = who;
    const facts = { last: standing.get(key), isOptedOut, age: this.ageOf(who, entry.at), purpose };
    const reason = refusalOf(entry, facts);
    if (reason !== undefined) return { reason };
    const basis = basisOf(entry, facts);
    standing.set(key, { action: entry.action, basis });
    return { entry: { ...entry, basis, expiresAt: endOf(entry, purpose) } };
  }

  private ageOf({ birthDate, timezone }: ConsenterFacts, at: Date): number | null {
    return birthDate === null ? null : ageAt(birthDate, at, timezone ?? this.config.defaultTimezone);
  }
}

/** Where she texts from when she agrees herself: an erasure of before is over there. */
function returningAddress({ action, method, evidence: { address } }: NewConsentEntry): string[] {
  return action === 'granted' && method === 'text' && address !== '' ? [address] : [];
}

function standingOf(current: ReadonlyMap<string, ReadonlyMap<string, CurrentConsent>>): Standing {
  return new Map(
    [...current].flatMap(([personId, purposes]) =>
      [...purposes].map(([purpose, consent]): [string, CurrentConsent] => [
        keyOf(personId, purpose),
        consent,
      ]),
    ),
  );
}

function keyOf(personId: string, purpose: string): string {
  return `${personId} ${purpose}`;
}
