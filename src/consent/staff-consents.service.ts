import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Dictionary } from '../people/dictionary/dictionary.js';
import { InteractionsRepository } from '../people/interactions.repository.js';
import { noSuchPerson } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { AuditLog } from '../platform/access/audit-log.js';
import type { Principal } from '../platform/access/principal.js';
import type { Scope } from '../platform/access/scope.js';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/domain-error.js';
import { sentence, type Sentence } from '../platform/sentence.js';
import type { ConsentEntry, NewConsentEntry } from './consent-entry.js';
import { askingWords, isKnownPurpose, spokenVersion } from './consent-names.js';
import type { RecordingRefusal } from './consent-recording.rules.js';
import { ConsentRecording } from './consent-recording.service.js';
import type { RecordConsent } from './consents.schemas.js';

/** Where it is written down that staff recorded something: the timeline for whoever works with her, the log for whoever checks. */
@Injectable()
export class ConsentTraces {
  constructor(
    private readonly interactions: InteractionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Notes that somebody on the staff entered a consent. */
  async note(
    tx: PoolClient,
    caller: Principal,
    { id, personId, purpose, action, method, at }: ConsentEntry,
  ): Promise<void> {
    const data = { purpose, action, method, entry: id };
    await this.interactions.insert(tx, [
      { personId, conversationId: null, kind: 'consent_recorded', at, actor: caller.actor, data },
    ]);
    const subject = { kind: 'person', id: personId };
    await this.audit.record(tx, caller, { action: 'person.consent_recorded', subject, after: data });
  }
}

/** Enters what people said to staff who were there. */
@Injectable()
export class StaffConsents {
  constructor(
    private readonly people: PeopleRepository,
    private readonly recording: ConsentRecording,
    private readonly traces: ConsentTraces,
    private readonly dictionary: Dictionary,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters one consent, refusal or withdrawal, and gives the id of the entry.
   * @throws DomainError `not_found` for a person whom the caller may not see; `malformed` for a purpose that nobody knows, or
   *   words that are nowhere; `refused` where only the person herself can say so
   */
  async record(tx: PoolClient, caller: Principal, personId: string, said: RecordConsent): Promise<string> {
    await this.require(tx, personId, caller.scope);
    if (said.guardianId !== undefined) await this.require(tx, said.guardianId, caller.scope);
    const [recording] = await this.recording.record(tx, [this.entryOf(caller, personId, said)]);
    if (recording?.status !== 'recorded')
      throw new DomainError('refused', refusals[recording?.reason ?? 'said_no'], {
        reason: recording?.reason,
      });
    await this.traces.note(tx, caller, recording.entry);
    return recording.entry.id;
  }

  private entryOf(caller: Principal, personId: string, said: RecordConsent): NewConsentEntry {
    const { purpose, action, language, answer, basis, guardianId = null } = said;
    const now = this.clock.now();
    const at = said.at === undefined ? now : new Date(said.at);
    if (at > now)
      throw malformed('at', sentence('problems:consent_ahead')`This lies ahead: write down what was said.`);
    const { words, version } = this.words(said);
    return {
      personId,
      purpose,
      action,
      method: 'staff',
      language,
      version,
      at,
      actor: caller.actor,
      proofMessageId: null,
      basis,
      guardianId,
      expiresAt: said.expiresAt === undefined ? null : new Date(said.expiresAt),
      evidence: { channel: '', address: '', words, answer, details: detailsOf(said) },
    };
  }

  private words({ purpose, language, words }: RecordConsent): { words: string; version: string } {
    const dictionary = this.dictionary.current;
    if (!isKnownPurpose(dictionary, purpose))
      throw malformed(
        'purpose',
        sentence('problems:no_purpose')`There is no purpose "${{ name: purpose }}".`,
      );
    if (words !== undefined) return { words, version: spokenVersion };
    const asked = askingWords(dictionary, purpose, language);
    if (asked !== null) return asked;
    throw malformed(
      'words',
      sentence(
        'problems:consent_words',
      )`Write down the words that were said: the dictionary has none in this language.`,
    );
  }

  private async require(tx: PoolClient, personId: string, scope: Scope): Promise<void> {
    const found = await this.people.load(tx, [personId], scope);
    if (!found.has(personId)) throw noSuchPerson();
  }
}

const refusals: Readonly<Record<RecordingRefusal, Sentence>> = {
  said_no: sentence(
    'problems:consent_said_no',
  )`This person has said no to this before. Only their own message can change that: ask them to send START or JOIN.`,
  opted_out: sentence(
    'problems:consent_opted_out',
  )`This person has sent STOP. Only their own message can change that: ask them to send START.`,
  guardian_needed: sentence(
    'problems:consent_guardian_needed',
  )`This person is too young to agree alone: a guardian has to agree.`,
  guardian_unnamed: sentence('problems:consent_guardian_unnamed')`Say who the guardian is: somebody else.`,
  not_mature: sentence(
    'problems:consent_not_mature',
  )`This person cannot agree as a mature minor: the dictionary gives no such age, or the birth date is not known.`,
};

function detailsOf({ guardian, note }: RecordConsent): Record<string, string> {
  return { ...(guardian !== undefined && { guardian }), ...(note !== undefined && { note }) };
}

function malformed(path: string, said: Sentence): DomainError {
  return new DomainError('malformed', said, { errors: [{ path, message: said.text, words: said.words }] });
}
