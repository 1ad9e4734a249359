import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { turnSeconds } from '../platform/health/metrics.js';
import { Config } from '../platform/config/config.js';
import { Log } from '../platform/logging/log.js';
import { TurnWake } from './turn-wake.js';
import { TurnsService } from './turns.service.js';

/** Looked for work at least this often, should every wake-up be lost. */
const pollMs = 1_000;

/** Wait after a failure, so that a database that is away is not hammered. */
const backOffMs = 500;

/** Conversations of one round: few while it is quiet, many while there is a backlog. */
const smallestBatch = 20;
const largestBatch = 200;

/** Runs turns while there are any, then sleeps until it is woken or the poll is due. */
@Injectable()
export class TurnLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Log('turns');
  private isStopping = false;
  private isAwake = false;
  private wakeSleeper: (() => void) | null = null;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly turns: TurnsService,
    private readonly wake: TurnWake,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.wake.onWake(() => {
      this.isAwake = true;
      this.wakeSleeper?.();
    });
    this.finished = this.loop();
  }

  /** Stops after the round that is running. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.wakeSleeper?.();
    await this.finished;
  }

  private async loop(): Promise<void> {
    let size = smallestBatch;
    while (!this.isStopping) {
      this.isAwake = false;
      const answered = await this.round(size);
      if (answered === 'failed') await this.sleep(backOffMs);
      else if (answered === 0 && this.mayRest()) await this.sleep(pollMs);
      else size = answered >= size ? Math.min(size * 2, largestBatch) : smallestBatch;
    }
  }

  /** Nobody has rung since the round began. */
  private mayRest(): boolean {
    return !this.isAwake;
  }

  private async round(size: number): Promise<number | 'failed'> {
    const stopTimer = turnSeconds.startTimer();
    try {
      const answered = await this.turns.run(size);
      if (answered > 0) stopTimer();
      return answered;
    } catch (error) {
      this.log.error('a round of turns failed; the messages wait', { error });
      return 'failed';
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    if (this.isStopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeSleeper = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeSleeper = null;
  }
}
