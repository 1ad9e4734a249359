import { Injectable } from '@nestjs/common';

/** Tells whoever answers messages that some have arrived; `conversations` listens. */
@Injectable()
export class InboxArrivals {
  private readonly listeners = new Set<() => void>();

  /** Calls the listener after each commit of new messages. Listeners return at once and never throw. */
  onArrival(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Says that messages are in the inbox. */
  announce(): void {
    for (const listener of this.listeners) listener();
  }
}
