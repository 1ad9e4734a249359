import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Form } from './form.js';

/** A form request as it came in, not yet trusted. */
export interface SignedRequest {
  /** Path and query exactly as requested, such as `/webhooks/twilio/status?m=1`. */
  readonly originalUrl: string;
  /** The `X-Twilio-Signature` header. */
  readonly signature: string | string[] | undefined;
  readonly form: Form;
}

/**
 * Verifies that a request comes from Twilio: HMAC-SHA1 over the public URL and every parameter, by the SDK's own
 * constant-time validator, under any of several auth tokens (rotation). Only this part of the SDK is loaded here;
 * it needs nothing but `crypto`. Source: twilio.com/docs/usage/security
 */
export class SignatureCheck {
  private readonly origin: string;

  constructor(
    /** What Twilio was told to call, such as `https://karibu.example.org`; never what a Host header says. */
    publicUrl: string,
    private readonly authTokens: readonly string[],
  ) {
    this.origin = publicUrl.replace(/\/+$/, '');
  }

  /** Never throws: what cannot be verified is not genuine. */
  isGenuine({ originalUrl, signature, form }: SignedRequest): boolean {
    if (typeof signature !== 'string' || signature === '' || !isPlainPath(originalUrl)) return false;
    const url = this.origin + originalUrl;
    const parameters = form.signed();
    return this.authTokens.some((token) => isSigned(token, signature, url, parameters)) && !isResplit(form);
  }
}

/**
 * Refuses request targets that are no path on this host (`http://...`, `//...`, fragments), and the JSON variant of
 * the signature: where the query carries `bodySHA256` a form's parameters may go unsigned.
 */
function isPlainPath(originalUrl: string): boolean {
  if (!originalUrl.startsWith('/') || originalUrl.startsWith('//') || originalUrl.includes('#')) return false;
  const query = originalUrl.indexOf('?');
  if (query === -1) return true;
  return ![...new URLSearchParams(originalUrl.slice(query)).keys()].some((name) =>
    /^bodySHA256$/i.test(name),
  );
}

function isSigned(
  token: string,
  signature: string,
  url: string,
  parameters: Record<string, unknown>,
): boolean {
  try {
    return webhooks.validateRequest(token, signature, url, parameters);
  } catch {
    // The SDK throws on URLs that it cannot parse: such a request was signed by nobody.
    return false;
  }
}

/** What would have to stand inside a value when the parts of a signed request were divided anew. */
const GLUED = /(?:From|To)(?:\+\d{5}|whatsapp:)|(?:MessageSid|SmsSid|AccountSid)(?:SM|MM|AC)[0-9a-f]{32}/;

/**
 * Names and values are signed without a mark between them, so a request that was seen once could be divided into other
 * parameters under the same signature. The parameters that we rely on are checked by their readers, each exactly once;
 * what is left over must then hide in another value, with its name glued to it. Only the text that a person
 * wrote may look like that.
 */
function isResplit(form: Form): boolean {
  const sid = form.once('MessageSid');
  for (const [name, value] of form.entries()) {
    if ((name === 'SmsSid' || name === 'SmsMessageSid') && value !== sid) return true;
    if (name !== 'Body' && (GLUED.test(name) || isGlued(value))) return true;
  }
  return false;
}

function isGlued(value: string | readonly string[]): boolean {
  return typeof value === 'string' ? GLUED.test(value) : value.some((part) => GLUED.test(part));
}
