import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';

import { letGoOfSlowRequests, longestRequestMs, requestPatienceMs } from './slow-requests.js';

const mebibyte = 1024 * 1024;

describe('the patience with a request', () => {
  it('is some fifteen seconds for what is small', () => {
    expect(requestPatienceMs(64 * 1024)).toBeLessThan(16_000);
    expect(requestPatienceMs(0)).toBe(15_000);
  });

  it('lets fifty megabytes come over a line of 100 KiB a second', () => {
    expect(requestPatienceMs(50 * mebibyte)).toBeGreaterThan((50 * 1024 * 1_000) / 100);
    expect(requestPatienceMs(50 * mebibyte)).toBeLessThan(longestRequestMs);
  });

  it('ends for the largest as well', () => {
    expect(requestPatienceMs(Number.MAX_SAFE_INTEGER)).toBe(longestRequestMs);
  });
});

describe('a client that does not finish its request', () => {
  let server: FastifyInstance;
  let port: number;

  beforeAll(async () => {
    server = fastify();
    // The route of large files never gets impatient here.
    letGoOfSlowRequests(server, (bodyLimit) => (bodyLimit < mebibyte ? 50 : longestRequestMs));
    server.post('/small', { bodyLimit: 1_000 }, () => 'small');
    server.post('/large', { bodyLimit: 2 * mebibyte }, () => 'large');
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = Number(new URL(server.listeningOrigin).port);
  });
  afterAll(() => server.close());

  /** Sends the first half, waits for the end of the connection or for this long, sends the other half, and gives the answer. */
  async function halves(path: string, pauseMs: number): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    const ended = new Promise<void>((done) => socket.once('close', () => done()));
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n{"a"`,
    );
    await Promise.race([ended, new Promise((done) => setTimeout(done, pauseMs).unref())]);
    if (!socket.destroyed) socket.write(': 1}');
    await ended;
    return answer;
  }

  it('is let go', async () => {
    expect(await halves('/small', 5_000)).not.toContain('200 OK');
  });

  it('has more time where large bodies are taken', async () => {
    expect(await halves('/large', 300)).toContain('200 OK');
  });

  it('is served as ever when it is quick', async () => {
    expect(await halves('/small', 0)).toContain('200 OK');
  });
});
