import { Injectable } from '@nestjs/common';

import { maskedAddress, seesSensitive } from '../people/access.rules.js';
import { Dictionary } from '../people/dictionary/dictionary.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { Principal } from '../platform/access/principal.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { actionAt, type CurrentConsent } from './consent-entry.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import type { KeptEntry } from './consent-ledger.rules.js';
import { purposeName } from './consent-names.js';
import type { ConsentEntryView, ConsentsView } from './consents.schemas.js';
import { sharingPurpose } from './sharing.rules.js';

/** Shows staff what somebody agreed to, as far as they may see her. */
@Injectable()
export class ConsentViews {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly dictionary: Dictionary,
    private readonly clock: Clock,
  ) {}

  /**
   * Where each purpose stands, and the whole ledger of somebody.
   * @throws DomainError `not_found` for a person whom the caller may not see
   */
  async of(caller: Principal, personId: string, language: string): Promise<ConsentsView> {
    const { pool } = this.database;
    const found = await this.people.load(pool, [personId], caller.scope);
    if (!found.has(personId)) throw noSuchPerson();
    const current = (await this.ledger.current(pool, [personId])).get(personId) ?? new Map();
    const entries = await this.ledger.entriesOf(pool, personId);
    return {
      purposes: this.standing(current, language),
      entries: entries.map((kept) => this.entryView(kept, caller, language)).reverse(),
    };
  }

  /** One entry as the caller may see it. */
  entryView({ entry, evidence }: KeptEntry, caller: Principal, language: string): ConsentEntryView {
    const { id, personId, sequence, purpose, action, method, basis, guardianId, version, actor } = entry;
    return {
      id,
      recordId: personId,
      sequence,
      purpose,
      name: purposeName(this.dictionary.current, purpose, language),
      action,
      method,
      basis,
      guardianId,
      language: entry.language,
      version,
      at: entry.at.toISOString(),
      expiresAt: entry.expiresAt?.toISOString() ?? null,
      recordedBy: { kind: actor.kind, id: actor.id },
      proofMessageId: entry.proofMessageId,
      hash: entry.hash.toString('hex'),
      evidence: evidence === null ? null : evidenceView(evidence, seesSensitive(caller)),
    };
  }

  /** The purposes of the dictionary in its order, sharing with each partner, and whatever else she was asked about. */
  private standing(current: ReadonlyMap<string, CurrentConsent>, language: string): ConsentsView['purposes'] {
    const dictionary = this.dictionary.current;
    const now = this.clock.now();
    const sharing = dictionary.partners.map(({ code }) => sharingPurpose(code));
    const purposes = new Set([...dictionary.purposes.map(({ code }) => code), ...sharing, ...current.keys()]);
    return [...purposes].map((purpose) => {
      const consent = current.get(purpose);
      return {
        purpose,
        name: purposeName(dictionary, purpose, language),
        action: consent === undefined ? null : actionAt(consent, now),
        at: consent?.at.toISOString() ?? null,
        expiresAt: consent?.expiresAt?.toISOString() ?? null,
      };
    });
  }
}

function evidenceView(
  { channel, address, words, answer, details }: NonNullable<KeptEntry['evidence']>,
  isWhole: boolean,
): NonNullable<ConsentEntryView['evidence']> {
  const shown = address === '' || isWhole ? address : maskedAddress(address);
  return { channel, address: shown, words, answer, details: { ...details } };
}
