import type { ProgrammeMessage } from '../programme.js';

/** How a stage of a programme is counted: from joining, from the date itself, or in weeks. */
export interface Stage {
  readonly kind: 'joining' | 'date' | 'weeks';
  /** The first and the last week of it; 0 for what is not counted in weeks. */
  readonly from: number;
  readonly to: number;
  readonly messages: readonly ProgrammeMessage[];
}

/** More stages than this are tiresome to read. */
const mostStages = 12;

/** Lengths of a stage in weeks: a week, about a month, a quarter, half a year. */
const lengths = [1, 4, 13, 26] as const;

/** Groups the messages of a programme by when they come, in the order of their days. */
export function stagesOf(messages: readonly ProgrammeMessage[]): Stage[] {
  const joining = messages.filter(({ at }) => at.from === 'start');
  const dated = messages.filter((one) => one.at.from !== 'start' && one.week === null);
  return [
    ...(joining.length === 0 ? [] : [{ kind: 'joining', from: 0, to: 0, messages: joining } as const]),
    ...weeklyStages(messages.filter(({ week }) => week !== null).toSorted(byDay)),
    ...(dated.length === 0 ? [] : [{ kind: 'date', from: 0, to: 0, messages: dated } as const]),
  ];
}

/** How many messages each week of a stage has. */
export function densityOf({ from, to, messages }: Stage): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => weekCount(messages, from + at));
}

function weeklyStages(messages: readonly ProgrammeMessage[]): Stage[] {
  const first = messages[0]?.week ?? 0;
  const span = (messages.at(-1)?.week ?? 0) - first + 1;
  const length = lengths.find((one) => span / one <= mostStages) ?? Math.ceil(span / mostStages);
  const stages = new Map<number, ProgrammeMessage[]>();
  for (const message of messages) {
    const at = Math.floor((message.week ?? 0) / length) * length;
    stages.set(at, [...(stages.get(at) ?? []), message]);
  }
  return [...stages].map(([from, own]) => ({ kind: 'weeks', from, to: from + length - 1, messages: own }));
}

function byDay(one: ProgrammeMessage, other: ProgrammeMessage): number {
  return (one.at.day ?? 0) - (other.at.day ?? 0);
}

function weekCount(messages: readonly ProgrammeMessage[], at: number): number {
  return messages.filter(({ week }) => week === at).length;
}
