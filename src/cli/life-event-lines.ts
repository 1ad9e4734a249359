import type { LifeEvent } from '../programmes/life-events/life-event.js';
import { lifeEventView } from '../programmes/life-events/life-event-view.js';
import { localTime } from './local-time.js';

/** A life event in one line, with what it ended. */
export function lifeEventLine(event: LifeEvent, timezone: string): string {
  const { id, kind, day, how, recordedAt, undoneAt } = event;
  const { programmes, reference, isSure } = lifeEventView(event);
  const parts = [
    `${kind}${day === null ? '' : ` on ${day}`} (by ${how})`,
    ...(isSure ? [] : ['not sure whose it is']),
    ...(programmes.length === 0 ? [] : [`ended ${programmes.join(', ')}`]),
    ...(reference === null ? [] : [`case ${reference}`]),
    ...(undoneAt === null ? [] : [`taken back ${localTime(undoneAt, timezone)}`]),
  ];
  return `${id}  ${localTime(recordedAt, timezone)}  ${parts.join('; ')}`;
}
