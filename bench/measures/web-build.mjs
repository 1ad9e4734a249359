// The build of the console, on all cores, as `npm start` makes it.
import { execFileSync } from 'node:child_process';
import { nodeOn } from '../cores.mjs';
import { root } from '../service.mjs';

/** Seconds from the start of the process to its end. */
export function measureWebBuild() {
  const [command, args] = nodeOn('any', ['scripts/web.mjs']);
  const startedAt = performance.now();
  execFileSync(command, args, { cwd: root, stdio: 'ignore' });
  return (performance.now() - startedAt) / 1_000;
}
