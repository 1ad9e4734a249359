import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

import type { Places } from '../../engine/services.js';
import type { PlaceRow } from '../../engine/understanding/place-index.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { placesOf } from './places-of.js';
import { PlacesRepository } from './places.repository.js';
import { readPlaces } from './read-places.js';

/** What another process has read is looked for at most this often. */
const lookEveryMs = 3_000;

/**
 * The place tree that conversations run on. At boot the table is brought in step with `places.csv`; a broken file is refused
 * loudly and the table stays as it is, and so it does without a file. Whatever another process reads later is taken up.
 */
@Injectable()
export class PlaceTree implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Log('places');
  private places: Places | undefined;
  private kept: readonly PlaceRow[] = [];
  /** Of the file that they come from; undefined before the first look. */
  private hash: string | null | undefined;
  private lookedAt = 0;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly repository: PlacesRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A command beside a running service must not publish what somebody is still writing. */
  async onModuleInit(): Promise<void> {
    if (this.config.role !== 'web') await this.takeFile();
    this.lookedAt = this.clock.now().getTime();
    await this.load();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking;
  }

  /** The tree as it is known here; undefined where there is none. Whether it has changed is looked up behind the answer. */
  get current(): Places | undefined {
    this.lookWhenDue();
    return this.places;
  }

  /** The places of the tree, for who makes a tree of their own; the same array until something changes. */
  get rows(): readonly PlaceRow[] {
    this.lookWhenDue();
    return this.kept;
  }

  private lookWhenDue(): void {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lookedAt) >= lookEveryMs) {
      this.lookedAt = now;
      this.looking = this.looking.then(() => this.look());
    }
  }

  private async look(): Promise<void> {
    try {
      await this.load();
    } catch (error) {
      this.log.warn('the place tree could not be looked up; the one that is known goes on', { error });
    }
  }

  private async load(): Promise<void> {
    // Before the rows: should they change in between, the next look takes them up once more.
    const hash = await this.repository.hash(this.database.pool);
    if (hash === this.hash) return;
    this.kept = await this.repository.all(this.database.pool);
    this.places = placesOf(this.kept);
    this.hash = hash;
  }

  private async takeFile(): Promise<void> {
    const read = await readPlaces(this.config.flowsDir);
    if (read.status === 'none') return;
    if (read.status === 'invalid') {
      for (const { file, line, message, fix } of read.problems)
        this.log.error(`${file}:${line} ${message} ${fix}`);
      return this.log.error('the file of places is refused; the places that were read before go on');
    }
    const change = await this.database.transaction((tx) =>
      this.repository.bringInStep(tx, read, this.clock.now()),
    );
    if (change !== null) this.log.info('places were read', { places: read.rows.length, ...change });
  }
}
