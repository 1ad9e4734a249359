import { maskedAddress } from '../access.rules.js';
import type { Json } from '../person.js';
import type { TimelineEntry } from './timeline.repository.js';
import type { TimelineRow } from './timeline.schemas.js';

/** What holds the words of somebody. */
const wordKeys = ['text', 'textIn', 'answer', 'words', 'about', 'subject', 'original', 'input', 'note'];
/** What holds the value of a field. */
const valueKeys = ['value', 'before', 'after', 'beforeName', 'afterName', 'original'];
/** What holds a number. */
const addressKeys = ['address', 'to', 'from'];

/** Whether an entry holds what only those see who serve a person. */
export function isSensitiveEntry(
  { kind, data, message }: TimelineEntry,
  isSensitiveField: (key: string) => boolean,
): boolean {
  if (message !== null) return true;
  if (kind === 'field_changed') return typeof data.key === 'string' && isSensitiveField(data.key);
  return [...wordKeys, ...addressKeys].some((key) => key in data);
}

/** Shows an entry: whole, or without words of hers, values of sensitive fields and numbers. */
export function shownEntry(entry: TimelineEntry, isMasked: boolean): TimelineRow {
  const { id, at, kind, actorKind, actorId, actorName, data, message } = entry;
  return {
    id,
    at: at.toISOString(),
    kind,
    actor: { kind: actorKind, id: actorId, name: actorName },
    data: isMasked ? maskedData(kind, data) : data,
    message:
      message === null ? null : { ...message, body: isMasked || message.isRedacted ? null : message.body },
    isMasked,
  };
}

function maskedData(kind: string, data: TimelineEntry['data']): Record<string, Json> {
  const hidden = kind === 'field_changed' ? valueKeys : wordKeys;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => !hidden.includes(key))
      .map(([key, value]) => [
        key,
        addressKeys.includes(key) && typeof value === 'string' ? maskedAddress(value) : value,
      ]),
  );
}
