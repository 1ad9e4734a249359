import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { EndingService } from './ending.service.js';
import { ProgrammeLibrary } from './programme-library.js';

/** Ends the programmes that must not go on after what she wrote: no pregnancy message ever follows a loss. */
@Injectable()
@Applies('safety_word_received')
export class SafetyWordReceivedHandler implements EventHandler<'safety_word_received'> {
  constructor(
    private readonly library: ProgrammeLibrary,
    private readonly endings: EndingService,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'safety_word_received'>[]): Promise<void> {
    const programmes = this.library.names.filter((name) =>
      this.library.find(name)?.programme.endsOn.includes('loss'),
    );
    await this.endings.end(
      tx,
      applications.flatMap(({ event, turn: { personId, at, actor } }) =>
        personId === null || event.topic !== 'loss'
          ? []
          : programmes.map((programme) => ({ personId, programme, reason: 'loss' as const, at, actor })),
      ),
    );
  }
}
