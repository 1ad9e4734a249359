/** How soon somebody has to look after a case, the most urgent first. */
const casePriorities = ['urgent', 'high', 'normal', 'low'] as const;

export type CasePriority = (typeof casePriorities)[number];

/** Time by which a case of a priority is to be looked after, in minutes: one hour, eight, two days, seven. */
const minutesFor: Readonly<Record<CasePriority, number>> = {
  urgent: 60,
  high: 8 * 60,
  normal: 2 * 24 * 60,
  low: 7 * 24 * 60,
};

/** What says when a case is due. */
export interface Urgency {
  readonly priority: CasePriority;
  /** What the flow says; null: as the priority has it. */
  readonly dueMinutes: number | null;
}

/** The moment by which a case is to be looked after. The clock does not stop at night: danger does not either. */
export function dueFrom(openedAt: Date, { priority, dueMinutes }: Urgency): Date {
  return new Date(openedAt.getTime() + (dueMinutes ?? minutesFor[priority]) * 60_000);
}

/** The more urgent of two priorities. */
export function moreUrgent(one: CasePriority, other: CasePriority): CasePriority {
  return casePriorities.indexOf(one) <= casePriorities.indexOf(other) ? one : other;
}

/** Writes a reference as it is kept, whatever people put between its nine digits: `482 915 307` is 482-915-307. */
export function canonicalReference(written: string): string {
  const digits = written.replaceAll(/[\s.\-–—/]/gu, '');
  return /^\d{9}$/.test(digits) ? digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1-$2-$3') : written.trim();
}

/** Somebody may have wanted to opt out; whoever closes such a case says what she wants. */
export const unsureOptOut = 'unsure_opt_out';

/** What became of somebody who may have wanted to opt out: she keeps getting messages, or they stop. */
export const optOutOutcomes = ['keep', 'stop'] as const;

export type OptOutOutcome = (typeof optOutOutcomes)[number];

/** Reads how a case about a doubtful opt-out ends; null for anything else. */
export function optOutOutcome(outcome: string): OptOutOutcome | null {
  const said = outcome.trim().toLowerCase();
  return optOutOutcomes.find((one) => one === said) ?? null;
}
