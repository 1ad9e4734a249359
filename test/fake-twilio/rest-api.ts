import type { ServerResponse } from 'node:http';
import type { FakeAccount } from './account.ts';
import type { Behaviour } from './behaviour.ts';
import { render, type ShownForm } from './content-store.ts';
import { asResource, newSid, type StoredMessage } from './message-store.ts';

/** A refusal in Twilio's words. */
interface Refusal {
  readonly status: number;
  readonly code: number;
}

/** Serves POST Messages.json: checks what Twilio checks, then does what the script says. */
export function createMessage(account: FakeAccount, form: URLSearchParams, response: ServerResponse): void {
  const draft = readDraft(account, form);
  account.journal.add({
    kind: 'requested',
    to: draft.to,
    from: draft.sender,
    body: draft.body,
    messageId: draft.messageId,
    ...(draft.contentSid !== null && { contentSid: draft.contentSid }),
    ...shownMedia(draft),
  });
  const refusal = refusalOf(account, draft);
  if (refusal !== undefined) return refuse(account, response, refusal);
  const behaviour = account.script.behaviourFor({
    to: draft.to,
    from: draft.sender,
    body: draft.body,
    shows: showsOf(draft),
  });
  if (behaviour.kind === 'refuse') return refuse(account, response, behaviour);
  const message =
    behaviour.kind === 'accept' || behaviour.isAccepted ? accept(account, draft, behaviour) : undefined;
  const { accountSid } = account.options;
  answer(
    account,
    response,
    behaviour,
    message && { sid: message.sid, resource: asResource(accountSid, message) },
  );
}

/** Serves GET Messages.json and GET Messages/{sid}.json. */
export function readMessages(
  account: FakeAccount,
  sid: string | undefined,
  query: URLSearchParams,
  response: ServerResponse,
): void {
  const { accountSid } = account.options;
  if (sid !== undefined) {
    const message = account.store.find(sid);
    return message === undefined
      ? sendJson(response, 404, errorBody({ status: 404, code: 20404 }))
      : sendJson(response, 200, asResource(accountSid, message));
  }
  const { messages, nextQuery } = account.store.list(query);
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  sendJson(response, 200, {
    messages: messages.map((message) => asResource(accountSid, message)),
    page: Number(query.get('Page') ?? 0),
    page_size: messages.length,
    uri,
    first_page_uri: uri,
    next_page_uri: nextQuery === null ? null : `${uri}?${nextQuery}`,
    previous_page_uri: null,
  });
}

/** Serves DELETE Messages/{sid}.json: what is on its way stays until it has arrived. */
export function deleteMessage(account: FakeAccount, sid: string, response: ServerResponse): void {
  const message = account.store.find(sid);
  if (message === undefined) return sendJson(response, 404, errorBody({ status: 404, code: 20404 }));
  if (['queued', 'accepted'].includes(message.status))
    return sendJson(response, 409, errorBody({ status: 409, code: 20009 }));
  account.store.remove(sid);
  response.writeHead(204).end();
}

/** Serves DELETE Messages/{sid}/Media/{sid}.json. */
export function deleteMedia(account: FakeAccount, sid: string, response: ServerResponse): void {
  const message = account.store.find(sid);
  if (message === undefined || message.media.length === 0)
    return sendJson(response, 404, errorBody({ status: 404, code: 20404 }));
  message.media = message.media.slice(1);
  response.writeHead(204).end();
}

/** Serves GET Messages/{sid}/Media.json. */
export function readMedia(account: FakeAccount, sid: string, response: ServerResponse): void {
  const media = (account.store.find(sid)?.media ?? []).map(({ contentType }, index) => ({
    sid: `ME${String(index).padStart(32, '0')}`,
    content_type: contentType,
    uri: `/2010-04-01/Accounts/${account.options.accountSid}/Messages/${sid}/Media/ME${String(index).padStart(32, '0')}.json`,
  }));
  sendJson(response, 200, { media_list: media, next_page_uri: null });
}

/** Answers with a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A refusal as Twilio writes it. The real ones name the recipient, so these do too. */
export function errorBody({ status, code }: Refusal, to = ''): unknown {
  return {
    code,
    message: `Refused for ${to}`,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  };
}

interface Draft {
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  /** Whichever of the two is given. */
  readonly sender: string;
  /** What is read: the Body, or the form with its variables filled in. */
  readonly body: string;
  readonly contentSid: string | null;
  readonly form?: ShownForm;
  readonly mediaUrls: readonly string[];
  /** Why the form cannot be shown. */
  readonly formFault?: number;
  readonly callbackUrl: string | undefined;
  readonly messageId: string | null;
  readonly validityPeriod: string | null;
}

function readDraft(account: FakeAccount, form: URLSearchParams): Draft {
  const callbackUrl = form.get('StatusCallback') ?? undefined;
  return {
    to: form.get('To') ?? '',
    from: form.get('From'),
    messagingServiceSid: form.get('MessagingServiceSid'),
    sender: form.get('MessagingServiceSid') ?? form.get('From') ?? '',
    ...readContent(account, form),
    mediaUrls: form.getAll('MediaUrl'),
    callbackUrl,
    messageId:
      callbackUrl !== undefined && URL.canParse(callbackUrl)
        ? new URL(callbackUrl).searchParams.get('m')
        : null,
    validityPeriod: form.get('ValidityPeriod'),
  };
}

