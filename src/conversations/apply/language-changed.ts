import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { FieldChangesRepository } from '../../people/field-changes.repository.js';
import { personOf } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Keeps the language on her record; the conversation itself remembers it for a stranger. */
@Injectable()
@Applies('language_changed')
export class LanguageChangedHandler implements EventHandler<'language_changed'> {
  constructor(private readonly fields: FieldChangesRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'language_changed'>[]): Promise<void> {
    await this.fields.apply(
      tx,
      applications.flatMap(({ event, turn }) => {
        const { language, source } = event;
        const { actor, at } = turn;
        const personId = personOf(event, turn);
        return personId === null ? [] : [{ personId, key: 'language', value: language, source, actor, at }];
      }),
    );
  }
}
