import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

import { SendError } from '../channels/send-error.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config/config.js';
import { crashPoint } from '../platform/crash-point.js';
import { messagesSent, replySeconds, sendSeconds } from '../platform/health/metrics.js';
import { newId } from '../platform/ids.js';
import { Log } from '../platform/logging/log.js';
import { SendClaimsService, type Claim, type ClaimedSend } from './send-claims.service.js';
import type { SendAnswer } from './send-result.js';
import { SendResultsService } from './send-results.service.js';
import { SenderWake } from './sender-wake.js';

/** Calls of providers at once. A message is claimed only when it can be handed over at once. */
const maxInFlight = 20;
/** When every call is under way, those that end within this time share the next claim. */
const gatherMs = 5;
/** How long the loop rests when nobody wakes it: the poll behind the wake-ups. */
const pollMs = 1_000;
/** How long a shutdown waits for calls that are under way; what is still open then is found again by its lease. */
const shutdownMs = 12_000;

/** The loop that sends: the only caller of `Channel.send` in the house. */
@Injectable()
export class SenderService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Log('sender');
  private readonly owner = newId();
  private readonly inFlight = new Set<Promise<void>>();
  private isStopping = false;
  private isWoken = false;
  private wakeUp: (() => void) | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly claims: SendClaimsService,
    private readonly results: SendResultsService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly wake: SenderWake,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.wake.onWake(() => this.ring());
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.ring();
    await Promise.race([this.settled(), sleep(shutdownMs, undefined, { ref: false })]);
  }

  /**
   * Sends what is due now, as far as rate and free calls let it, and waits until all of it is recorded.
   * @returns whether anything was sent or decided: there may be more
   */
  async sendDue(): Promise<boolean> {
    const claim = await this.claim();
    await Promise.all([...this.inFlight]);
    return claim.isProductive;
  }

  private async settled(): Promise<void> {
    await this.loop;
    await Promise.all([...this.inFlight]);
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      const restMs = await this.step();
      if (restMs > 0 && this.mayRest()) await this.rest(restMs);
    }
  }

  /** Nobody has rung since the last look. */
  private mayRest(): boolean {
    return !this.isWoken && !this.isStopping;
  }

  /** Claims once and starts the calls. Answers how long there is nothing to do. */
  private async step(): Promise<number> {
    if (this.inFlight.size >= maxInFlight) {
      await Promise.race(this.inFlight);
      await sleep(gatherMs);
      return 0;
    }
    try {
      const { isProductive, resumeAt } = await this.claim();
      if (isProductive) return 0;
      const resumeMs = resumeAt === undefined ? pollMs : resumeAt.getTime() - this.clock.now().getTime();
      return Math.min(Math.max(resumeMs, 1), pollMs);
    } catch (error) {
      this.log.warn('Nothing could be claimed for sending; it is tried again.', { error });
      return pollMs;
    }
  }

  private async claim(): Promise<Claim> {
    const claim = await this.claims.claim(this.owner, maxInFlight - this.inFlight.size, this.clock.now());
    if (claim.messages.length > 0) crashPoint('send.after_claim');
    for (const message of claim.messages) this.start(message);
    return claim;
  }

  private start(message: ClaimedSend): void {
    const call = this.deliver(message).finally(() => {
      this.inFlight.delete(call);
      // The next message of its conversation may go now.
      this.ring();
    });
    this.inFlight.add(call);
  }

  private async deliver(claimed: ClaimedSend): Promise<void> {
    const answer = await this.handOver(claimed);
    crashPoint('send.after_accepted');
    try {
      await this.results.record({ claimed, answer, at: this.clock.now() });
    } catch (error) {
      this.log.error('The result of a send could not be recorded; its lease will run out.', { error });
      return;
    }
    crashPoint('send.after_recorded');
    this.count(claimed, answer);
  }

  private async handOver(claimed: ClaimedSend): Promise<SendAnswer> {
    const { id, sender, to, text, rich, expiresAt, channel } = claimed;
    const stop = sendSeconds.startTimer({ channel: sender.channel });
    try {
      const { providerId } = await channel.send({ id, sender, to, text, rich, ...this.validity(expiresAt) });
      return { status: 'accepted', providerId };
    } catch (error) {
      return { status: 'failed', error: this.asSendError(error) };
    } finally {
      stop();
    }
  }

  /** An adapter that breaks in an unforeseen way may have sent the message before. */
  private asSendError(error: unknown): SendError {
    if (error instanceof SendError) return error;
    this.log.error('A channel failed in a way of its own.', { error });
    return new SendError('unexpected', 'ambiguous', { cause: error });
  }

  private validity(expiresAt: Date | null): { validitySeconds?: number } {
    if (expiresAt === null) return {};
    return {
      validitySeconds: Math.max(1, Math.floor((expiresAt.getTime() - this.clock.now().getTime()) / 1_000)),
    };
  }

  private count({ sender, askedAt }: ClaimedSend, answer: SendAnswer): void {
    const outcome = answer.status === 'accepted' ? 'sent' : answer.error.outcome;
    messagesSent.inc({ channel: sender.channel, outcome });
    if (answer.status === 'accepted' && askedAt !== null) {
      replySeconds.observe(Math.max(0, this.clock.now().getTime() - askedAt.getTime()) / 1_000);
    }
  }

  private ring(): void {
    this.isWoken = true;
    this.wakeUp?.();
  }

  private async rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
