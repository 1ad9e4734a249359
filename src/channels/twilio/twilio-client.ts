import { Agent } from 'node:http';
import type twilio from 'twilio';

/** What the REST client needs to know of the configuration. */
export interface TwilioAccount {
  readonly accountSid: string;
  /** The token that requests are signed with. */
  readonly authToken: string;
  /** Where the API is, when it is not Twilio's own: a fake in tests. */
  readonly apiBaseUrl?: string;
  /** How long one request may take. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** Twilio counts concurrent requests per account; the pace of sending is set elsewhere. */
const MAX_SOCKETS = 20;

/**
 * Opens the SDK's REST client. The SDK is loaded at first use, because it costs about 100 ms and 20 MB that a process
 * which sends nothing need not pay. It retries nothing by itself: whether a message may be sent again is not its decision.
 */
export async function openTwilioClient(account: TwilioAccount): Promise<twilio.Twilio> {
  const sdk = (await import('twilio')).default;
  const httpClient = new sdk.RequestClient({
    timeout: account.timeoutMs ?? TIMEOUT_MS,
    maxSockets: MAX_SOCKETS,
    autoRetry: false,
  });
  if (account.apiBaseUrl !== undefined) redirect(httpClient, account.apiBaseUrl);
  // `env: {}` keeps the SDK from taking accounts, regions or log levels from the environment behind our back.
  return new sdk.Twilio(account.accountSid, account.authToken, { httpClient, env: {} });
}

/** Puts another origin in the place of Twilio's for every request, plain http included. */
function redirect(client: twilio.RequestClient, apiBaseUrl: string): void {
  const origin = apiBaseUrl.replace(/\/+$/, '');
  client.axios.defaults.httpAgent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  client.axios.interceptors.request.use((request) => {
    const { pathname, search } = new URL(request.url ?? '/', origin);
    request.url = origin + pathname + search;
    return request;
  });
}
