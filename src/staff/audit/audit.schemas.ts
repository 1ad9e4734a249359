import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Moment } from '../staff.schemas.js';

const Text = z.string().trim().min(1).max(100);
const Time = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Which entries are asked for. */
export const AuditQuery = PageQuery.extend({
  actor: Text.optional().describe('The id of an account, or part of its name.'),
  action: Text.optional().describe('Such as `user.changed`, or the word before the dot.'),
  subject: Text.optional().describe('Such as `flow`, or `flow:registration`.'),
  q: Text.optional().describe('Anything that the entry says.'),
  from: Time.optional(),
  to: Time.optional().describe('Up to this moment and without it.'),
});
export type AuditQuery = z.output<typeof AuditQuery>;

/** What was changed, by whom. */
export const AuditRow = z
  .object({
    sequence: z.number().int(),
    at: Moment,
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string() }),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AuditRow' });
export type AuditRow = z.output<typeof AuditRow>;

/** The audit log. */
export const AuditPage = pageOf(AuditRow);

/** Whether the log is as it was written. */
export const AuditVerification = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('intact'), entries: z.number().int() }),
    z.object({
      status: z.literal('broken'),
      sequence: z.number().int().describe('The first entry that is not.'),
    }),
  ])
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.output<typeof AuditVerification>;
