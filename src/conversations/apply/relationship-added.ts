import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { ToldRepository } from '../../people/told.repository.js';
import type { ToldRelationship } from '../../people/told.repository.js';
import { Config } from '../../platform/config/config.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';
import { dayOf } from './day-of.js';
import { sourceOf } from './source-of.js';

/** Notes what whoever writes is to the person whom she tells about, in both timelines. */
@Injectable()
@Applies('relationship_added')
export class RelationshipAddedHandler implements EventHandler<'relationship_added'> {
  constructor(
    private readonly told: ToldRepository,
    private readonly interactions: InteractionsRepository,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'relationship_added'>[]): Promise<void> {
    const { relationships } = this.dictionary.current;
    const told = applications.flatMap(({ event: { about, kind }, turn }): ToldRelationship[] => {
      const { personId: otherId, actor, at } = turn;
      if (about === undefined || otherId === null || !relationships.includes(kind)) return [];
      const since = dayOf(at, this.config.defaultTimezone);
      return [{ personId: about, otherId, kind, source: sourceOf(turn), actor, at, since }];
    });
    const added = await this.told.relate(tx, told);
    await this.interactions.insert(tx, added.flatMap(entriesOf));
  }
}

function entriesOf({ personId, otherId, kind, actor, at }: ToldRelationship) {
  const entry = { conversationId: null, kind: 'relationship_added', at, actor };
  return [
    { ...entry, personId, data: { kind, otherId, direction: 'of' } },
    { ...entry, personId: otherId, data: { kind, otherId: personId, direction: 'to' } },
  ];
}