/** A form takes the place of body and media, which must not stand beside it. */
function readContent(
  account: FakeAccount,
  form: URLSearchParams,
): Pick<Draft, 'body' | 'contentSid' | 'form' | 'formFault'> {
  const contentSid = form.get('ContentSid');
  const body = form.get('Body') ?? '';
  if (contentSid === null) return { body, contentSid };
  if (form.has('Body') || form.has('MediaUrl')) return { body, contentSid, formFault: 20001 };
  const isApproved = account.contents.approvalOf(contentSid)?.status === 'approved';
  const rendered = render(account.contents.find(contentSid), form.get('ContentVariables'), isApproved);
  return 'code' in rendered ? { body, contentSid, formFault: rendered.code } : { contentSid, ...rendered };
}

function showsOf({ contentSid, mediaUrls }: Draft): 'form' | 'media' | 'text' {
  if (contentSid !== null) return 'form';
  return mediaUrls.length > 0 ? 'media' : 'text';
}

function shownMedia({ mediaUrls }: Draft): { mediaUrls?: readonly string[] } {
  return mediaUrls.length > 0 ? { mediaUrls } : {};
}

const NUMBER = /^\+[1-9]\d{6,14}$/;
const WHATSAPP = /^whatsapp:(?:\+[1-9]\d{6,14}|[A-Z]{2}\.[A-Za-z0-9]{1,128})$/;

function refusalOf(account: FakeAccount, draft: Draft): Refusal | undefined {
  const { to, body, sender, callbackUrl, validityPeriod, mediaUrls, formFault } = draft;
  if (to === '') return { status: 400, code: 21604 };
  if (sender === '') return { status: 400, code: 21603 };
  if (!NUMBER.test(to) && !WHATSAPP.test(to)) return { status: 400, code: 21211 };
  if (formFault !== undefined) return { status: 400, code: formFault };
  if (mediaUrls.some((url) => !URL.canParse(url))) return { status: 400, code: 21620 };
  if (body === '' && mediaUrls.length === 0) return { status: 400, code: 21602 };
  if (body.length > 1_600) return { status: 400, code: 21617 };
  if (callbackUrl !== undefined && !URL.canParse(callbackUrl)) return { status: 400, code: 21609 };
  if (validityPeriod !== null && !isValidityPeriod(validityPeriod)) return { status: 400, code: 20001 };
  if (draft.messagingServiceSid === null && account.optOuts.isBlocked(sender, to))
    return { status: 400, code: 21610 };
  return undefined;
}

function isValidityPeriod(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 36_000;
}

function accept(
  account: FakeAccount,
  draft: Draft,
  { callbacks }: Extract<Behaviour, { kind: 'accept' | 'html' | 'hang' | 'reset' }>,
): StoredMessage {
  const { to, from, sender, body, messagingServiceSid, callbackUrl, messageId } = draft;
  const message: StoredMessage = {
    sid: newSid('SM'),
    direction: 'outbound-api',
    from,
    to,
    body,
    messagingServiceSid,
    dateCreated: account.now(),
    dateSent: null,
    status: messagingServiceSid === null ? 'queued' : 'accepted',
    errorCode: null,
    media: draft.mediaUrls.map((url) => ({ url, contentType: 'application/octet-stream' })),
  };
  // Through a Messaging Service a block shows only later, in the delivery status.
  const isBlocked = account.optOuts.isBlocked(sender, to);
  account.store.add(message);
  if (!isBlocked)
    account.journal.add({
      kind: 'accepted',
      sid: message.sid,
      to,
      from: sender,
      body,
      messageId,
      ...(draft.form !== undefined && { form: draft.form }),
      ...shownMedia(draft),
    });
  account.schedule(message, callbackUrl, isBlocked ? [{ status: 'failed', errorCode: 21610 }] : callbacks);
  return message;
}

/** Refuses a POST in Twilio's words. */
export function refuse(account: FakeAccount, response: ServerResponse, { status, code }: Refusal): void {
  account.journal.add({ kind: 'answered', outcome: status, code, sid: null });
  sendJson(response, status, errorBody({ status, code }));
}

/** Answers a POST as its behaviour says; `made` is what came of it. */
export function answer(
  account: FakeAccount,
  response: ServerResponse,
  behaviour: Behaviour,
  made: { readonly sid: string; readonly resource: unknown } | undefined,
): void {
  const sid = made?.sid ?? null;
  const outcome = outcomeOf(behaviour);
  account.journal.add({ kind: 'answered', outcome, code: null, sid });
  if (behaviour.kind === 'hang') return;
  if (behaviour.kind === 'reset') {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"sid":', () => response.socket?.resetAndDestroy());
  } else if (behaviour.kind === 'html') {
    response
      .writeHead(behaviour.status, { 'content-type': 'text/html' })
      .end('<html><body>Bad Gateway</body></html>');
  } else if (made !== undefined) {
    sendJson(response, 201, made.resource);
  }
}

function outcomeOf(behaviour: Behaviour): number | 'hang' | 'reset' {
  if (behaviour.kind === 'hang' || behaviour.kind === 'reset') return behaviour.kind;
  return behaviour.kind === 'accept' ? 201 : behaviour.status;
}
