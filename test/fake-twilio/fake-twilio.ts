import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeAccount, type FakeOptions, type WebhookUrls } from './account.ts';
import type { Rule } from './behaviour.ts';
import { deliver, receive, type InboundResult, type InboundText } from './inbound.ts';
import type { Journal } from './journal.ts';
import { serveApprovals, serveContent } from './content-api.ts';
import type { TemplateDraft } from './content-store.ts';
import { control } from './control.ts';
import {
  createMessage,
  deleteMedia,
  deleteMessage,
  errorBody,
  readMedia,
  readMessages,
  sendJson,
} from './rest-api.ts';

export type { FakeOptions, WebhookUrls } from './account.ts';
export type { Behaviour, Rule } from './behaviour.ts';

const PATH =
  /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages(?:\/((?:SM|MM)[0-9a-f]{32}))?(\/Media(?:\/ME[0-9a-f]{32})?)?\.json$/;
const CONTENT_PATH = /^\/v1\/Content(?:\/(HX[0-9a-f]{32}))?$/;

/**
 * A Twilio that keeps state and speaks real HTTP, for the real SDK on one side and the real webhooks on the other.
 * What it does can be scripted; what it did stands in its journal. Under `/_fake/` a test in another process drives it.
 */
export class FakeTwilio {
  /** The origin to give as `TWILIO_API_BASE_URL`. */
  readonly url: string;
  private readonly account: FakeAccount;
  private readonly server: Server;

  private constructor(account: FakeAccount, server: Server) {
    this.account = account;
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Starts a fake on loopback; port 0 takes any free one. */
  static async start(options: FakeOptions, port = 0): Promise<FakeTwilio> {
    const account = new FakeAccount(options);
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    const fake = new FakeTwilio(account, server);
    server.on('request', (request, response) => {
      serve(fake, account, request, response).catch((error: unknown) => {
        sendJson(response, 500, { problem: String(error) });
      });
    });
    return fake;
  }

  get journal(): Journal {
    return this.account.journal;
  }

  /** Scripts how POSTs are treated from now on, after the rules that are there. */
  when(...rules: readonly Rule[]): void {
    this.account.script.add(...rules);
  }

  /** Forgets every rule. */
  clearRules(): void {
    this.account.script.clear();
  }

  /** Has a template at Twilio, approved unless it says otherwise. */
  addTemplate(draft: TemplateDraft): string {
    return this.account.contents.addTemplate(draft).sid;
  }

  /** Changes what became of a template. */
  approveTemplate(sid: string, approval: Omit<TemplateDraft, 'language' | 'body'>): void {
    this.account.contents.approve(sid, approval);
  }

  /** Takes a template away, as somebody does at Twilio. */
  removeTemplate(sid: string): void {
    this.account.contents.remove(sid);
  }

  /** Says where the service's webhooks are, once that is known. */
  route(urls: WebhookUrls): void {
    this.account.urls = urls;
  }

  /** Sends a person's message to the service, with retries and the fallback as configured. */
  sendSms(text: InboundText): Promise<InboundResult> {
    return receive(this.account, text);
  }

  /** Calls the webhook for an earlier message again. */
  resend(sid: string): Promise<InboundResult> {
    const message = this.account.store.find(sid);
    if (message === undefined) throw new Error(`the fake knows no message ${sid}`);
    return deliver(this.account, message);
  }

  /** Resolves when every planned status change and callback has happened. */
  settled(): Promise<void> {
    return this.account.settled();
  }

  async stop(): Promise<void> {
    await this.account.stop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function serve(
  fake: FakeTwilio,
  account: FakeAccount,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', fake.url);
  const body = await bodyOf(request);
  if (pathname.startsWith('/_fake/'))
    return control(fake, `${request.method} ${pathname.slice(7)}`, body, response);
  if (!isAuthenticated(account, request))
    return sendJson(response, 401, errorBody({ status: 401, code: 20003 }));
  const { method } = request;
  if (method === 'GET' && pathname === '/v1/ContentAndApprovals')
    return serveApprovals(account, searchParams, response);
  const content = CONTENT_PATH.exec(pathname);
  if (content !== null) return serveContent(account, { method, sid: content[1], body }, response);
  const [, accountSid, sid, media] = PATH.exec(pathname) ?? [];
  if (accountSid !== account.options.accountSid)
    return sendJson(response, 404, errorBody({ status: 404, code: 20404 }));
  if (method === 'DELETE' && sid !== undefined)
    return media === undefined ? deleteMessage(account, sid, response) : deleteMedia(account, sid, response);
  if (method === 'GET' && media !== undefined && sid !== undefined) return readMedia(account, sid, response);
  if (method === 'GET') return readMessages(account, sid, searchParams, response);
  if (method !== 'POST' || sid !== undefined)
    return sendJson(response, 405, errorBody({ status: 405, code: 20004 }));
  if (account.isOverLimit()) return sendJson(response, 429, errorBody({ status: 429, code: 20429 }));
  createMessage(account, new URLSearchParams(body), response);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function isAuthenticated({ options }: FakeAccount, request: IncomingMessage): boolean {
  const expected = Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64');
  return request.headers.authorization === `Basic ${expected}`;
}
