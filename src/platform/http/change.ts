import { z } from 'zod';

import type { Permission } from '../access/policy.js';

/** What changes are about, and who may hear of each: whoever has one of the permissions. */
export const topics = {
  flow: ['flows.read', 'texts.read'],
  draft: ['flows.read', 'texts.read'],
  // Who is at which step of a flow is nothing that a translator's page shows.
  presence: ['flows.read'],
  texts: ['flows.read', 'texts.read'],
  users: ['users.read'],
} as const satisfies Record<string, readonly Permission[]>;

/** What a change is about. */
export type Topic = keyof typeof topics;

/** Something that others see differently now; who hears of it asks for the rest. */
export const Change = z.object({
  topic: z.enum(Object.keys(topics) as [Topic, ...Topic[]]),
  /** Of what changed, such as a flow's name; absent: the list as a whole. */
  id: z.string().optional(),
  version: z.number().int().optional(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  /** What else there is to tell, such as who is there. Small: it is left out above a few kilobytes. */
  data: z.unknown().optional(),
  at: z.iso.datetime(),
});

/** Something that others see differently now. */
export type Change = z.output<typeof Change>;
