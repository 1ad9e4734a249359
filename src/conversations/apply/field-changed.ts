import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { FieldChangesRepository } from '../../people/field-changes.repository.js';
import { FieldWatchers } from '../../people/field-watchers.js';
import { personOf } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Keeps what she told about herself, with where it came from. */
@Injectable()
@Applies('field_changed')
export class FieldChangedHandler implements EventHandler<'field_changed'> {
  constructor(
    private readonly fields: FieldChangesRepository,
    private readonly watchers: FieldWatchers,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'field_changed'>[]): Promise<void> {
    const changes = applications.flatMap(({ event, turn }) => {
      const { actor, at } = turn;
      const personId = personOf(event, turn);
      const { key, value, precision, original, source } = event;
      return personId === null ? [] : [{ personId, key, value, precision, original, source, actor, at }];
    });
    await this.fields.apply(tx, changes);
    await this.watchers.tell(tx, changes);
  }
}
