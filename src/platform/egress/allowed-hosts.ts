/** Where a request may go: nowhere; to a public address of its host; or to any, a private one too. */
export type Permission = 'none' | 'public' | 'any_address';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * Asks the operator's list about an address. `example.org` is that host on its usual port, `*.example.org` every host below
 * it; `10.1.2.3:8443`, written out with its port, is that one service, on a private address too. Plain http is for
 * trying things out, and never for production.
 * @param hosts in lower case, as `WEBHOOK_HOSTS` has them
 */
export function permissionOf(url: URL, hosts: readonly string[], isProduction: boolean): Permission {
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || isProduction)) return 'none';
  const usualPort = DEFAULT_PORTS[url.protocol] ?? '';
  const port = url.port === '' ? usualPort : url.port;
  if (hosts.includes(`${url.hostname}:${port}`)) return 'any_address';
  return port === usualPort && hosts.some((host) => isCovered(url.hostname, host)) ? 'public' : 'none';
}

function isCovered(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
