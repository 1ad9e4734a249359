import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';

const Moment = z.iso.datetime();
const PartnerCode = z.string().min(1).max(64);

/** Which notices are asked for. */
export const NoticesQuery = PageQuery.extend({
  state: z.enum(['waiting', 'sent', 'confirmed', 'all']).default('waiting'),
  partner: PartnerCode.optional(),
});
export type NoticesQuery = z.output<typeof NoticesQuery>;

/** A partner has to delete what they were given about somebody. */
export const DeleteNoticeView = z
  .object({
    id: z.string(),
    partner: z.object({ code: z.string(), name: z.string(), contact: z.string().nullable() }),
    personId: z.string(),
    cause: z.enum(['consent_ended', 'erased']),
    at: Moment,
    sentAt: Moment.nullable(),
    confirmedAt: Moment.nullable(),
  })
  .meta({ id: 'DeleteNotice' });
export type DeleteNoticeView = z.output<typeof DeleteNoticeView>;

/** Notices, the oldest first. */
export const DeleteNoticePage = pageOf(DeleteNoticeView).meta({ id: 'DeleteNoticePage' });

/** For whom a file of notices is. */
export const NoticesFileQuery = z.strictObject({
  partner: PartnerCode,
  state: z.enum(['waiting', 'sent', 'open']).default('open').describe('open: whatever is not confirmed yet.'),
});
export type NoticesFileQuery = z.output<typeof NoticesFileQuery>;

/** Notices that were sent, or that a partner has confirmed. */
export const NoticesBody = z.strictObject({ ids: z.array(z.uuid()).min(1).max(10_000) });
export type NoticesBody = z.output<typeof NoticesBody>;

/** How many were changed. */
export const NoticesChanged = z.object({ changed: z.int() }).meta({ id: 'NoticesChanged' });
export type NoticesChanged = z.output<typeof NoticesChanged>;
