import { columnOf, type LifeEvent } from './life-event.js';
import type { LifeEventView } from './life-events.schemas.js';

/** A life event as programs read it. */
export function lifeEventView({
  id,
  kind,
  day,
  how,
  recordedAt,
  undoneAt,
  changes,
}: LifeEvent): LifeEventView {
  return {
    id,
    kind,
    day,
    how,
    recordedAt: recordedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
    isSure: changes.isSure,
    programmes: changes.subscriptions.map((row) => columnOf(row, 'programme')),
    offer: changes.offer?.flow ?? null,
    reference: changes.reference,
  };
}
