// What processes use of processor and memory, read from /proc.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time for /proc in hundredths of a second. */
const msPerTick = 10;

/** Processor time of a process with all its threads, in ms. */
export function cpuMs(pid) {
  const [user, system] = statOf(pid).times;
  return (user + system) * msPerTick;
}

/** Processor time of a PostgreSQL server, in ms: its first process, all that live under it, and all that ended. */
export function serverCpuMs(postmasterPid) {
  const own = statOf(postmasterPid).times;
  const children = childrenOf(postmasterPid).map(({ times: [user, system] }) => user + system);
  return [...own, ...children].reduce((sum, ticks) => sum + ticks, 0) * msPerTick;
}

/** Memory of a process that is its own or shared with files, in MB (RSS). */
export function rssMb(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** Takes the RSS of a process again and again until stopped. */
export function watchRss(pid, everyMs) {
  const samples = [rssMb(pid)];
  const timer = setInterval(() => existsSync(`/proc/${pid}`) && samples.push(rssMb(pid)), everyMs);
  return {
    stop() {
      clearInterval(timer);
      samples.push(rssMb(pid));
      return samples;
    },
  };
}

function childrenOf(parentPid) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => statIfThere(pid) ?? [])
    .filter(({ parent }) => parent === parentPid);
}

/** A process may end between the listing and the look. */
function statIfThere(pid) {
  try {
    return statOf(pid);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/** The name may hold blanks and brackets, so fields are counted from behind it. See proc(5). */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1], times: fields.slice(11, 15) };
}
