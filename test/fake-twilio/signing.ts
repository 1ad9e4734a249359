import { createHmac } from 'node:crypto';

/** A form as pairs, in the order in which it is sent; names may repeat. */
export type FormPairs = readonly (readonly [string, string])[];

/**
 * Signs a form request as Twilio does, written from the documented algorithm and not with the SDK, so that the service's
 * use of the SDK is tested against something else: HMAC-SHA1 over the URL and, by name, each name and value.
 */
export function signatureOf(authToken: string, url: string, form: FormPairs): string {
  const distinct = new Map(
    form.map(([name, value]) => [JSON.stringify([name, value]), [name, value] as const]),
  );
  const sorted = [...distinct.values()].sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const signed = (url.split('#', 1)[0] ?? '') + sorted.map(([name, value]) => name + value).join('');
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}

/** Writes a form body as a browser or Twilio would. */
export function formBody(form: FormPairs): string {
  return new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])).toString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
