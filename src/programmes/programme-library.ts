import { Injectable, type OnModuleInit } from '@nestjs/common';

import { DefinitionStore } from '../conversations/definitions/definition-store.js';
import type { ReadDefinition } from '../conversations/definitions/read-text-files.js';
import { formatProblem, type Problem } from '../engine/definition/problem.js';
import { Config } from '../platform/config/config.js';
import { DomainError } from '../platform/domain-error.js';
import { Log } from '../platform/logging/log.js';
import { makeLive, type LiveProgramme } from './live-programme.js';
import type { Programme } from './programme.js';
import { readProgrammes } from './read-programmes.js';

/**
 * The programmes that run here. At boot every good file becomes the live revision; a broken one is refused loudly
 * and the last good revision of it goes on. Boot stops only when a broken file has none. There may be no programme.
 */
@Injectable()
export class ProgrammeLibrary implements OnModuleInit {
  private readonly log = new Log('programmes');
  private live: ReadonlyMap<string, LiveProgramme> = new Map();

  constructor(
    private readonly store: DefinitionStore,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    const read = await readProgrammes(this.config);
    for (const definition of read) {
      if (definition.status === 'ok') await this.store.publish(definition.revision);
      else this.refuse(definition.name, definition.problems);
    }
    this.live = await this.liveOf(read);
    this.requireLive(read);
  }

  /** The programme of a name; null when there is no file of it. */
  find(name: string): LiveProgramme | null {
    return this.live.get(name) ?? null;
  }

  /** The names of all programmes. */
  get names(): readonly string[] {
    return [...this.live.keys()];
  }

  private async liveOf(read: readonly ReadDefinition<Programme>[]): Promise<Map<string, LiveProgramme>> {
    const names = new Set(read.map(nameOf));
    const live = (await this.store.live<Programme>('programme')).filter(({ name }) => names.has(name));
    const written = new Map(
      read.flatMap((one) => (one.status === 'ok' ? [[one.revision.name, one.written]] : [])),
    );
    return new Map(
      live.map((revision) => {
        const { name } = revision;
        return [name, makeLive(revision, this.config.defaultLanguage, written.get(name))];
      }),
    );
  }

  private refuse(name: string, problems: readonly Problem[]): void {
    for (const problem of problems) this.log.error(formatProblem(problem));
    this.log.error('the file is refused; the last good revision goes on, if there is one', {
      definition: name,
    });
  }

  private requireLive(read: readonly ReadDefinition<Programme>[]): void {
    const lost = read.filter((definition) => !this.live.has(nameOf(definition)));
    if (lost.length === 0) return;
    const problems = lost.flatMap((definition) =>
      definition.status === 'invalid' ? definition.problems : [],
    );
    const list = problems.map((problem) => `\n  ${formatProblem(problem)}`).join('');
    throw new DomainError(
      'no_good_revision',
      `A programme has no good revision to run. Mend these and start again:${list}`,
    );
  }
}

/** Which of several an event is about; nothing for a programme that somebody is in once. */
export function instanceIn(
  library: Pick<ProgrammeLibrary, 'find'>,
  { programme, instance }: { readonly programme: string; readonly instance?: string },
): { readonly instance?: string } {
  const isMany = library.find(programme)?.programme.instances === 'many';
  return isMany && instance !== undefined ? { instance } : {};
}

function nameOf(definition: ReadDefinition<Programme>): string {
  return definition.status === 'ok' ? definition.revision.name : definition.name;
}
