import type { Finding } from '../engine/definition/problem.js';
import { sentence } from '../platform/sentence.js';
import { classOf, type Programme } from './programme.js';
import { dayOfMessage, reckoningOf, type Reckoning } from './reckoning.js';
import { spreadDays } from './spread.rules.js';
import type { WrittenMessage } from './written-messages.js';

/** How many days a message may be moved because others are due on its own. */
const mostDaysMoved = 2;

/** A day by which files are checked: months are counted from it, and it is a leap day. */
const sampleDay = '2028-02-29';

/** No two messages have one name: it is their text's too. */
export function checkIds(messages: readonly WrittenMessage[]): Finding[] {
  const seen = new Set<string>();
  return messages.flatMap(({ message: { id }, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = sentence('lint:repeated_message.message')`Two messages are called "${{ id }}".`;
    return [
      {
        path: [...path.slice(0, -1), 'id'],
        rule: 'repeated_message',
        message,
        fix: sentence('lint:repeated_message.fix')`Give one of them another name.`,
      },
    ];
  });
}

/**
 * What is at the start stands first, the others in the order of their days: the file reads as she gets it. Days after the
 * start and days of her date cannot be compared before somebody has joined.
 */
export function checkOrder(programme: Programme, messages: readonly WrittenMessage[]): Finding[] {
  const sample = sampleOf(programme);
  const latest = new Map<boolean, WrittenMessage>();
  return messages.flatMap((written) => {
    if (written.isOfBlock) return [];
    const { message, path } = written;
    const before = beforeOf(written, latest);
    latest.set(isAfterStart(written, programme), written);
    if (before === undefined || orderOf(before, sample) <= orderOf(written, sample)) return [];
    return [
      {
        path,
        rule: 'out_of_order',
        message: sentence(
          'lint:out_of_order.message',
        )`The message "${{ id: message.id }}" stands after "${{ before: before.message.id }}" but is due before it.`,
        fix: sentence('lint:out_of_order.fix')`Put the messages in the order of their days.`,
      },
    ];
  });

  function beforeOf(written: WrittenMessage, known: ReadonlyMap<boolean, WrittenMessage>) {
    if (written.message.day === null) return known.get(false) ?? known.get(true);
    return known.get(isAfterStart(written, programme));
  }
}

/** Two on one day are fine while the second finds a day soon after. */
export function checkCrowding(programme: Programme, messages: readonly WrittenMessage[]): Finding[] {
  const sample = sampleOf(programme);
  const dated = messages.flatMap(({ message, path }) => {
    const day = dayOfMessage(message, sample);
    return day === null ? [] : [{ id: message.id, day, kind: classOf(message), path }];
  });
  const days = new Map(spreadDays(dated).map(({ id, day }) => [id, day]));
  return dated.flatMap(({ id, day, path }) => {
    if ((days.get(id) ?? day) - day <= mostDaysMoved) return [];
    const message = sentence(
      'lint:crowded_days.message',
    )`So many messages are due at once that "${{ id }}" would come more than ${{ most: mostDaysMoved }} days late.`;
    const fix = sentence('lint:crowded_days.fix')`Spread them over more days.`;
    return [{ path, rule: 'crowded_days', message, fix }];
  });
}

/** Of what is counted from when she joins, nobody knows where it falls among the weeks: it is looked at far from them. */
function sampleOf(programme: Programme): Reckoning {
  const sample = reckoningOf(programme, sampleDay, 0);
  return programme.anchor === 'registration' ? { ...sample, start: sample.weekZero } : sample;
}

function isAfterStart({ message: { from } }: WrittenMessage, { anchor }: Programme): boolean {
  return from === 'start' && anchor !== 'registration';
}

function orderOf({ message }: WrittenMessage, sample: Reckoning): number {
  return dayOfMessage(message, sample) ?? -Infinity;
}
