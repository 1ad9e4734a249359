import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';

/** Who did something, as a reader knows them. */
export const Who = z
  .object({
    kind: z.string().describe('`gone` for accounts that there are no more.'),
    id: z.string(),
    name: z.string(),
  })
  .meta({ id: 'Who' });
export type Who = z.output<typeof Who>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const partsOfTheSystem: Readonly<Record<string, string>> = {
  boot: 'the service, when it started',
  folder: 'the folder of flows',
};

/** Tells the names of those who did things: of accounts by their id, of operators at the command line the name itself. */
@Injectable()
export class WhoNames {
  constructor(private readonly database: Database) {}

  /** Gives a way to name each of these. One statement for all, however many there are. */
  async of(actors: readonly Actor[]): Promise<(actor: Actor) => Who> {
    const ids = actors.filter(({ kind, id }) => kind === 'staff' && uuid.test(id)).map(({ id }) => id);
    const names = new Map<string, string>();
    if (ids.length > 0) {
      const { rows } = await this.database.pool.query<{ id: string; name: string }>(
        'SELECT id::text, name FROM users WHERE id = ANY ($1::uuid[])',
        [[...new Set(ids)]],
      );
      for (const { id, name } of rows) names.set(id, name);
    }
    return (actor) => {
      const name = names.get(actor.id);
      if (name === undefined && uuid.test(actor.id))
        return { kind: 'gone', id: actor.id, name: 'somebody whose account is gone' };
      return { kind: actor.kind, id: actor.id, name: name ?? nameWithoutAccount(actor) };
    };
  }
}

function nameWithoutAccount({ kind, id }: Actor): string {
  if (kind === 'system') return partsOfTheSystem[id] ?? 'the service';
  return id;
}
