import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import { onLauncherGone } from './launcher-watch.js';
import type { listen as Listen } from './listen.js';
import { openService } from './open-service.js';
import type { OpenedService } from './open-service.js';
import type { Config, Role } from './platform/config/config.js';
import { DomainError } from './platform/domain-error.js';
import { startLines } from './start-lines.js';

/** Work that is under way gets this long to finish after a signal. */
const shutdownDeadlineMs = 10_000;

/** Where compiled code is kept from one start to the next; a new build begins it anew. */
const compiledCode = fileURLToPath(new URL('./.compiled', import.meta.url));

/** Node 20 does not keep compiled code. */
const { enableCompileCache, flushCompileCache } = nodeModule as Partial<typeof nodeModule>;

/** Something that is closed at the end. */
interface Closing {
  close(): Promise<unknown>;
}

/** Serves until a signal comes; then finishes what is under way, stops the database that it runs, and exits. */
export async function serve(role?: Role): Promise<void> {
  try {
    const override = (config: Config): Config => (role === undefined ? config : { ...config, role });
    const opening = openService(role === 'worker' ? 'attach-or-own' : 'own', print, override);
    // Where nothing can be written it does nothing.
    enableCompileCache?.(compiledCode);
    // Reading the application takes as long as the database takes to start: both at once.
    const loading = import('./listen.js');
    await run(await opening, (await loading).listen);
  } catch (error) {
    print(sentenceOf(error));
    process.exit(1);
  }
}

/** What is told when the service cannot start: a sentence where the operator can do something, otherwise where it broke. */
function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is taken by another program. End that one, or set PORT to another.`;
  if (code === 'EACCES' && port !== undefined)
    return `This user may not listen on port ${port}. Set PORT to one above 1023.`;
  return error.stack ?? error.message;
}

async function run(service: OpenedService, listen: typeof Listen): Promise<void> {
  const open: Closing[] = [service];
  const stop = (): void => void shutDown(open);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  onLauncherGone(stop);
  try {
    const app = await listen(service);
    open.unshift(app);
    const url = await app.getUrl();
    for (const line of startLines(service, url, await setupLink(app, service, url))) print(line);
    // Now: who is killed later writes nothing.
    flushCompileCache?.();
  } catch (error) {
    await service.close();
    throw error;
  }
}

/** The way in for the first administrator, as long as nobody has an account. */
async function setupLink(
  app: INestApplication,
  { config }: OpenedService,
  url: string,
): Promise<string | null> {
  if (config.role === 'worker') return null;
  const { SetupLink } = await import('./staff/invitations/setup-link.js');
  // Without a PUBLIC_URL of their own people open what the service listens on, whatever port that became.
  const isReachedLocally = config.publicUrl === `http://127.0.0.1:${config.port}`;
  return app.get(SetupLink).make(isReachedLocally ? url : config.publicUrl);
}

let isShuttingDown = false;

/** Closes what is open, in order, within the deadline. */
async function shutDown(open: readonly Closing[]): Promise<void> {
  if (isShuttingDown) return;
  isShuttingDown = true;
  setTimeout(() => process.exit(1), shutdownDeadlineMs + 5_000).unref();
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, shutdownDeadlineMs).unref());
  for (const one of open) await Promise.race([one.close(), deadline]);
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
