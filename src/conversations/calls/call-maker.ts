import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { CallAnswer } from '../../engine/conversation.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { crashPoint } from '../../platform/crash-point.js';
import { Egress } from '../../platform/egress/egress.js';
import { Log } from '../../platform/logging/log.js';
import { readAnswer } from './call-answer.js';
import { CallResults } from './call-results.js';
import { CallWake } from './call-wake.js';
import { CallsRepository } from './calls.repository.js';
import type { ClaimedCall } from './calls.repository.js';

/** Calls at once in one process, and of them to one host: a slow host leaves room for the others. */
const maxInFlight = 10;
const maxPerHost = 4;
/** A call that has outlived several processes in a row is given up: it may be what ends them. */
const maxTimes = 3;
/** The longest answer that is read, before it is known how much of it is worth keeping. */
const maxBytes = 64 * 1024;
/** How long the loop rests when nobody wakes it. */
const pollMs = 1_000;
/** How long a shutdown waits for calls that are under way; what is still open then is claimed again when its time is up. */
const shutdownMs = 12_000;

/**
 * Asks other systems what flows want to know. Every call comes to an end that its run is told of. A call whose process died is
 * made again, with the same `Idempotency-Key`: the id of the call.
 */
@Injectable()
export class CallMaker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Log('calls');
  private readonly inFlight = new Map<string, { readonly host: string; readonly call: Promise<void> }>();
  private isStopping = false;
  private isWoken = false;
  private wakeUp: (() => void) | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly calls: CallsRepository,
    private readonly results: CallResults,
    private readonly egress: Egress,
    private readonly wake: CallWake,
    private readonly clock: Clock,
    private readonly config: Config,
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

  private async settled(): Promise<void> {
    await this.loop;
    await Promise.all([...this.inFlight.values()].map(({ call }) => call));
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      const isBusy = await this.start();
      if (!isBusy && this.mayRest()) await this.rest();
    }
  }

  /** Nobody has rung since the last look. */
  private mayRest(): boolean {
    return !this.isWoken && !this.isStopping;
  }

  /** Claims what may be called now, and calls it. @returns whether there was anything */
  private async start(): Promise<boolean> {
    const free = maxInFlight - this.inFlight.size;
    if (free === 0) return false;
    try {
      const busyHosts = [...this.inFlight.values()].map(({ host }) => host);
      const now = this.clock.now();
      const claimed = await this.calls.claim({ now, calls: free, perHost: maxPerHost, busyHosts });
      for (const call of claimed) this.begin(call);
      return claimed.length > 0;
    } catch (error) {
      this.log.warn('No call could be claimed; it is tried again.', { error });
      return false;
    }
  }

  private begin(claimed: ClaimedCall): void {
    const call = this.make(claimed).finally(() => {
      this.inFlight.delete(claimed.id);
      this.ring();
    });
    this.inFlight.set(claimed.id, { host: claimed.host, call });
  }

  private async make(claimed: ClaimedCall): Promise<void> {
    try {
      const answer = await this.ask(claimed);
      crashPoint('call.after_answer');
      await this.results.record(claimed.id, answer);
    } catch (error) {
      this.log.error('The result of a call could not be recorded; it is made again later.', {
        callId: claimed.id,
        error,
      });
    }
  }

  private async ask({
    id,
    method,
    url,
    headers,
    body,
    timeoutSeconds,
    times,
  }: ClaimedCall): Promise<CallAnswer> {
    if (times > maxTimes) return { status: 'failed', reason: 'interrupted' };
    const sent = body === null ? null : JSON.stringify(body);
    const result = await this.egress.request({
      method,
      url,
      headers: {
        accept: 'application/json',
        ...(sent === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
        'idempotency-key': id,
      },
      body: sent,
      timeoutMs: timeoutSeconds * 1_000,
      maxBytes,
    });
    return readAnswer(result);
  }

  private ring(): void {
    this.isWoken = true;
    this.wakeUp?.();
  }

  private async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
