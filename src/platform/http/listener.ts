import pg from 'pg';

import { errorCode } from '../database/error-code.js';
import { Log } from '../logging/log.js';

/** The pause before a lost connection is opened again. */
const retryMs = 1_000;

/** What a listener calls back. */
interface ListenerCalls {
  heard(payload: string): void;
  /** The connection was lost and is back; what was told in between is gone. */
  reconnected(): void;
}

/** Listens on a channel of PostgreSQL over a connection of its own, which is opened again when it is lost. */
export class Listener {
  private readonly log = new Log('changes');
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private opening: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly calls: ListenerCalls,
  ) {
    this.opening = this.open();
  }

  /** Resolves once the first attempt to listen has ended; a failed one is tried again by itself. */
  ready(): Promise<void> {
    return this.opening;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.opening;
    await this.client?.end();
  }

  private async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'karibu changes',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, undefined));
    client.on('notification', ({ payload }) => this.calls.heard(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.isClosed || this.client !== client) return;
    this.client = undefined;
    this.log.warn('The connection that tells of changes was lost.', { code: errorCode(error) });
    void client.end().catch((second: unknown) => {
      this.log.debug('The lost connection could not be closed.', { code: errorCode(second) });
    });
    this.timer = setTimeout(() => {
      this.opening = this.open().then(() => {
        if (this.client !== undefined) this.calls.reconnected();
      });
    }, retryMs);
  }
}
