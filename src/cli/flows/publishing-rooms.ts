import { userInfo } from 'node:os';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import { FlowFilesRepository } from '../../conversations/definitions/flow-files.repository.js';
import { MovedSessionsRepository } from '../../conversations/publishing/moved-sessions.repository.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import { ReleasesRepository } from '../../conversations/publishing/releases.repository.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Actor } from '../../platform/access/actor.js';
import { SystemClock } from '../../platform/clock.js';
import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { Fires } from '../../platform/schedule/fires.js';
import { withService } from '../open-rooms.js';

/** What the commands about releases work with. */
export interface PublishingRooms {
  readonly config: Config;
  readonly database: Database;
  readonly store: DefinitionStore;
  readonly releases: ReleasesRepository;
  readonly flowFiles: FlowFilesRepository;
  readonly publishing: Publishing;
}

/**
 * Gives the work what it needs to look at releases and make them: the database alone, since starting the whole service
 * would release files by itself.
 */
export function withPublishing<T>(work: (rooms: PublishingRooms) => Promise<T>): Promise<T> {
  return withService(({ config, database }) => {
    const store = new DefinitionStore(database);
    const releases = new ReleasesRepository();
    const sessions = new MovedSessionsRepository(new InteractionsRepository(database), new Fires());
    const flowFiles = new FlowFilesRepository();
    const publishing = new Publishing(database, store, releases, sessions, flowFiles, new SystemClock());
    return work({ config, database, store, releases, flowFiles, publishing });
  });
}

/** Who gives the command: the user of this machine. */
export function operator(): Actor {
  return { kind: 'staff', id: userName() };
}

/** In a container the user may have a number only. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error;
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}

/** Adds one more value of an option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/**
 * Reads `--move a=b`, given any number of times.
 * @throws DomainError when one is malformed, or a step is moved twice
 */
export function readMoves(written: readonly string[]): Record<string, string> {
  const moves: Record<string, string> = {};
  for (const move of written) {
    const [from = '', to = '', ...rest] = move.split('=').map((part) => part.trim());
    if (from === '' || to === '' || rest.length > 0)
      throw new DomainError(
        'malformed',
        `Write who goes where as --move old=new or --move old=end, not "${move}".`,
      );
    if (Object.hasOwn(moves, from))
      throw new DomainError('malformed', `"${from}" is moved twice: people can only go one way.`);
    moves[from] = to;
  }
  return moves;
}
