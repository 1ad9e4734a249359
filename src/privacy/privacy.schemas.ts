import { z } from 'zod';

import { PageQuery, pageOf } from '../platform/http/page.js';
import { requestKinds, requestStates } from './privacy-request.js';

const Moment = z.iso.datetime();
const Note = z.string().trim().max(2_000);

/** The request in the address of a route. */
export const RequestParams = z.strictObject({ id: z.uuid() });
export type RequestParams = z.output<typeof RequestParams>;

/** The message in the address of a route. */
export const MessageParams = z.strictObject({ id: z.uuid() });
export type MessageParams = z.output<typeof MessageParams>;

/** Which requests are asked for. */
export const RequestsQuery = PageQuery.extend({
  state: z
    .enum(['waiting', 'ended', 'all'])
    .default('waiting')
    .describe('waiting: what is due first comes first; otherwise the latest first.'),
  kind: z.enum(requestKinds).optional(),
  person: z.uuid().optional().describe('Only what is asked for about this person.'),
});
export type RequestsQuery = z.output<typeof RequestsQuery>;

/** Something that somebody asks for by right. */
export const PrivacyRequestView = z
  .object({
    id: z.string(),
    personId: z.string(),
    personName: z.string().nullable(),
    kind: z.enum(requestKinds),
    state: z
      .enum(requestStates)
      .describe(
        'cooling_off: it begins at `dueAt`, unless she calls it off; open: staff have to look at it.',
      ),
    how: z.enum(['text', 'staff', 'retention']),
    note: z.string(),
    requestedAt: Moment,
    dueAt: Moment,
    doneAt: Moment.nullable(),
    isOverdue: z.boolean(),
    stage: z
      .enum(['notice', 'copies'])
      .nullable()
      .describe(
        'Of an erasure: she is being told; or all is deleted here, and providers are asked to follow.',
      ),
    copiesLeft: z.int().describe('Messages of which a provider may still have its copy.'),
  })
  .meta({ id: 'PrivacyRequest' });
export type PrivacyRequestView = z.output<typeof PrivacyRequestView>;

/** Requests. */
export const PrivacyRequestPage = pageOf(PrivacyRequestView).meta({ id: 'PrivacyRequestPage' });

/** A request that somebody made to staff. */
export const NewRequestBody = z.strictObject({
  personId: z.uuid(),
  kind: z.enum(requestKinds),
  note: Note.default('').describe('What was asked, in a few words.'),
});
export type NewRequestBody = z.output<typeof NewRequestBody>;

/** What became of a request. An erasure is begun by POST /people/:id/erase. */
export const RequestPatch = z.strictObject({
  state: z.enum(['done', 'cancelled', 'refused']),
  note: Note.optional().describe('What was done; of a refusal why.'),
});
export type RequestPatch = z.output<typeof RequestPatch>;

/** Why somebody is erased. */
export const EraseBody = z.strictObject({ reason: Note.min(1).describe('Kept until she is gone.') });
export type EraseBody = z.output<typeof EraseBody>;

/** How a copy of what is kept is written. */
export const AccessFileQuery = z.strictObject({
  format: z.enum(['json', 'html']).default('json'),
  language: z.enum(['en', 'sw', 'fr']).optional().describe('Of the page; otherwise her own.'),
});
export type AccessFileQuery = z.output<typeof AccessFileQuery>;

/** Why the words of a message are taken out. */
export const RedactBody = z.strictObject({ reason: Note.min(1) });
export type RedactBody = z.output<typeof RedactBody>;

/** A message without its words. */
export const RedactedView = z
  .object({
    id: z.string(),
    redactedAt: Moment,
    copiesLeft: z.int().describe('1 while the provider has not deleted its copy: ask again later.'),
  })
  .meta({ id: 'RedactedMessage' });
export type RedactedView = z.output<typeof RedactedView>;
