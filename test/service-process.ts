import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { until } from './until.ts';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** How a process came to its end: one of the two is null. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the built service, with everything that it prints. */
export class ServiceProcess {
  /** Both streams, as they came. */
  output = '';
  readonly ended: Promise<Ending>;
  private ending: Ending | undefined;

  private constructor(
    private readonly child: ChildProcess,
    folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
      rmSync(folder, { recursive: true, force: true });
      this.ending = { code, signal } as Ending;
      return this.ending;
    });
  }

  /** Starts the service with these variables and no others of its own, and waits for nothing. */
  static launch(env: Readonly<Record<string, string>>): ServiceProcess {
    const { PATH } = process.env;
    const folder = mkdtempSync(join(tmpdir(), 'karibu-process-'));
    const child = spawn(process.execPath, [program], {
      // In a folder of its own, so that no `.env` of this project is read.
      cwd: folder,
      env: { ...(PATH !== undefined && { PATH }), DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServiceProcess(child, folder);
  }

  /** Starts the service and waits until it listens. @throws with what it printed when it ends instead */
  static async start(env: Readonly<Record<string, string>>): Promise<ServiceProcess> {
    const service = ServiceProcess.launch(env);
    try {
      await until(
        () => `the service listens; it printed:\n${service.output}`,
        () => service.isListening || service.hasEnded,
        60_000,
      );
    } catch (error) {
      await service.end('SIGKILL');
      throw error;
    }
    if (service.hasEnded) throw new Error(`the service ended instead of listening:\n${service.output}`);
    return service;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isListening(): boolean {
    return this.output.includes('is listening on');
  }

  get hasEnded(): boolean {
    return this.ending !== undefined;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends a signal and waits for the end; a process that has ended already stays as it is. */
  async end(signal: NodeJS.Signals): Promise<Ending> {
    if (!this.hasEnded) this.child.kill(signal);
    return this.ended;
  }
}
