import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { NewConsentEntry } from '../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../consent/consent-ledger.repository.js';
import { sharingPurpose } from '../consent/sharing.rules.js';
import { personOf } from '../conversations/answered-turn.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { Dictionary } from '../people/dictionary/dictionary.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Changes } from '../platform/http/changes.js';
import { newId } from '../platform/ids.js';
import { answeredWithinMs, type NewPrivacyRequest } from './privacy-request.js';
import { PrivacyRequestsRepository } from './privacy-requests.repository.js';

type Requested = Application<'right_requested'>;

const dayMs = 24 * 60 * 60 * 1_000;

/** How long somebody can still think better of being forgotten. */
const coolingOffMs = 7 * dayMs;

/**
 * Enters what people ask for by text. To be shared with nobody is done at once; to be forgotten begins after a time in which she
 * can call it off, or once a human has made sure who asks; all else is a human's.
 */
@Injectable()
@Applies('right_requested')
export class RightRequestedHandler implements EventHandler<'right_requested'> {
  constructor(
    private readonly requests: PrivacyRequestsRepository,
    private readonly people: PeopleRepository,
    private readonly ledger: ConsentLedgerRepository,
    private readonly dictionary: Dictionary,
    private readonly changes: Changes,
  ) {}

  async apply(tx: PoolClient, applications: readonly Requested[]): Promise<void> {
    const asked = applications.flatMap((application) => {
      const personId = personOf(application.event, application.turn);
      return personId === null ? [] : [{ ...application, personId }];
    });
    await this.requests.insert(tx, asked.map(requestOf));
    if (asked.length > 0) await this.changes.publish({ topic: 'privacy' }, tx);
    await this.shareNoMore(
      tx,
      asked.filter(({ event }) => event.right === 'share_no'),
    );
  }

  /** Every partner is named, whether anything was ever shared with it or not: a no holds for what comes as well. */
  private async shareNoMore(
    tx: PoolClient,
    asked: readonly (Requested & { readonly personId: string })[],
  ): Promise<void> {
    if (asked.length === 0) return;
    const ids = asked.map(({ personId }) => personId);
    await this.people.lock(tx, ids);
    const current = await this.ledger.current(tx, ids);
    const purposes = this.dictionary.current.partners.map(({ code }) => sharingPurpose(code));
    await this.ledger.append(
      tx,
      asked.flatMap((one) =>
        purposes.flatMap((purpose) => {
          const last = current.get(one.personId)?.get(purpose)?.action;
          if (last === 'refused' || last === 'withdrawn') return [];
          return [noOf(one, purpose, last === 'granted' ? 'withdrawn' : 'refused')];
        }),
      ),
    );
  }
}

function requestOf({ event, turn, personId }: Requested & { readonly personId: string }): NewPrivacyRequest {
  const { right: kind, isProven, note } = event;
  const { at, actor } = turn;
  const isCoolingOff = kind === 'erase' && isProven;
  const state = kind === 'share_no' ? 'done' : isCoolingOff ? 'cooling_off' : 'open';
  const dueAt = new Date(at.getTime() + (isCoolingOff ? coolingOffMs : answeredWithinMs));
  return { id: newId(), personId, kind, state, how: 'text', note, at, dueAt, actor };
}

function noOf(
  { personId, turn }: Requested & { readonly personId: string },
  purpose: string,
  action: 'withdrawn' | 'refused',
): NewConsentEntry {
  const { conversation, message, actor, at, outcome } = turn;
  const { channel, address } = conversation;
  return {
    personId,
    purpose,
    action,
    method: 'text',
    language: outcome.language ?? '',
    version: 'share-no',
    at,
    actor,
    proofMessageId: message?.id ?? null,
    evidence: { channel, address, words: '', answer: message?.body ?? '' },
  };
}
