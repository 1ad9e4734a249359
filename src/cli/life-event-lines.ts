import type { LifeEvent } from '../programmes/life-events/life-event.js';
import { columnOf } from '../programmes/life-events/life-event.js';
import { localTime } from './local-time.js';

/** A life event as programs read it. */
export function lifeEventOf({ id, kind, day, how, recordedAt, undoneAt, changes }: LifeEvent) {
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

/** A life event in one line, with what it ended. */
export function lifeEventLine(event: LifeEvent, timezone: string): string {
  const { id, kind, day, how, recordedAt, undoneAt } = event;
  const { programmes, reference, isSure } = lifeEventOf(event);
  const parts = [
    `${kind}${day === null ? '' : ` on ${day}`} (by ${how})`,
    ...(isSure ? [] : ['not sure whose it is']),
    ...(programmes.length === 0 ? [] : [`ended ${programmes.join(', ')}`]),
    ...(reference === null ? [] : [`case ${reference}`]),
    ...(undoneAt === null ? [] : [`taken back ${localTime(undoneAt, timezone)}`]),
  ];
  return `${id}  ${localTime(recordedAt, timezone)}  ${parts.join('; ')}`;
}
