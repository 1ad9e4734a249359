import i18next from 'i18next';
import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';

import { saidAreas } from '../i18n/say.js';
import { Problem, problemOf } from './problem.js';
import type { paths } from './schema.js';

/** What is done when the service no longer knows who calls; the router registers it. */
let onSignedOut: () => void = () => undefined;

/** The token that every change by a session needs; GET /session hands it out. */
let csrfToken: string | null = null;

/** Takes the session's token for all calls that follow. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Registers what is done when a call says that nobody is signed in. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** Posts that only ask: they carry files or a chat in their body, and asking twice does no harm. */
const question = /\/(simulations(\/chat)?|check|tests|presence|explain)$/;

/** Whether repeating this could do something twice, so that it needs a key by which the service knows it again. */
function changesSomething({ method, url }: Request): boolean {
  return method === 'POST' && !question.test(new URL(url).pathname);
}

const headers: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken);
    if (changesSomething(request) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', freshKey());
    }
    return request;
  },
};

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemOf(response);
    if (problem.words !== null) await i18next.loadNamespaces([...saidAreas]);
    if (problem.code === 'signed_out' && !response.url.endsWith('/api/v1/session')) onSignedOut();
    throw problem;
  },
};

/**
 * The service's API, typed by its OpenAPI document. A call that is not answered throws a `Problem`, so use it through
 * `answer` or `done`.
 */
export const api = createClient<paths>({ fetch: persistent });
api.use(headers, problems);

/** What a call was answered with. @throws Problem */
export async function answer<R extends { readonly data?: unknown }>(
  call: Promise<R>,
): Promise<Exclude<R['data'], undefined>> {
  const { data } = await call;
  return data as Exclude<R['data'], undefined>;
}

/** Waits for a call that answers nothing. @throws Problem */
export async function done(call: Promise<unknown>): Promise<void> {
  await call;
}

/** The header that says which version of a thing is being changed. */
export function ifMatch(version: string | number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

const pausesMs = [800, 2_500];

/** Asks again when the line broke, as often as it can do no harm: reads, and posts, whose key makes them happen once. */
async function persistent(request: Request): Promise<Response> {
  const isRepeatable = request.method === 'GET' || request.method === 'POST';
  for (const pauseMs of isRepeatable ? pausesMs : []) {
    const response = await fetch(request.clone()).catch(unlessAborted(request));
    if (response !== null) return response;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const response = await fetch(request).catch(unlessAborted(request));
  if (response === null) throw new Problem(0, 'offline', null);
  return response;
}

function unlessAborted(request: Request): (error: unknown) => null {
  return (error) => {
    if (request.signal.aborted) throw error;
    return null;
  };
}

/** A key by which the service knows a call again; random also over plain HTTP, where crypto.randomUUID is missing. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
