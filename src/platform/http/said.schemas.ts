import { z } from 'zod';

/** Which sentence is meant, for whoever says it in another language than English. */
export const Wording = z
  .object({
    key: z.string().describe('Stable, such as `lint:unknown_step.message`.'),
    params: z
      .record(z.string(), z.unknown())
      .describe('What fills its places: values, names `{ joined, of }`, or sentences `{ key, params }`.'),
  })
  .meta({ id: 'Wording' });

/** A sentence in English, and as what another language needs to say the same. */
export const Said = z.object({ text: z.string(), words: Wording }).meta({ id: 'Said' });
