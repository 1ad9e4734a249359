import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { TagChangesRepository } from '../../people/tag-changes.repository.js';
import { personOf } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Keeps the tags that a flow gives her or takes away. */
@Injectable()
@Applies('tags_changed')
export class TagsChangedHandler implements EventHandler<'tags_changed'> {
  constructor(private readonly tags: TagChangesRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'tags_changed'>[]): Promise<void> {
    await this.tags.apply(
      tx,
      applications.flatMap(({ event, turn }) => {
        const { added, removed } = event;
        const personId = personOf(event, turn);
        return personId === null ? [] : [{ personId, added, removed, at: turn.at }];
      }),
    );
  }
}
