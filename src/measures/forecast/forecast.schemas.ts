import { z } from 'zod';

import { Said } from '../../platform/http/said.schemas.js';

const Estimated = z.object({
  value: z.number(),
  least: z.number().describe('In nineteen of twenty cases it is at least this, as far as a sample can say.'),
  most: z.number(),
});

/** What next month will probably take. */
export const Forecast = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    messages: Estimated,
    segments: Estimated,
    cost: Estimated.extend({ currency: z.string() }).nullable().describe('Null without prices.'),
    parts: z.array(
      z.object({
        kind: z.enum(['programme', 'broadcasts', 'other']),
        programme: z.string().nullable(),
        people: z.int().nullable(),
        messages: Estimated,
        segments: Estimated,
        method: Said,
      }),
    ),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.output<typeof Forecast>;
