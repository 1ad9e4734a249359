import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createRawServer, type AddressInfo, type Socket } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Egress, type EgressRequest, type EgressResult } from './egress.js';
import type { Resolve } from './resolve.js';

let server: Server;
let origin: string;
let port: number;
/** What the server does next. */
let serve: RequestListener;
/** What the server saw. */
let seen: {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}[];

beforeEach(async () => {
  seen = [];
  serve = (_request, response) => void response.end('hello');
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      serve(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  origin = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** Names lead where a test says; nothing here asks a real name server. */
const leadsTo =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

interface Situation extends Partial<EgressRequest> {
  readonly hosts?: readonly string[];
  readonly resolve?: Resolve;
  readonly isProduction?: boolean;
}

function ask({
  hosts,
  resolve = leadsTo(),
  isProduction = false,
  ...asked
}: Situation = {}): Promise<EgressResult> {
  const webhookHosts = hosts ?? [`127.0.0.1:${port}`];
  const egress = new Egress({ webhookHosts, isProduction }, resolve);
  return egress.request({ method: 'GET', url: `${origin}/`, timeoutMs: 2_000, ...asked });
}

const failedWith = (reason: string) => ({ status: 'failed', reason });

describe('a request to somebody else’s address', () => {
  it('brings the answer back, with its type', async () => {
    serve = (_request, response) =>
      void response.writeHead(201, { 'content-type': 'application/json' }).end('{"ok":true}');
    const result = await ask({
      method: 'POST',
      url: `${origin}/visits?id=1`,
      headers: { 'Content-Type': 'application/json', authorization: 'Bearer key' },
      body: '{"name":"አሻ"}',
    });
    expect(result).toMatchObject({ status: 'answered', httpStatus: 201, contentType: 'application/json' });
    expect(result.status === 'answered' && result.body.toString()).toBe('{"ok":true}');
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/visits?id=1',
        body: '{"name":"አሻ"}',
        headers: {
          host: `127.0.0.1:${port}`,
          authorization: 'Bearer key',
          'content-type': 'application/json',
          'user-agent': 'Karibu/1 (+webhook)',
        },
      },
    ]);
  });

  it('takes an error, and a page, for the answer that it is', async () => {
    serve = (_request, response) =>
      void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>');
    expect(await ask()).toMatchObject({ status: 'answered', httpStatus: 502, contentType: 'text/html' });
    serve = (_request, response) => void response.writeHead(204).end();
    expect(await ask()).toMatchObject({ status: 'answered', httpStatus: 204, contentType: '' });
  });

  it('does not follow a redirect', async () => {
    serve = (_request, response) =>
      void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    expect(await ask()).toMatchObject({ status: 'answered', httpStatus: 302 });
    expect(seen).toHaveLength(1);
  });

  it('sends no cookie that it was given before', async () => {
    serve = (_request, response) => void response.writeHead(200, { 'set-cookie': 'session=1' }).end();
    await ask();
    await ask();
    expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  it('takes a name in the operator’s own network when it is written out with its port', async () => {
    const result = await ask({
      hosts: [`crm.intranet:${port}`],
      url: `http://crm.intranet:${port}/`,
      resolve: leadsTo('127.0.0.1'),
    });
    expect(result).toMatchObject({ status: 'answered', httpStatus: 200 });
  });
});

describe('a request that may not be made', () => {
  it.each([
    ['a host that is not on the list', { url: 'https://other.example.org/' }, 'not_allowed'],
    ['plain http in production', { isProduction: true }, 'not_allowed'],
    ['another scheme', { url: 'file:///etc/passwd' }, 'not_allowed'],
    ['no address', { url: 'visits' }, 'malformed'],
    ['an empty address', { url: '' }, 'malformed'],
    ['a password in the address', { url: 'https://user:secret@api.example.org/' }, 'malformed'],
    ['an endless address', { url: `https://api.example.org/${'a'.repeat(5_000)}` }, 'malformed'],
    ['a header with a line break', { headers: { 'x-id': 'a\r\nhost: other' } }, 'malformed'],
    ['a header whose name is none', { headers: { 'x id': 'a' } }, 'malformed'],
    ['a header of the connection', { headers: { Host: 'other.example.org' } }, 'malformed'],
    ['a length of its own', { headers: { 'content-length': '5' }, body: 'hello' }, 'malformed'],
    ['a cookie', { headers: { Cookie: 'a=b' } }, 'malformed'],
    ['a header for proxies', { headers: { 'Proxy-Authorization': 'a' } }, 'malformed'],
    ['endless headers', { headers: { 'x-id': 'a'.repeat(9_000) } }, 'malformed'],
    ['a body over 64 KiB', { method: 'POST' as const, body: 'አ'.repeat(22_000) }, 'too_large'],
  ])('for %s is not made', async (_what, situation, reason) => {
    const hosts = [`127.0.0.1:${port}`, 'api.example.org'];
    expect(await ask({ hosts, ...situation })).toEqual(failedWith(reason));
    expect(seen).toEqual([]);
  });

  it('may be as large as 64 KiB', async () => {
    expect(await ask({ method: 'POST', body: 'x'.repeat(64 * 1024) })).toMatchObject({ status: 'answered' });
  });
});

describe('a name that leads inside', () => {
  const url = 'http://hooks.example.org/';
  const hosts = ['hooks.example.org', '127.0.0.1', '*.local.example.org'];

  it.each([
    ['to this machine', ['127.0.0.1']],
    ['to a private network', ['10.0.0.8']],
    ['to the credentials of a cloud', ['169.254.169.254']],
    ['to this machine over IPv6', ['::1']],
    ['to IPv4 in the dress of IPv6', ['::ffff:127.0.0.1']],
    ['to a public and a private address', ['8.8.8.8', '127.0.0.1']],
  ])('%s is refused', async (_where, addresses) => {
    expect(await ask({ url, hosts, resolve: leadsTo(...addresses) })).toEqual(failedWith('private_address'));
    expect(seen).toEqual([]);
  });

  it('is asked about once, so that it cannot change its mind', async () => {
    let asked = 0;
    const resolve: Resolve = () => {
      asked += 1;
      return leadsTo(asked === 1 ? '10.0.0.8' : '8.8.8.8')('');
    };
    expect(await ask({ url, hosts, resolve })).toEqual(failedWith('private_address'));
    expect(asked).toBe(1);
  });

  it('is refused when the address itself is the name', async () => {
    expect(await ask({ url: 'http://127.0.0.1/', hosts })).toEqual(failedWith('private_address'));
    expect(await ask({ url: 'http://[::ffff:127.0.0.1]/', hosts: ['[::ffff:7f00:1]'] })).toEqual(
      failedWith('private_address'),
    );
  });

  it('is unreachable when it leads nowhere', async () => {
    expect(await ask({ url, hosts, resolve: leadsTo() })).toEqual(failedWith('unreachable'));
    const unknown = Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
    expect(await ask({ url, hosts, resolve: () => Promise.reject(unknown) })).toEqual(
      failedWith('unreachable'),
    );
  });

  it('is given up when nobody says where it leads', async () => {
    const resolve: Resolve = () => new Promise(() => undefined);
    expect(await ask({ url, hosts, resolve, timeoutMs: 50 })).toEqual(failedWith('timeout'));
  });
});

describe('an answer that never ends well', () => {
  it.each([
    ['silence', () => undefined],
    [
      'headers and then silence',
      (_request: IncomingMessage, response: Parameters<RequestListener>[1]) => {
        response.writeHead(200);
        response.write('a');
      },
    ],
    [
      'a byte now and then',
      (_request: IncomingMessage, response: Parameters<RequestListener>[1]) => {
        const drip = setInterval(() => void response.write('a'), 10);
        response.on('close', () => {
          clearInterval(drip);
        });
      },
    ],
  ])('is given up after its time: %s', async (_what, then) => {
    serve = then;
    expect(await ask({ timeoutMs: 150 })).toEqual(failedWith('timeout'));
  });

  it('is cut off when it is too large, whether or not it says so before', async () => {
    serve = (_request, response) => void response.end('x'.repeat(256 * 1024 + 1));
    expect(await ask()).toEqual(failedWith('too_large'));
    serve = (_request, response) => {
      const chunk = 'x'.repeat(64 * 1024);
      const pour = (): void => {
        if (!response.destroyed) response.write(chunk, pour);
      };
      pour();
    };
    expect(await ask()).toEqual(failedWith('too_large'));
  });

  it('may be as large as the limit, and never larger than the limit of the house', async () => {
    serve = (_request, response) => void response.end('x'.repeat(100));
    expect(await ask({ maxBytes: 100 })).toMatchObject({ status: 'answered' });
    expect(await ask({ maxBytes: 99 })).toEqual(failedWith('too_large'));
    serve = (_request, response) => void response.end('x'.repeat(256 * 1024 + 1));
    expect(await ask({ maxBytes: 1e9 })).toEqual(failedWith('too_large'));
  });

  it('is unreachable when the connection breaks in the middle', async () => {
    serve = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('a', () => response.socket?.resetAndDestroy());
    };
    expect(await ask()).toEqual(failedWith('unreachable'));
  });

  it.each([
    ['no HTTP', 'SSH-2.0-server\r\n', 'malformed'],
    ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}`, 'too_large'],
    ['nothing', '', 'unreachable'],
  ])('is told apart: %s', async (_what, bytes, reason) => {
    const raw = createRawServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(bytes));
    }).listen(0, '127.0.0.1');
    await once(raw, 'listening');
    const host = `127.0.0.1:${(raw.address() as AddressInfo).port}`;
    expect(await ask({ hosts: [host], url: `http://${host}/` })).toEqual(failedWith(reason));
    raw.close();
    await once(raw, 'close');
  });

  it('is unreachable when nobody listens, and when somebody does who has no certificate', async () => {
    expect(await ask({ hosts: ['127.0.0.1:1'], url: 'http://127.0.0.1:1/' })).toEqual(
      failedWith('unreachable'),
    );
    expect(await ask({ url: `https://127.0.0.1:${port}/` })).toEqual(failedWith('unreachable'));
  });
});
