import type { ServerResponse } from 'node:http';
import type { FakeAccount } from './account.ts';
import type { StoredContent } from './content-store.ts';
import { answer, errorBody, refuse, sendJson } from './rest-api.ts';

/** Serves the Content API: POST and GET /v1/Content, GET and DELETE /v1/Content/{sid}. */
export function serveContent(
  account: FakeAccount,
  call: { readonly method: string | undefined; readonly sid: string | undefined; readonly body: string },
  response: ServerResponse,
): void {
  const { method, sid, body } = call;
  if (method === 'POST' && sid === undefined) return createContent(account, body, response);
  if (method === 'GET' && sid === undefined)
    return sendJson(response, 200, {
      contents: account.contents.list().map((content) => asResource(account, content)),
      meta: { key: 'contents', next_page_url: null },
    });
  const content = account.contents.find(sid ?? '');
  if (content === undefined) return sendJson(response, 404, errorBody({ status: 404, code: 20404 }));
  if (method === 'GET') return sendJson(response, 200, asResource(account, content));
  if (method !== 'DELETE') return sendJson(response, 405, errorBody({ status: 405, code: 20004 }));
  account.contents.remove(content.sid);
  account.journal.add({ kind: 'content_removed', sid: content.sid });
  response.writeHead(204).end();
}

/** Serves GET /v1/ContentAndApprovals, page by page. */
export function serveApprovals(account: FakeAccount, query: URLSearchParams, response: ServerResponse): void {
  const all = account.contents.list();
  const size = Number(query.get('PageSize') ?? 50);
  const from = Number(query.get('Page') ?? 0) * size;
  const next = new URLSearchParams({ PageSize: String(size), Page: String(from / size + 1) });
  sendJson(response, 200, {
    contents: all.slice(from, from + size).map((content) => ({
      ...asResource(account, content),
      approval_requests: account.contents.approvalOf(content.sid) ?? { status: 'unsubmitted' },
    })),
    meta: {
      key: 'contents',
      next_page_url:
        from + size < all.length
          ? `https://content.twilio.com/v1/ContentAndApprovals?${next.toString()}`
          : null,
    },
  });
}

function createContent(account: FakeAccount, body: string, response: ServerResponse): void {
  const behaviour = account.script.contentBehaviour();
  if (behaviour.kind === 'refuse') return refuse(account, response, behaviour);
  const content =
    behaviour.kind === 'accept' || behaviour.isAccepted ? account.contents.add(parsed(body)) : undefined;
  if (behaviour.kind === 'accept' && content === undefined)
    return refuse(account, response, { status: 400, code: 20422 });
  if (content !== undefined)
    account.journal.add({
      kind: 'content_created',
      sid: content.sid,
      form: content.kind,
      body: content.body,
      labels: content.options.map(({ label }) => label),
    });
  answer(
    account,
    response,
    behaviour,
    content && { sid: content.sid, resource: asResource(account, content) },
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON is no form either.
    return undefined;
  }
}

function asResource({ options }: FakeAccount, { sid, source }: StoredContent): Record<string, unknown> {
  return {
    ...source,
    sid,
    account_sid: options.accountSid,
    url: `https://content.twilio.com/v1/Content/${sid}`,
  };
}
