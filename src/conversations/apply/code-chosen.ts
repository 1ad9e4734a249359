import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ToldRepository } from '../../people/told.repository.js';
import { personOf } from '../answered-turn.js';
import { Applies } from '../event-handlers.js';
import type { Application, EventHandler } from '../event-handlers.js';

/** Keeps the hash of the code by which a shared phone tells her from others. */
@Injectable()
@Applies('code_chosen')
export class CodeChosenHandler implements EventHandler<'code_chosen'> {
  constructor(private readonly told: ToldRepository) {}

  async apply(tx: PoolClient, applications: readonly Application<'code_chosen'>[]): Promise<void> {
    await this.told.chooseCodes(
      tx,
      applications.flatMap(({ event, turn }) => {
        const personId = personOf(event, turn);
        return personId === null ? [] : [{ personId, hash: event.hash, at: turn.at }];
      }),
    );
  }
}
