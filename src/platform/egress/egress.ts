import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';

import type { Config } from '../config/config.js';
import { permissionOf } from './allowed-hosts.js';
import { areSendable } from './headers.js';
import { isPublicAddress } from './public-address.js';
import { anywhere, PrivateAddress, publicOnly, systemResolve, type Resolve } from './resolve.js';

/** A request to an address that somebody else names. */
export interface EgressRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Not those that belong to the connection, such as Host, nor cookies. */
  readonly headers?: Readonly<Record<string, string>>;
  /** At most 64 KiB in UTF-8; null: none. */
  readonly body?: string | null;
  /** For all of it, from the first look-up of the name to the last byte of the answer. */
  readonly timeoutMs: number;
  /** The longest body of an answer that is read; at most, and by default, 256 KiB. */
  readonly maxBytes?: number;
}

/** Why there is no answer. */
export type EgressFailure =
  /** The operator's list does not have the host, or the scheme is not one that may be used. */
  | 'not_allowed'
  /** The host leads to an address that is not on the public internet. */
  | 'private_address'
  | 'timeout'
  /** What was to be sent, or what came back. */
  | 'too_large'
  /** No address, no connection, no trust, or one that broke. */
  | 'unreachable'
  /** The address or a header makes no sense, or what came back is no HTTP. */
  | 'malformed';

/** What came of a request. A redirect is an answer like any other: nobody follows it. */
export type EgressResult =
  | {
      readonly status: 'answered';
      readonly httpStatus: number;
      /** The header as it came; '' without one. */
      readonly contentType: string;
      readonly body: Buffer;
    }
  | { readonly status: 'failed'; readonly reason: EgressFailure };

const MAX_SENT_BYTES = 64 * 1024;
const MAX_RECEIVED_BYTES = 256 * 1024;
const MAX_URL_LENGTH = 4_000;
const USER_AGENT = 'Karibu/1 (+webhook)';

/**
 * The one door to addresses that others name, such as the webhooks of flows. It goes only where the operator's list
 * says, to public addresses, with limits of size and time; it follows nothing and remembers nothing between requests.
 */
export class Egress {
  constructor(
    private readonly config: Pick<Config, 'webhookHosts' | 'isProduction'>,
    private readonly resolve: Resolve = systemResolve,
  ) {}

  /** Never throws for what the other side, or the address, does. */
  async request(asked: EgressRequest): Promise<EgressResult> {
    const { url: address, headers = {}, body = null } = asked;
    const url = readAddress(address);
    if (url === undefined || !areSendable(headers)) return failed('malformed');
    const permission = permissionOf(url, this.config.webhookHosts, this.config.isProduction);
    if (permission === 'none') return failed('not_allowed');
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (permission === 'public' && isIP(literal) !== 0 && !isPublicAddress(literal))
      return failed('private_address');
    if (body !== null && Buffer.byteLength(body) > MAX_SENT_BYTES) return failed('too_large');
    const lookup = permission === 'public' ? publicOnly(this.resolve) : anywhere(this.resolve);
    return exchange(
      url,
      { lookup, agent: false, method: asked.method, headers: sentHeaders(headers, body) },
      asked,
    );
  }
}

/** Makes one request on a connection of its own. */
function exchange(url: URL, options: RequestOptions, asked: EgressRequest): Promise<EgressResult> {
  const { body = null, timeoutMs, maxBytes = MAX_RECEIVED_BYTES } = asked;
  return new Promise((settle) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, options);
    const finish = (result: EgressResult): void => {
      clearTimeout(deadline);
      request.destroy();
      settle(result);
    };
    const deadline = setTimeout(() => {
      finish(failed('timeout'));
    }, timeoutMs);
    request.on('error', (error) => {
      finish(failed(reasonOf(error)));
    });
    request.on('response', (response) => {
      readAnswer(response, Math.min(maxBytes, MAX_RECEIVED_BYTES)).then(finish, (error: unknown) => {
        finish(failed(reasonOf(error)));
      });
    });
    request.end(body ?? undefined);
  });
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<EgressResult> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > maxBytes) return failed('too_large');
    chunks.push(chunk as Buffer);
  }
  const { statusCode = 0, headers } = response;
  return {
    status: 'answered',
    httpStatus: statusCode,
    contentType: headers['content-type'] ?? '',
    body: Buffer.concat(chunks),
  };
}

/** The address, when it can be one: without a user's name or a password, which would end up in logs. */
function readAddress(address: string): URL | undefined {
  if (address.length > MAX_URL_LENGTH || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : undefined;
}

function sentHeaders(
  headers: Readonly<Record<string, string>>,
  body: string | null,
): Record<string, string | number> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    accept: '*/*',
    ...Object.fromEntries(given),
    // Compressed answers would have to be unpacked before their size is known.
    'accept-encoding': 'identity',
    'user-agent': USER_AGENT,
    ...(body !== null && { 'content-length': Buffer.byteLength(body) }),
  };
}

function reasonOf(error: unknown): EgressFailure {
  if (error instanceof PrivateAddress) return 'private_address';
  const { code } = error as { code?: unknown };
  if (code === 'HPE_HEADER_OVERFLOW') return 'too_large';
  return typeof code === 'string' && code.startsWith('HPE_') ? 'malformed' : 'unreachable';
}

function failed(reason: EgressFailure): EgressResult {
  return { status: 'failed', reason };
}
