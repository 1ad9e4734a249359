import { z } from 'zod';

import { LanguageCode } from '../../engine/definition/schema.js';
import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Said } from '../../platform/http/said.schemas.js';
import { alarmKinds } from './alarm.js';

/** Which alarms are asked for. */
export const AlarmsQuery = PageQuery.extend({
  state: z.enum(['open', 'all']).default('open').describe('Those that are not over, or all.'),
  language: LanguageCode.default('en').describe('In which topics of the data dictionary are named.'),
});
export type AlarmsQuery = z.output<typeof AlarmsQuery>;

/** The alarm in the address of a route. */
export const AlarmParams = z.strictObject({ id: z.uuid() });
export type AlarmParams = z.output<typeof AlarmParams>;

/** What somebody says who has seen an alarm. */
export const Acknowledgement = z
  .strictObject({
    says: z
      .string()
      .trim()
      .max(500)
      .refine((text) => !text.includes('\0'), 'must be a text')
      .default('')
      .describe('What was found, or who looks after it; empty: nothing.'),
  })
  .prefault({});
export type Acknowledgement = z.output<typeof Acknowledgement>;

/** Something that has turned. */
export const AlarmView = z
  .object({
    id: z.string(),
    kind: z.enum(alarmKinds),
    subject: z.string(),
    severity: z.enum(['watch', 'urgent']),
    says: Said,
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    raisedAt: z.iso.datetime(),
    seenAt: z.iso.datetime().describe('When it was last found to be so.'),
    resolvedAt: z.iso.datetime().nullable().describe('It ends by itself.'),
    hasGrown: z
      .boolean()
      .describe(
        'Somebody took note of it, and since then it has become urgent or twice as much: it waits again.',
      ),
    acknowledgedBy: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('Null where there is a moment: whoever runs the service.'),
    acknowledgedAt: z.iso.datetime().nullable(),
    acknowledgement: z.string().nullable().describe('What whoever acknowledged it says.'),
  })
  .meta({ id: 'Alarm' });
export type AlarmView = z.output<typeof AlarmView>;

/** Alarms. */
export const AlarmPage = pageOf(AlarmView);
