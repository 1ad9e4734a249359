import type { DeliveryReport, DeliveryStatus } from '../receiving.js';
import { isThrottle, outcomeOf, remedyOf } from './error-classes.js';
import type { Form } from './form.js';
import { MESSAGE_SID, type MalformedReason } from './incoming-message.js';

/** What a status callback says: a report, nothing about sending, or nothing that can be read. */
export type DeliveryReading =
  | { readonly status: 'read'; readonly report: DeliveryReport }
  | { readonly status: 'ignored' }
  | { readonly status: 'malformed'; readonly reason: MalformedReason };

/** What has to be known to read a status callback. */
export interface DeliveryContext {
  /** `m` of the callback URL: our id of the message. */
  readonly messageId: string | undefined;
  readonly isOurAccount: (accountSid: string) => boolean;
  readonly receivedAt: Date;
}

/**
 * Twilio's statuses. Everything before `sent` counts as `sent`: Twilio has the message and will go on by itself,
 * which is what resolves a send whose answer was lost. Source: outbound-message-status-in-status-callbacks
 */
const STATUSES: ReadonlyMap<string, DeliveryStatus> = new Map([
  ['accepted', 'sent'],
  ['scheduled', 'sent'],
  ['queued', 'sent'],
  ['sending', 'sent'],
  ['sent', 'sent'],
  ['partially_delivered', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'undelivered'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a verified status callback. Statuses that Twilio adds tomorrow are ignored, not refused. */
export function readDeliveryReport(form: Form, context: DeliveryContext): DeliveryReading {
  const providerId = form.once('MessageSid');
  if (providerId === undefined || !MESSAGE_SID.test(providerId))
    return { status: 'malformed', reason: 'message_sid' };
  const account = form.once('AccountSid') ?? '';
  if (!context.isOurAccount(account)) return { status: 'malformed', reason: 'account' };
  const twilioStatus = form.filled('MessageStatus');
  if (twilioStatus === undefined) return { status: 'malformed', reason: 'status' };
  const { messageId } = context;
  if (messageId !== undefined && !UUID.test(messageId)) return { status: 'malformed', reason: 'message_id' };
  const status = STATUSES.get(twilioStatus);
  if (status === undefined) return { status: 'ignored' };
  const report: DeliveryReport = {
    provider: 'twilio',
    account,
    ...(messageId !== undefined && { messageId }),
    providerId,
    status,
    ...errorOf(status, twilioStatus, form),
    reportedAt: doneAt(form.filled('RawDlrDoneDate'), context.receivedAt) ?? context.receivedAt,
  };
  return { status: 'read', report };
}

function errorOf(status: DeliveryStatus, twilioStatus: string, form: Form): Pick<DeliveryReport, 'error'> {
  if (status !== 'failed' && status !== 'undelivered') return {};
  const code = form.filled('ErrorCode');
  if (code === undefined || !/^\d{1,6}$/.test(code))
    return { error: { code: twilioStatus, outcome: 'content' } };
  const known = Number(code);
  const remedy = remedyOf(known);
  return {
    error: {
      code,
      outcome: outcomeOf(known),
      ...(isThrottle(known) && { isThrottled: true }),
      ...(remedy !== undefined && { remedy }),
    },
  };
}

/**
 * When the carrier was done, from `YYMMDDhhmm`. The documentation names no zone: it is taken as UTC, and only
 * when it lies in the past, so that a carrier's local time never puts a report into the future.
 */
function doneAt(raw: string | undefined, receivedAt: Date): Date | undefined {
  const parts = raw === undefined ? null : /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(raw);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute] = parts;
  const done = new Date(`20${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return done.getTime() <= receivedAt.getTime() ? done : undefined;
}
