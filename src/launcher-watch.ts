import { readFileSync } from 'node:fs';

/** How often the launcher is looked for. */
const lookMs = 500;

/**
 * Calls back once when npm, which launched this process, is gone. npm passes a signal on to the shell between the
 * two and not to this process, and killed outright it passes nothing on: both would leave the service behind.
 */
export function onLauncherGone(callback: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const launched = lineage();
  const timer = setInterval(() => {
    if (lineage() === launched) return;
    clearInterval(timer);
    callback();
  }, lookMs);
  timer.unref();
}

/** The shell above this process, and npm above the shell where the system tells. */
function lineage(): string {
  const shell = process.ppid;
  return `${shell} ${parentOf(shell)}`;
}

/** The parent of a process by Linux's /proc; elsewhere, and when the process is gone, ''. */
function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    // The process is gone, or this system has no /proc.
    return '';
  }
}
