import type { BroadcastAudience } from '../audience/audience.schemas.js';
import type { BroadcastContent } from '../content/content.schemas.js';
import type { BroadcastPace, BroadcastTiming } from './timing.schemas.js';

/** Where a broadcast is in its life; `waiting` is for the approval of a second person. */
export const broadcastStates = [
  'draft',
  'waiting',
  'scheduled',
  'running',
  'paused',
  'done',
  'cancelled',
  'failed',
] as const;
export type BroadcastState = (typeof broadcastStates)[number];

/** As what its messages pass the gate. */
export const broadcastKinds = ['broadcast', 'permission_request', 'emergency'] as const;
export type BroadcastKind = (typeof broadcastKinds)[number];

/** How far the counting of a broadcast is. */
export type PlanState = 'none' | 'counting' | 'done' | 'failed';

/** What staff decide about a broadcast. */
export interface BroadcastSettings {
  readonly name: string;
  readonly kind: BroadcastKind;
  readonly purpose: string | null;
  readonly topic: string | null;
  readonly content: BroadcastContent;
  readonly audience: BroadcastAudience;
  readonly timing: BroadcastTiming;
  readonly pace: BroadcastPace;
  readonly expiresAfterHours: number;
}

/** A broadcast as it is stored, without its plan. */
export interface Broadcast extends BroadcastSettings {
  readonly id: string;
  readonly state: BroadcastState;
  readonly version: number;
  readonly planState: PlanState;
  readonly planHash: Buffer | null;
  /** The version that was counted. */
  readonly planVersion: number | null;
  readonly plannedAt: Date | null;
  readonly approvedHash: Buffer | null;
  readonly approvedById: string | null;
  readonly approvedAt: Date | null;
  readonly startedById: string | null;
  readonly startsAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly failure: string | null;
  readonly repeatsId: string | null;
  readonly copiedFromId: string | null;
  /** The event that it invites to. */
  readonly eventId: string | null;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Whether a broadcast may still be changed: as long as nobody has started it. */
export function isDraft({ state }: Pick<Broadcast, 'state'>): boolean {
  return state === 'draft' || state === 'waiting';
}

/** Whether what was counted is what would be sent: nothing was changed since. */
export function isPlanCurrent({
  planState,
  planVersion,
  version,
}: Pick<Broadcast, 'planState' | 'planVersion' | 'version'>): boolean {
  return planState === 'done' && planVersion === version;
}

/** Why its messages are written, as suppressions of a topic see it. */
export function becauseOf({ id, topic }: Pick<Broadcast, 'id' | 'topic'>): string {
  return topic === null ? `broadcast:${id}/message` : `topic:${topic}/broadcast/${id}`;
}
