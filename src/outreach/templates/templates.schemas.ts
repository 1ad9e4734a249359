import { z } from 'zod';

import type { TemplateStatus } from '../../channels/channel.js';
import { Said } from '../../platform/http/said.schemas.js';

const statuses = [
  'unsubmitted',
  'received',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
] as const satisfies readonly TemplateStatus[];

/** Which templates are listed. */
export const TemplatesQuery = z.strictObject({
  name: z.string().min(1).max(512).optional().describe('Those of one name: its languages.'),
  status: z.enum(statuses).optional().describe('Those whose approval stands there.'),
});
export type TemplatesQuery = z.output<typeof TemplatesQuery>;

const TemplateView = z
  .object({
    contentSid: z.string(),
    name: z.string(),
    language: z.string(),
    category: z.string().nullable().describe('utility, marketing or authentication.'),
    status: z.enum(statuses),
    body: z.string().describe('With its places, such as {{1}}.'),
    places: z.array(z.object({ name: z.string(), example: z.string() })),
    options: z.array(z.object({ code: z.string(), label: z.string() })),
    rejection: z.string().nullable().describe('Why it was rejected, in the words of WhatsApp.'),
    problem: Said.nullable().describe('Why it cannot be sent, and what to do; null when it can.'),
  })
  .meta({ id: 'MessageTemplate' });
export type TemplateView = z.output<typeof TemplateView>;

/** The templates of WhatsApp as they were last read. */
export const TemplateList = z
  .object({
    items: z.array(TemplateView),
    syncedAt: z.iso.datetime().nullable().describe('When they were read; null: never.'),
  })
  .meta({ id: 'MessageTemplateList' });
export type TemplateList = z.output<typeof TemplateList>;
