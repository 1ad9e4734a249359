// Starts the load and tells what it and the server took.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpuMs } from './usage.mjs';

const client = new URL('load-client.mjs', import.meta.url);
let runs = 0;

/**
 * Sends webhooks to a service and gives rate, latencies and processor time of a request.
 * @param service what `startService` gave
 * @param load { first, count, people, text, connections, ratePerSecond? }; people are numbered from `first`
 */
export async function sendLoad(service, load) {
  const process_ = fork(client, { stdio: 'inherit' });
  // A second message of the same provider id would be a repetition, so each run has its own.
  runs += 1;
  process_.send({
    port: service.port,
    publicUrl: service.publicUrl,
    run: (process.pid << 8) + runs,
    ...load,
  });
  await answerOf(process_);
  const cpuBefore = cpuMs(service.pid);
  process_.send('go');
  const results = await answerOf(process_);
  const serverMs = cpuMs(service.pid) - cpuBefore;
  return {
    ...results,
    run: (process.pid << 8) + runs,
    perSecond: (load.count / results.durationMs) * 1000,
    serverCpuUs: (serverMs * 1000) / load.count,
    /** Below about 0.95 something else than the server held the load up. */
    serverBusy: serverMs / results.durationMs,
  };
}

async function answerOf(process_) {
  const [answer] = await Promise.race([
    once(process_, 'message'),
    once(process_, 'exit').then(([code]) => Promise.reject(new Error(`the load ended with ${code}`))),
  ]);
  return answer;
}
