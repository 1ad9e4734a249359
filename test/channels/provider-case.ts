import { formBody, signatureOf, type FormPairs } from '../fake-twilio/signing.ts';
import { publicUrl, tokens } from './twilio-app.js';

/** A file of provider payloads: a base form and what each case changes in it. */
export interface CaseFile {
  readonly describes: string;
  readonly route?: 'messages' | 'status';
  readonly base: Readonly<Record<string, string>>;
  readonly cases: readonly ProviderCase[];
}

/** One payload: what the provider signed, what then happened to it, and what must come of it. */
export interface ProviderCase {
  readonly name: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly drop?: readonly string[];
  readonly repeat?: Readonly<Record<string, readonly string[]>>;
  readonly query?: string;
  /** Part of the URL as configured at the provider; neither sent nor signed. */
  readonly fragment?: string;
  readonly token?: 'current' | 'previous' | 'foreign' | 'none';
  /** Changes made after signing. */
  readonly tamper?: {
    readonly set?: Readonly<Record<string, string>>;
    readonly drop?: readonly string[];
    readonly query?: string;
    readonly truncateBy?: number;
    readonly empty?: boolean;
  };
  readonly expect: {
    readonly status: number;
    readonly accepted?: number;
    readonly recorded?: number;
    readonly message?: Readonly<Record<string, unknown>>;
    readonly report?: Readonly<Record<string, unknown>>;
  };
}

/** Builds the HTTP request of a case, signed as the case says. */
export function requestOf(file: CaseFile, providerCase: ProviderCase) {
  const path = `/webhooks/twilio/${file.route ?? 'messages'}`;
  const { query = '', fragment = '', token = 'current', tamper = {} } = providerCase;
  const signed = changed(Object.entries(file.base), providerCase);
  const body = formBody(changed(signed, tamper));
  const signature =
    token === 'none'
      ? {}
      : { 'x-twilio-signature': signatureOf(tokens[token], publicUrl + path + query + fragment, signed) };
  return {
    method: 'POST' as const,
    url: path + (tamper.query ?? query),
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...signature },
    payload: tamper.empty === true ? '' : body.slice(0, body.length - (tamper.truncateBy ?? 0)),
  };
}

function changed(
  form: FormPairs,
  { set = {}, drop = [], repeat = {} }: Pick<ProviderCase, 'set' | 'drop' | 'repeat'>,
): FormPairs {
  const gone = new Set([...drop, ...Object.keys(set), ...Object.keys(repeat)]);
  return [
    ...form.filter(([name]) => !gone.has(name)),
    ...Object.entries(set),
    ...Object.entries(repeat).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  ];
}
