// Starts what is measured: the service itself, as it is shipped, or the baseline.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { nodeOn } from './cores.mjs';
import { account } from './twilio-form.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const deadlineMs = 30_000;

/** What `npm start` runs, less the name of Node: with the settings of memory that it ships with. */
const [, ...startArguments] = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start.split(
  ' ',
);

/** Starts the baseline. */
export function startEcho() {
  return start({ args: ['bench/echo-server.mjs'] });
}

/** Starts what takes Twilio's place; the service must never reach for the real one. */
export async function startTwilioStandIn() {
  const [command, args] = nodeOn('other', ['bench/twilio-stand-in.mjs']);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), stop: () => end(child, 'SIGTERM') };
}

/**
 * Starts the built service.
 * @param settings ROLE, TWILIO_API_BASE_URL, and DATABASE_URL or DATA_DIR
 * @param options core: server | any; nodeOptions: more arguments for Node, such as `--cpu-prof`
 */
export function startService(settings, { core = 'server', nodeOptions = [] } = {}) {
  return start({
    args: [...nodeOptions, ...startArguments],
    core,
    settings: {
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.token,
      TWILIO_SENDERS: account.sender,
      TWILIO_OPT_OUT: 'self',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
}

async function start({ args, settings = {}, core = 'server' }) {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const [command, ...rest] = nodeOn(core, args).flat();
  const startedAt = Date.now();
  const child = spawn(command, rest, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const listeningAt = await listening(child);
  return {
    pid: child.pid,
    port,
    publicUrl,
    startedAt,
    bootMs: listeningAt - startedAt,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(
      () => reject(new Error(`not listening after ${deadlineMs} ms:\n${output}`)),
      deadlineMs,
    );
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it listened:\n${output}`)));
    child.stdout.on('data', (chunk) => {
      output = (output + chunk).slice(-4_000);
      if (!/listening/.test(output)) return;
      clearTimeout(late);
      resolve(Date.now());
    });
  });
}

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
