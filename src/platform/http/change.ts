import { z } from 'zod';

import type { Permission } from '../access/policy.js';
import type { Scope } from '../access/scope.js';

/** What changes are about, and who may hear of each: whoever has one of the permissions. */
export const topics = {
  flow: ['flows.read', 'texts.read'],
  draft: ['flows.read', 'texts.read'],
  // Who is at which step of a flow is nothing that a translator's page shows.
  presence: ['flows.read'],
  texts: ['flows.read', 'texts.read'],
  users: ['users.read'],
  import: ['people.import'],
  // Conversations that wait for a human, and who of the staff looks at one.
  inbox: ['inbox.read'],
  inbox_presence: ['inbox.read'],
  // What is sent to many, and how far it is.
  broadcast: ['broadcasts.read'],
  // What people are invited to, and who comes.
  event: ['events.read'],
  // Something that has turned, such as a sender that fails.
  alarm: ['measures.read'],
  // What people ask for by right, and how far it is.
  privacy: ['privacy.read'],
} as const satisfies Record<string, readonly Permission[]>;

/** What is about single people: whoever sees only some of them hears that something has changed, and not with whom. */
const personal: readonly Topic[] = ['inbox', 'inbox_presence', 'privacy'];

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

/** A change as somebody hears of it who sees the people of a scope; it is asked for by what it says. */
export function changeWithin(change: Change, scope: Scope): Change {
  if (scope.kind === 'system' || !personal.includes(change.topic)) return change;
  return { topic: change.topic, at: change.at };
}
