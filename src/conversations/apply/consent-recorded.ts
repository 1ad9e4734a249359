import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Enters a consent in the ledger: the exact words that she saw, and her own message as the proof. */
@Injectable()
@Applies('consent_recorded')
export class ConsentRecordedHandler implements EventHandler<'consent_recorded'> {
  constructor(private readonly ledger: ConsentLedgerRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'consent_recorded'>[]): Promise<void> {
    await this.ledger.append(
      tx,
      applications.flatMap(({ event, turn }) => {
        const { personId, conversation, message, actor, at } = turn;
        if (personId === null) return [];
        const { purpose, action, language, revision, words, answer } = event;
        const { channel, address } = conversation;
        return [
          {
            personId,
            purpose,
            action,
            method: 'text' as const,
            language,
            version: revision,
            at,
            actor,
            proofMessageId: message?.id ?? null,
            evidence: { channel, address, words, answer },
          },
        ];
      }),
    );
  }
}
