import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { personOf } from '../conversations/answered-turn.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { EndingService } from './ending.service.js';
import { instanceIn, ProgrammeLibrary } from './programme-library.js';

/** Takes her out of a programme where a flow says so. */
@Injectable()
@Applies('left')
export class LeftHandler implements EventHandler<'left'> {
  constructor(
    private readonly endings: EndingService,
    private readonly library: ProgrammeLibrary,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'left'>[]): Promise<void> {
    await this.endings.end(
      tx,
      applications.flatMap(({ event, turn }) => {
        const { at, actor } = turn;
        const personId = personOf(event, turn);
        const { programme } = event;
        const which = instanceIn(this.library, event);
        return personId === null
          ? []
          : [{ personId, programme, ...which, reason: 'left' as const, at, actor }];
      }),
    );
  }
}
