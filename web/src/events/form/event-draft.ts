import type { components } from '../../api/schema.js';
import { momentIn } from '../../release/zoned-time.js';
import type { EventView } from '../event.js';
import { localIn } from '../event-time.js';

/** What is said about an event by text. */
export const textKinds = ['invitation', 'reminder', 'thanks'] as const;

type Texts = EventView['texts'];

/** What staff write about an event, as it stands in its fields. */
export interface EventDraft {
  readonly name: string;
  readonly code: string;
  readonly placeCode: string | null;
  readonly venue: string;
  /** By the clocks of the zone: 2026-11-24T09:00. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timezone: string;
  /** '' for as many as come. */
  readonly capacity: string;
  readonly purpose: string;
  readonly topic: string | null;
  readonly texts: Texts;
}

type NewEvent = components['schemas']['NewEvent'];

/** An event of which nothing is known yet; its clocks are those of this computer. */
export function emptyDraft(): EventDraft {
  return {
    name: '',
    code: '',
    placeCode: null,
    venue: '',
    startsAt: '',
    endsAt: '',
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    capacity: '',
    purpose: '',
    topic: null,
    texts: { invitation: {}, reminder: {}, thanks: {} },
  };
}

/** Takes what was written out of an event. */
export function draftOf(event: EventView): EventDraft {
  const { name, code, placeCode, venue, timezone, capacity, purpose, topic, texts } = event;
  return {
    name,
    code,
    placeCode,
    venue,
    startsAt: localIn(timezone, event.startsAt),
    endsAt: localIn(timezone, event.endsAt),
    timezone,
    capacity: capacity === null ? '' : String(capacity),
    purpose,
    topic,
    texts,
  };
}

/** What the service is told; null while the day is not whole. */
export function settingsOf(draft: EventDraft): NewEvent | null {
  const startsAt = momentIn(draft.timezone, draft.startsAt);
  const endsAt = momentIn(draft.timezone, draft.endsAt);
  if (startsAt === null || endsAt === null) return null;
  const { invitation, reminder, thanks } = draft.texts;
  return {
    ...draft,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    capacity: draft.capacity === '' ? null : Number(draft.capacity),
    texts: { invitation: written(invitation), reminder: written(reminder), thanks: written(thanks) },
  };
}

/** What is otherwise than before. */
export function changedIn(now: NewEvent, before: NewEvent): Partial<NewEvent> {
  const names = Object.keys(now) as (keyof NewEvent)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]))
      .map((name) => [name, now[name]]),
  );
}

/** An end two hours after the beginning, where none was written yet. */
export function withStart(draft: EventDraft, startsAt: string): EventDraft {
  const at = Date.parse(`${startsAt}:00Z`);
  if (draft.endsAt !== '' || Number.isNaN(at)) return { ...draft, startsAt };
  return { ...draft, startsAt, endsAt: new Date(at + 2 * 3_600_000).toISOString().slice(0, 16) };
}

function written(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}
