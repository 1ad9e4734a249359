import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isRoot, serverAccount, type Account } from './account.js';
import { findBinaries, type Binaries } from './binaries.js';
import { clusterPassword, locateCluster, prepareCluster, sharedFolder } from './cluster.js';
import { clusterUrl, ensureDatabase, isReachable } from './cluster-database.js';
import { readConnection, removeConnection, writeConnection } from './connection-file.js';
import { takeOwnership, type Ownership } from './owner.js';
import { identify, isStillRunning } from './process-identity.js';
import {
  freePort,
  launchServer,
  readPostmaster,
  untilReady,
  watchServer,
  type RunningServer,
} from './server-process.js';
import { availableMemory, serverSettings, type ServerSettings } from './server-settings.js';
import { hasEnded, stopServer } from './stop-server.js';
import { Watchdog } from './watchdog-process.js';

/** How the embedded PostgreSQL of a data folder is run. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** Settings of the server that differ from the machine's. */
  readonly settings?: ServerSettings;
}

interface Place {
  readonly dataDir: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly password: string;
}

// A former owner's watchdog writes everything before it lets go.
const formerShutdownMs = 60_000;
const firstTries = 5;
const pauseMs = 200;
const restartPauseMs = 1_000;

/** Makes the data folder; root's lets PostgreSQL's account pass through, to what is its own inside. */
export function makeDataFolder(dataDir: string): string {
  const folder = resolve(dataDir);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, isRoot() ? 0o711 : 0o700);
  return folder;
}

/**
 * The PostgreSQL server inside a data folder, run by this process: started or adopted by `start`, started again
 * when it crashes, stopped by `stop`. When this process dies without a word, a watchdog stops it.
 */
export class EmbeddedPostgres {
  private isStopping = false;
  private server: RunningServer | undefined;
  private restarting: Promise<void> | undefined;

  private constructor(
    private readonly place: Place,
    private readonly options: EmbeddedOptions,
    private readonly ownership: Ownership,
    private readonly watchdog: Watchdog,
  ) {}

  /**
   * Runs the server of a data folder, which is made when it is not there yet.
   * @throws AlreadyRunningError when another process runs on the folder; DomainError with a plain sentence when
   *   this machine cannot run it
   */
  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const dataDir = makeDataFolder(options.dataDir);
    const ownership = takeOwnership(dataDir);
    try {
      const place = preparePlace(dataDir);
      if (!place.cluster.startsWith(dataDir)) {
        options.log(`PostgreSQL's account cannot enter ${dataDir}: the data is kept in ${place.cluster}`);
      }
      const embedded = new EmbeddedPostgres(place, options, ownership, new Watchdog());
      await embedded.run();
      return embedded;
    } catch (error) {
      ownership.release();
      throw error;
    }
  }

  /** Where the database takes connections, with the password. */
  get url(): string {
    return clusterUrl(this.server?.port ?? 0, this.place.password);
  }

  /** The folder with the data itself. */
  get location(): string {
    return this.place.cluster;
  }

  /** Ends all sessions, stops the server and gives the data folder free. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.restarting;
    if (this.server !== undefined) await stopServer(this.server.identity);
    this.watchdog.end();
    removeConnection(this.place.dataDir);
    this.ownership.release();
  }

  private async run(): Promise<void> {
    try {
      this.server = (await this.adopt()) ?? (await this.startPatiently());
      await ensureDatabase(this.server.port, this.place.password);
      this.announce(this.server);
      this.keepRunning(this.server);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Takes over a server that a killed run left behind, unless that run's watchdog is about to stop it. */
  private async adopt(): Promise<RunningServer | undefined> {
    const { cluster, dataDir, password } = this.place;
    const postmaster = readPostmaster(cluster);
    if (postmaster === undefined) return undefined;
    const former = readConnection(dataDir);
    const identity = former?.server.pid === postmaster.pid ? former.server : identify(postmaster.pid);
    if (identity === undefined || !isStillRunning(identity)) return undefined;
    const isBeingStopped = former !== undefined && isStillRunning(former.watchdog);
    if (isBeingStopped && (await hasEnded(identity, formerShutdownMs))) return undefined;
    if (await isReachable(clusterUrl(postmaster.port, password)))
      return watchServer(identity, postmaster.port);
    await stopServer(identity);
    return undefined;
  }

  /** Another program may take the port first, and a crashed server's sessions may linger for a moment. */
  private async startPatiently(): Promise<RunningServer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.startOn(await freePort());
      } catch (error) {
        if (attempt === firstTries) throw error;
        await sleep(pauseMs * attempt);
      }
    }
  }

  private async startOn(port: number): Promise<RunningServer> {
    const start = {
      postgres: this.place.binaries.postgres,
      cluster: this.place.cluster,
      account: this.place.account,
      settings: { ...serverSettings(availableMemory(), port), ...this.options.settings },
      logFile: join(this.place.dataDir, 'postgres.log'),
    };
    const server = await launchServer(start);
    // Known to others before it is ready, so that a run that is killed now is recognised by the next.
    this.announce(server);
    try {
      await untilReady(server, start);
      return server;
    } catch (error) {
      await stopServer(server.identity);
      throw error;
    }
  }

  private announce(server: RunningServer): void {
    this.watchdog.guard(server.identity);
    writeConnection(this.place.dataDir, {
      url: clusterUrl(server.port, this.place.password),
      server: server.identity,
      watchdog: this.watchdog.identity,
    });
  }

  private keepRunning(server: RunningServer): void {
    void server.ended.then(() => {
      if (!this.isStopping) this.restarting = this.restart(server.port);
    });
  }

  /** Starts a server that ended by itself again, on its port, where the connection pools look for it. */
  private async restart(port: number): Promise<void> {
    while (!this.isStopping) {
      this.options.log('The built-in PostgreSQL ended unexpectedly and is started again.');
      try {
        this.server = await this.startOn(port);
        this.keepRunning(this.server);
        return;
      } catch (error) {
        this.options.log(error instanceof Error ? error.message : String(error));
        await sleep(restartPauseMs);
      }
    }
  }
}

function preparePlace(dataDir: string): Place {
  const cluster = locateCluster(dataDir);
  const account = serverAccount(cluster);
  const binaries = findBinaries(account, account === undefined ? dataDir : sharedFolder);
  const password = clusterPassword(dataDir);
  prepareCluster(cluster, binaries, account, password);
  return { dataDir, cluster, account, binaries, password };
}
