import type { Decision } from './decision.js';

/** From here on are the places of those who are left out. */
export const leftOutFrom = 1_073_741_824;

/** Places of people who are not urgent, where some are; and of each quarter of an hour, where each gets it at a local time. */
const usualFrom = 500_000_000;
const quarterSize = 2_000_000;

const quarterMs = 15 * 60 * 1_000;

/** The earliest zone is this much before the installation's own moment at most. */
const widestMs = 26 * 60 * 60 * 1_000;

/** What the order of a broadcast's places depends on beside the order of records. */
export interface PlaceOrder {
  /** Some are urgent. */
  readonly hasUrgent: boolean;
  /** The moment of the installation's own zone, where each gets it at a local time; null: all at one. */
  readonly localAt: Date | null;
}

/** Gives out places: urgent people first, then by time, then by the age of the record. */
export class Places {
  private readonly given: Record<string, number>;

  constructor(
    private readonly order: PlaceOrder,
    given: Readonly<Record<string, number>>,
  ) {
    this.given = { ...given };
  }

  /** How many have a place of each class. */
  get counts(): Readonly<Record<string, number>> {
    return { ...this.given };
  }

  /** How many are left out. */
  get leftOut(): number {
    return this.given[leftOutFrom] ?? 0;
  }

  /** Whether there are gaps between the classes. */
  get isSparse(): boolean {
    return this.order.hasUrgent || this.order.localAt !== null;
  }

  placeOf(decision: Decision, isUrgent: boolean): number {
    const from = decision.status === 'excluded' ? leftOutFrom : this.from(decision.sendAt, isUrgent);
    const nth = this.given[from] ?? 0;
    this.given[from] = nth + 1;
    return from + nth;
  }

  private from(sendAt: Date | null, isUrgent: boolean): number {
    const { hasUrgent, localAt } = this.order;
    const urgency = hasUrgent && !isUrgent ? usualFrom : 0;
    if (sendAt === null || localAt === null) return urgency;
    const quarter = Math.floor((sendAt.getTime() - localAt.getTime() + widestMs) / quarterMs);
    return urgency + Math.max(0, quarter) * quarterSize;
  }
}
