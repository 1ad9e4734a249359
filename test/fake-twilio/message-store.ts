import { randomBytes } from 'node:crypto';

/** A message as the fake keeps it, in either direction. */
export interface StoredMessage {
  readonly sid: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly from: string | null;
  readonly to: string;
  readonly body: string;
  readonly messagingServiceSid: string | null;
  readonly dateCreated: Date;
  dateSent: Date | null;
  status: string;
  errorCode: number | null;
  media: readonly { readonly url: string; readonly contentType: string }[];
}

/** Makes an id as Twilio does: two letters and 32 hexadecimal digits. */
export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

/** One page of the list, as Twilio gives it. */
export interface Page {
  readonly messages: readonly StoredMessage[];
  readonly nextQuery: string | null;
}

const MAX_PAGE_SIZE = 1_000;

/** Every message of the account, newest first when listed. */
export class MessageStore {
  private readonly messages: StoredMessage[] = [];

  add(message: StoredMessage): void {
    this.messages.push(message);
  }

  find(sid: string): StoredMessage | undefined {
    return this.messages.find((message) => message.sid === sid);
  }

  remove(sid: string): void {
    this.messages.splice(
      this.messages.findIndex((message) => message.sid === sid),
      1,
    );
  }

  /** Filters as the REST API does; what was not sent yet has no date and matches no filter by date. */
  list(query: URLSearchParams): Page {
    const matching = this.messages.filter((message) => isListed(message, query)).reverse();
    const size = Math.min(Number(query.get('PageSize') ?? 50), MAX_PAGE_SIZE);
    const start = matching.findIndex((message) => message.sid === query.get('PageToken')) + 1;
    const messages = matching.slice(start, start + size);
    const last = messages.at(-1);
    if (last === undefined || start + size >= matching.length) return { messages, nextQuery: null };
    const next = new URLSearchParams(query);
    next.set('PageToken', last.sid);
    next.set('Page', String(Number(query.get('Page') ?? 0) + 1));
    return { messages, nextQuery: next.toString() };
  }
}

function isListed(message: StoredMessage, query: URLSearchParams): boolean {
  if (query.has('To') && query.get('To') !== message.to) return false;
  if (query.has('From') && query.get('From') !== message.from) return false;
  return (
    isOnTheRightSide(message.dateSent, query.get('DateSent>'), (sent, limit) => sent >= limit) &&
    isOnTheRightSide(message.dateSent, query.get('DateSent<'), (sent, limit) => sent <= limit) &&
    isOnTheRightSide(message.dateSent, query.get('DateSent'), sameDay)
  );
}

function isOnTheRightSide(
  sent: Date | null,
  limit: string | null,
  isRight: (sent: Date, limit: Date) => boolean,
): boolean {
  if (limit === null) return true;
  return sent !== null && isRight(sent, new Date(limit));
}

function sameDay(sent: Date, limit: Date): boolean {
  return sent.toISOString().slice(0, 10) === limit.toISOString().slice(0, 10);
}

/** A message as the REST API shows it. Through a Messaging Service the number of segments is not known at first. */
export function asResource(accountSid: string, message: StoredMessage): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    sid: message.sid,
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.dateCreated),
    date_sent: message.dateSent === null ? null : rfc2822(message.dateSent),
    date_updated: rfc2822(message.dateSent ?? message.dateCreated),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.media.length),
    num_segments: message.messagingServiceSid === null ? '1' : '0',
    price: null,
    price_unit: null,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

/** Twilio's dates: whole seconds, with a numeric zone. */
function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
