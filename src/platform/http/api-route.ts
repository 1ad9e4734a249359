/** What the addresses of all routes of the API begin with. */
const apiPrefix = '/api/';

/**
 * Tells whether a route, as it is declared, is one of the API's. An address as it was asked may be written in other ways
 * (`/%61pi/`) and still lead there, so it is never asked this about.
 */
export function isOfApi(route: string | undefined): boolean {
  return route?.startsWith(apiPrefix) ?? false;
}
