import { randomUUID } from 'node:crypto';
import type { FakeAccount } from './account.ts';
import { newSid, type StoredMessage } from './message-store.ts';
import type { FormPairs } from './signing.ts';
import { retryPolicyOf, type WebhookAnswer } from './webhooks.ts';

/** What a person sends. */
export interface InboundText {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly media?: StoredMessage['media'];
  readonly messagingServiceSid?: string;
  /** More parameters, or other values for the usual ones. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The webhook is never called: the message is only in the list. */
  readonly isLost?: boolean;
}

/** What the fake got for its webhook, attempt by attempt; the last one decides. */
export interface InboundResult {
  readonly sid: string;
  readonly answers: readonly WebhookAnswer[];
  readonly isDelivered: boolean;
}

/** Delivers a person's message: blocks and answers as Twilio would by itself, then the webhook. */
export async function receive(account: FakeAccount, text: InboundText): Promise<InboundResult> {
  const message = store(account, text);
  const sender = text.messagingServiceSid ?? text.to;
  const heard = listensTo(account, text) ? account.optOuts.hear(sender, text.from, text.body) : undefined;
  account.journal.add({ kind: 'received', sid: message.sid, from: text.from, to: text.to, body: text.body });
  if (heard !== undefined) account.journal.add({ kind: 'replied_by_itself', to: text.from, word: heard });
  if (text.isLost === true) return { sid: message.sid, answers: [], isDelivered: false };
  const optOutType =
    heard !== undefined && account.options.optOut === 'advanced' ? { OptOutType: heard } : {};
  return deliver(account, message, { ...optOutType, ...text.parameters });
}

/** Twilio's default handling knows SMS only; on WhatsApp STOP is heard by Advanced Opt-Out alone. */
function listensTo({ options }: FakeAccount, { from }: InboundText): boolean {
  if (options.optOut === 'none') return false;
  return options.optOut === 'advanced' || !from.startsWith('whatsapp:');
}

/** Calls the webhook for a message, again as its URL asks for, and then the fallback with the reason. */
export async function deliver(
  account: FakeAccount,
  message: StoredMessage,
  parameters: Readonly<Record<string, string>> = {},
): Promise<InboundResult> {
  const { inboundUrl, fallbackUrl } = account.urls;
  if (inboundUrl === undefined) return { sid: message.sid, answers: [], isDelivered: false };
  const form = formOf(account, message, parameters);
  const answers = await attempt(account, message.sid, inboundUrl, form);
  if (!isTaken(answers.at(-1)) && fallbackUrl !== undefined) {
    const errorCode = answers.at(-1) === 'unreachable' ? '11205' : '11200';
    const withReason = [
      ...form,
      ['ErrorCode', errorCode] as const,
      ['ErrorUrl', inboundUrl.split('#', 1)[0] ?? ''] as const,
    ];
    answers.push(...(await attempt(account, message.sid, fallbackUrl, withReason)));
  }
  return { sid: message.sid, answers, isDelivered: isTaken(answers.at(-1)) };
}

async function attempt(
  account: FakeAccount,
  sid: string,
  url: string,
  form: FormPairs,
): Promise<WebhookAnswer[]> {
  const { retries, isRetried } = retryPolicyOf(url);
  const idempotencyToken = randomUUID();
  const answers: WebhookAnswer[] = [];
  for (let time = 0; time <= retries; time += 1) {
    const answer = await account.post(url, form, idempotencyToken);
    account.journal.add({ kind: 'delivered_webhook', sid, url, answer });
    answers.push(answer);
    if (isTaken(answer) || !isRetried(answer)) break;
  }
  return answers;
}

function isTaken(answer: WebhookAnswer | undefined): boolean {
  return typeof answer === 'number' && answer >= 200 && answer < 300;
}

function store(account: FakeAccount, text: InboundText): StoredMessage {
  const now = account.now();
  const message: StoredMessage = {
    sid: text.parameters?.MessageSid ?? newSid(text.media === undefined ? 'SM' : 'MM'),
    direction: 'inbound',
    from: text.from,
    to: text.to,
    body: text.body,
    messagingServiceSid: text.messagingServiceSid ?? null,
    dateCreated: now,
    dateSent: now,
    status: 'received',
    errorCode: null,
    media: text.media ?? [],
  };
  account.store.add(message);
  return message;
}

function formOf(
  account: FakeAccount,
  message: StoredMessage,
  parameters: Readonly<Record<string, string>>,
): FormPairs {
  const whatsApp =
    message.from?.startsWith('whatsapp:') === true ? { ProfileName: 'A person', MessageType: 'text' } : {};
  const media = message.media.flatMap(({ url, contentType }, index) => [
    [`MediaUrl${index}`, url] as const,
    [`MediaContentType${index}`, contentType] as const,
  ]);
  return Object.entries({
    SmsMessageSid: message.sid,
    NumMedia: String(message.media.length),
    SmsSid: message.sid,
    SmsStatus: 'received',
    Body: message.body,
    To: message.to,
    NumSegments: '1',
    MessageSid: message.sid,
    AccountSid: account.options.accountSid,
    From: message.from ?? '',
    ApiVersion: '2010-04-01',
    ...(message.messagingServiceSid !== null && { MessagingServiceSid: message.messagingServiceSid }),
    ...whatsApp,
    ...Object.fromEntries(media),
    ...parameters,
  });
}
