import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { DomainError } from '../../domain-error.js';
import { identify, type ProcessIdentity } from './process-identity.js';

const program = fileURLToPath(new URL('./watchdog.js', import.meta.url));

/** This end of the watchdog: the process in `watchdog.ts` that stops the server when this process dies. */
export class Watchdog {
  readonly identity: ProcessIdentity;
  private readonly child: ChildProcess;

  constructor() {
    this.child = spawn(process.execPath, [program], {
      cwd: '/',
      env: {},
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    const identity = this.child.pid === undefined ? undefined : identify(this.child.pid);
    if (identity === undefined) {
      throw new DomainError(
        'database_not_started',
        'The process that guards the built-in PostgreSQL did not start.',
      );
    }
    this.identity = identity;
    this.child.unref();
    // Without a watchdog the next start adopts the server, so its loss is no reason to stop.
    this.child.stdin?.on('error', () => this.child.stdin?.destroy());
  }

  /** Names the server to stop; a later one replaces it. */
  guard(server: ProcessIdentity): void {
    this.child.stdin?.write(`${JSON.stringify(server)}\n`);
  }

  /** Lets it go, after the server was stopped. */
  end(): void {
    this.child.stdin?.end();
  }
}
