import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

import { formatProblem } from '../../engine/definition/problem.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { defaultDictionary } from './default-dictionary.js';
import { DictionaryContent } from './dictionary-content.js';
import { DictionaryRepository } from './dictionary.repository.js';
import { readDictionary } from './read-dictionary.js';

/** What another process has read is looked for at most this often. */
const lookEveryMs = 3_000;

/**
 * The data dictionary that this installation runs on. At boot `dictionary.yaml` is taken; a broken one is refused loudly and
 * the one before goes on, as it does without a file. Whatever another process reads later is taken up.
 */
@Injectable()
export class Dictionary implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Log('dictionary');
  private content = new DictionaryContent(defaultDictionary, {});
  private hash: string | null = null;
  private lookedAt = 0;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly repository: DictionaryRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    // A command beside a running service must not publish what somebody is still writing.
    if (this.config.role !== 'web') await this.takeFile();
    this.lookedAt = this.clock.now().getTime();
    await this.load();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking;
  }

  /** The dictionary as it is known here. Whether it has changed is looked up behind the answer. */
  get current(): DictionaryContent {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lookedAt) >= lookEveryMs) {
      this.lookedAt = now;
      this.looking = this.looking.then(() => this.look());
    }
    return this.content;
  }

  /** The keys of its fields; null while nobody has written a dictionary. */
  get fieldKeys(): readonly string[] | null {
    const { fields } = this.current;
    return this.hash === null ? null : fields.map(({ key }) => key);
  }

  private async look(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.log.warn('the dictionary could not be looked up; the one that is known goes on', { error });
    }
  }

  private async load(): Promise<void> {
    if ((await this.repository.hash(this.database.pool)) === this.hash) return;
    const stored = await this.repository.load(this.database.pool);
    if (stored === null) return;
    this.content = new DictionaryContent(stored.file, stored.words);
    this.hash = stored.hash;
  }

  private async takeFile(): Promise<void> {
    const read = await readDictionary(this.config);
    if (read.status === 'none') return;
    for (const problem of read.status === 'ok' ? read.warnings : []) this.log.warn(formatProblem(problem));
    if (read.status === 'invalid') {
      for (const problem of read.problems) this.log.error(formatProblem(problem));
      return this.log.error('the dictionary is refused; the one that was read before goes on');
    }
    const { dictionary } = read;
    const isNew = await this.database.transaction((tx) =>
      this.repository.keep(tx, dictionary, this.clock.now()),
    );
    if (isNew)
      this.log.info('the dictionary was read', {
        fields: new DictionaryContent(dictionary.file, {}).fields.length,
      });
  }
}
