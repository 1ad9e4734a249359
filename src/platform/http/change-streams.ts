import { Injectable, Optional, type OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';

import { Authenticator } from '../access/authenticator.js';
import type { Principal } from '../access/principal.js';
import { Log } from '../logging/log.js';
import { ChangeStream } from './change-stream.js';
import { Changes } from './changes.js';

/** How often a stream shows that it is there, and its caller is looked at again. */
const beatMs = 25_000;

/** How many windows one session may watch from. */
const streamsPerCredential = 5;

/** The open streams of this process. */
@Injectable()
export class ChangeStreams implements OnModuleDestroy {
  private readonly log = new Log('changes');
  private readonly streams = new Set<ChangeStream>();
  private readonly timer = setInterval(() => void this.beat(), beatMs).unref();

  constructor(
    private readonly changes: Changes,
    @Optional() private readonly authenticator?: Authenticator,
  ) {}

  /** Streams changes to a caller until either side ends it. A caller with too many of them loses the oldest. */
  async open(principal: Principal, response: ServerResponse): Promise<void> {
    this.makeRoom(principal);
    const stream = new ChangeStream(principal, response);
    this.streams.add(stream);
    const ended = new Promise<void>((resolve) => response.once('close', resolve));
    const stop = await this.changes.listen(stream);
    // Only now: a caller that sees the stream open may rely on it.
    stream.begin();
    void ended.then(() => {
      stop();
      this.streams.delete(stream);
    });
  }

  /** Shows that the streams are there, and ends those whose session or token holds no longer. */
  async beat(): Promise<void> {
    await Promise.all([...this.streams].map((stream) => this.beatOne(stream)));
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const stream of this.streams) stream.end();
  }

  /** The newest window is the one that somebody looks at; the oldest may be of a page that is gone already. */
  private makeRoom({ credentialId }: Principal): void {
    const open = [...this.streams].filter(({ principal }) => principal.credentialId === credentialId);
    for (const stream of open.slice(0, Math.max(0, open.length - streamsPerCredential + 1))) {
      this.streams.delete(stream);
      stream.giveWay();
    }
  }

  private async beatOne(stream: ChangeStream): Promise<void> {
    try {
      if ((await this.authenticator?.stillHolds(stream.principal)) === true) stream.beat();
      else stream.end();
    } catch (error) {
      // With the database away nobody can be looked at; the stream is kept, and looked at again with the next beat.
      this.log.warn('A caller could not be looked at again.', { error });
      stream.beat();
    }
  }
}
