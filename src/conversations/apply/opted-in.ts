import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ConsentService } from '../../consent/consent.service.js';
import { wordsVersion } from '../../engine/understanding/words/languages.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Opens her address again, and grants again what her opt-out had withdrawn. */
@Injectable()
@Applies('opted_in')
export class OptedInHandler implements EventHandler<'opted_in'> {
  constructor(private readonly consents: ConsentService) {}

  async apply(tx: PoolClient, applications: readonly Application<'opted_in'>[]): Promise<void> {
    await this.consents.optIn(
      tx,
      applications.map(({ event, turn }) => ({
        channel: turn.conversation.channel,
        address: turn.conversation.address,
        senderId: null,
        personId: turn.personId,
        language: event.language,
        version: wordsVersion,
        answer: turn.message?.body ?? '',
        messageId: turn.message?.id ?? null,
        at: turn.at,
        actor: turn.actor,
        words: event.words,
      })),
    );
  }
}
