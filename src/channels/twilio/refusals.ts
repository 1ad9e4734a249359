import { Injectable, Logger } from '@nestjs/common';

const QUIET_MS = 60_000;

/**
 * Says what the webhooks turn away, at most once a minute per reason with the number of times since: a wrong PUBLIC_URL or
 * token must be seen by an operator, and a flood of forgeries must not fill the log. Names reasons, never contents.
 */
@Injectable()
export class Refusals {
  private readonly logger = new Logger('twilio webhooks');
  private readonly unsaid = new Map<string, { count: number; saidAt: number }>();

  /** Counts one refusal at this moment. */
  note(reason: string, now: Date): void {
    const entry = this.unsaid.get(reason) ?? { count: 0, saidAt: -Infinity };
    entry.count += 1;
    if (now.getTime() - entry.saidAt >= QUIET_MS) {
      this.logger.warn(`refused ${entry.count} request(s): ${reason}`);
      entry.count = 0;
      entry.saidAt = now.getTime();
    }
    this.unsaid.set(reason, entry);
  }
}
