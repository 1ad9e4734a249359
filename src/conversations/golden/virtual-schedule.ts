import type { Signal } from '../../engine/conversation.js';

/** Something that is to happen, and when. */
export interface Appointment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly signal: Signal;
}

/** What is to happen later in a golden conversation, in the order in which it does. */
export class VirtualSchedule {
  private readonly appointments: Appointment[] = [];

  set(at: number, signal: Signal): void {
    // What was set first happens first at the same moment.
    const after = this.appointments.findIndex((other) => other.at > at);
    this.appointments.splice(after < 0 ? this.appointments.length : after, 0, { at, signal });
  }

  /** Everything that is to happen, in its order. */
  get ahead(): readonly Appointment[] {
    return this.appointments;
  }

  /** Takes the next of what happens up to a moment; null when nothing does. */
  take(until: number): Appointment | null {
    const [next] = this.appointments;
    if (next === undefined || next.at > until) return null;
    this.appointments.shift();
    return next;
  }
}
