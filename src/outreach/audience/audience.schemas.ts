import { z } from 'zod';

/** Characters of an expression, as the language allows. */
const longestExpression = 2_000;

/** People who can be named one by one. */
const mostNamed = 10_000;

/** A rule in the language of segments. */
const RuleText = z.string().trim().min(1).max(longestExpression);

const shared = {
  except: RuleText.nullable().default(null).describe('Who is left out, in the language of segments.'),
  onePerPhone: z
    .boolean()
    .default(true)
    .describe('Of several people with one phone only one gets it: its owner, else the oldest record.'),
};

/** Whom a broadcast is for. */
export const BroadcastAudience = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('segment'), segment: z.uuid(), ...shared }),
    z.strictObject({ kind: z.literal('expression'), expression: RuleText, ...shared }),
    z.strictObject({ kind: z.literal('people'), people: z.array(z.uuid()).max(mostNamed), ...shared }),
    z
      .strictObject({ kind: z.literal('sheet'), ...shared })
      .describe('The spreadsheet that was brought for it.'),
  ])
  .meta({ id: 'BroadcastAudience' });
export type BroadcastAudience = z.output<typeof BroadcastAudience>;
