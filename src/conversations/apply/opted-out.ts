import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ConsentService } from '../../consent/consent.service.js';
import { wordsVersion } from '../../engine/understanding/words/languages.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Closes her address for every sender of ours and withdraws what she had granted. */
@Injectable()
@Applies('opted_out')
export class OptedOutHandler implements EventHandler<'opted_out'> {
  constructor(private readonly consents: ConsentService) {}

  async apply(tx: PoolClient, applications: readonly Application<'opted_out'>[]): Promise<void> {
    await this.consents.optOut(
      tx,
      applications.map(({ event, turn }) => ({
        channel: turn.conversation.channel,
        address: turn.conversation.address,
        senderId: null,
        personId: turn.personId,
        language: turn.outcome.language ?? '',
        version: wordsVersion,
        answer: turn.message?.body ?? '',
        messageId: turn.message?.id ?? null,
        // When she wrote it: what she wrote before does not take it back, however late it comes in.
        at: turn.message?.receivedAt ?? turn.at,
        actor: turn.actor,
        source: event.isCarrierWord ? ('carrier' as const) : ('word' as const),
        cause: event.word,
      })),
    );
  }
}
