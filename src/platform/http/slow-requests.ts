import type { FastifyInstance } from 'fastify';

/** How long a request may take to come, whatever it brings; a provider gives up after 15 s anyway. */
const leastMs = 15_000;

/** The slowest line on which a large file can still be sent: 100 KiB a second. */
const bytesPerMs = 102.4;

/** However large, whoever has not sent everything by then is let go. Node looks after that, and this after the rest. */
export const longestRequestMs = 600_000;

/** How long a request may take to come: the larger a body its route takes, the longer. */
export function requestPatienceMs(bodyLimitBytes: number): number {
  return Math.min(leastMs + bodyLimitBytes / bytesPerMs, longestRequestMs);
}

/** Lets go of clients that never finish their request. @param patienceMs by the largest body that the route takes, in bytes */
export function letGoOfSlowRequests(
  server: Pick<FastifyInstance, 'addHook'>,
  patienceMs: (bodyLimitBytes: number) => number = requestPatienceMs,
): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request;
    // Without a body everything has come by now.
    if (raw.headers['content-length'] === undefined && raw.headers['transfer-encoding'] === undefined)
      return done();
    const timer = setTimeout(() => {
      // The connection goes with it.
      if (!raw.complete) raw.destroy();
    }, patienceMs(routeOptions.bodyLimit));
    timer.unref();
    const clear = (): void => clearTimeout(timer);
    raw.once('end', clear).once('close', clear);
    done();
  });
}
