import type twilio from 'twilio';
import { z } from 'zod';

import type { ListedTemplate, TemplateStatus } from '../channel.js';
import { storableText } from '../storable-text.js';
import { OWN_FORM_NAME } from './content-form.js';
import { sendErrorOf } from './send-failure.js';

/** Twilio's most for one page. Source: twilio.com/docs/content/content-api-resources */
const PAGE_SIZE = 500;

const Action = z.object({ title: z.string(), id: z.string().optional() });
const Type = z.object({
  body: z.string().optional(),
  title: z.string().optional(),
  actions: z.array(Action).nullish(),
});
const Approval = z
  .object({
    name: z.string(),
    category: z.string(),
    status: z.string(),
    rejection_reason: z.string(),
  })
  .partial();

/** What Twilio lists of one template. Source: content.twilio.com/v1/ContentAndApprovals */
const Listed = z.object({
  sid: z.string(),
  friendlyName: z.string().catch(''),
  language: z.string().catch(''),
  variables: z.record(z.string(), z.string()).catch({}),
  types: z.record(z.string(), z.unknown()),
  approvalRequests: Approval.nullish().catch(null),
});
type Listed = z.output<typeof Listed>;

const STATUSES: ReadonlySet<string> = new Set<TemplateStatus>([
  'unsubmitted',
  'received',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
]);

/**
 * Reads every template of an account with its approval for WhatsApp. Forms that this service made for its own questions are
 * not among them.
 * @throws SendError
 */
export async function listTemplates(client: twilio.Twilio, account: string): Promise<ListedTemplate[]> {
  const found = await client.content.v1.contentAndApprovals
    .list({ pageSize: PAGE_SIZE })
    .catch((error: unknown) => {
      throw sendErrorOf(error);
    });
  return found.flatMap((one) => {
    const { success, data } = Listed.safeParse(one);
    return success && !data.friendlyName.startsWith(OWN_FORM_NAME) ? templateOf(data, account) : [];
  });
}

/** A template without words, such as a code to sign in, is none that anybody writes with. */
function templateOf(listed: Listed, account: string): ListedTemplate[] {
  const { sid, friendlyName, language, variables, approvalRequests: approval } = listed;
  const shown = shownBy(listed.types);
  if (shown === undefined) return [];
  return [
    {
      account,
      contentSid: sid,
      name: storableText(filled(approval?.name) ?? friendlyName),
      language: language.split(/[_-]/u, 1)[0]?.toLowerCase() ?? '',
      category: filled(approval?.category)?.toLowerCase() ?? null,
      status: statusOf(approval?.status),
      body: storableText(shown.body),
      variables,
      options: shown.options,
      rejection: filled(approval?.rejection_reason) ?? null,
    },
  ];
}

/** A template may be written for several channels: the richest that has words is what WhatsApp shows. */
function shownBy(types: Listed['types']): Pick<ListedTemplate, 'body' | 'options'> | undefined {
  const readable = Object.entries(types).flatMap(([name, type]) => {
    const { success, data } = Type.safeParse(type);
    const body = success ? (filled(data.body) ?? filled(data.title)) : undefined;
    if (!success || body === undefined) return [];
    const options = (data.actions ?? []).flatMap(({ title, id = '' }) =>
      id === '' ? [] : [{ code: id, label: title }],
    );
    return [{ body, options, isPlain: name === 'twilio/text' }];
  });
  return readable.find(({ isPlain }) => !isPlain) ?? readable[0];
}

/** A state that Twilio adds tomorrow is one in which nothing can be sent. */
function statusOf(status: string | undefined): TemplateStatus {
  const known = status?.toLowerCase() ?? 'unsubmitted';
  if (STATUSES.has(known)) return known as TemplateStatus;
  return 'pending';
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
