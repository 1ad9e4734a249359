import { Injectable } from '@nestjs/common';

import { Dictionary } from '../people/dictionary/dictionary.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonFacts } from '../people/person.js';
import type { Scope } from '../platform/access/scope.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/domain-error.js';
import { sentence } from '../platform/sentence.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import type { KeptEntry } from './consent-ledger.rules.js';
import { partnerName, purposeName } from './consent-names.js';
import { receiptText } from './receipt.rules.js';

/** A receipt is asked for by the entry, for a reader who may see the person. */
export interface ReceiptRequest {
  readonly personId: string;
  readonly entryId: string;
  /** Undefined: her own. */
  readonly language: string | undefined;
}

/** Gives people, and whoever has to prove it, what they said in the words that were shown. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  /**
   * Writes the receipt of an entry.
   * @throws DomainError `not_found` for a person outside the scope, or an entry that is not hers
   */
  async text({ personId, entryId, language }: ReceiptRequest, scope: Scope): Promise<string> {
    const { person, kept } = await this.find(personId, entryId, scope);
    const guardianId = kept.entry.guardianId;
    const guardian = guardianId === null ? undefined : await this.personIn(guardianId, scope);
    const dictionary = this.dictionary.current;
    const spoken = language ?? person.language ?? this.config.defaultLanguage;
    return receiptText(kept, {
      organisation: this.config.organisation,
      language: spoken,
      timezone: person.timezone ?? this.config.defaultTimezone,
      purposeName: purposeName(dictionary, kept.entry.purpose, spoken),
      partnerName: partnerName(dictionary, kept.entry.purpose, spoken),
      guardianName: guardian?.name ?? null,
    });
  }

  /**
   * Finds an entry of somebody.
   * @throws DomainError `not_found`
   */
  async find(
    personId: string,
    entryId: string,
    scope: Scope,
  ): Promise<{ readonly person: PersonFacts; readonly kept: KeptEntry }> {
    const person = await this.personIn(personId, scope);
    if (person === undefined) throw noSuchPerson();
    const kept = (await this.ledger.entriesOf(this.database.pool, personId)).find(
      ({ entry }) => entry.id === entryId,
    );
    if (kept === undefined)
      throw new DomainError('not_found', sentence('problems:no_consent_entry')`There is no such entry.`);
    return { person, kept };
  }

  private async personIn(id: string, scope: Scope): Promise<PersonFacts | undefined> {
    return (await this.people.load(this.database.pool, [id], scope)).get(id);
  }
}
