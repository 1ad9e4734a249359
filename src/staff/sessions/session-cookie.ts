import type { FastifyReply, FastifyRequest } from 'fastify';

/** Browsers keep a cookie of this prefix to this very host, over a secure connection (RFC 6265bis, 4.1.3.2). */
const sessionCookie = '__Host-karibu';
const always = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** What the cookie of a session holds; undefined when there is none. */
export function sessionIdOf(request: FastifyRequest): string | undefined {
  return cookieOf(request, sessionCookie);
}

/** Gives the browser its session; it ends with the browser, or when the service ends it. */
export function setSessionCookie(reply: FastifyReply, id: string): void {
  setCookie(reply, sessionCookie, id, null);
}

/** Takes the session from the browser. */
export function clearSessionCookie(reply: FastifyReply): void {
  setCookie(reply, sessionCookie, '', 0);
}

/** The value of a cookie of a request (RFC 6265, 5.4). */
export function cookieOf({ headers }: FastifyRequest, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * Sets a cookie that scripts cannot read and other sites cannot send along with a change. `value`: letters, digits and
 * `.-_`, which stand as they are. `maxAgeSeconds`: null for as long as the browser is open.
 */
export function setCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  maxAgeSeconds: number | null,
): void {
  const age = maxAgeSeconds === null ? '' : `; Max-Age=${maxAgeSeconds}`;
  void reply.header('set-cookie', `${name}=${value}; ${always}${age}`);
}
