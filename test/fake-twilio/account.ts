import { setTimeout as sleep } from 'node:timers/promises';
import { Script, USUAL_CALLBACKS, type CallbackStep } from './behaviour.ts';
import { ContentStore } from './content-store.ts';
import { Journal } from './journal.ts';
import { MessageStore, type StoredMessage } from './message-store.ts';
import { OptOuts, type OptOutMode } from './opt-outs.ts';
import type { FormPairs } from './signing.ts';
import { postSigned } from './webhooks.ts';

/** How a fake is set up. */
export interface FakeOptions {
  readonly accountSid: string;
  readonly authToken: string;
  readonly optOut?: OptOutMode;
  /** Where the journal is kept as JSON lines. */
  readonly journalFile?: string;
  /** POSTs a second above which 429 is answered; default: no limit. */
  readonly maxPerSecond?: number;
  readonly now?: () => Date;
  /** How long a webhook may take; Twilio's own limit by default. */
  readonly webhookTimeoutMs?: number;
}

/** Where the service's webhooks for messages are. */
export interface WebhookUrls {
  /** With a fragment such as `#rc=3&rp=all` where wanted. */
  readonly inboundUrl?: string;
  readonly fallbackUrl?: string;
}

const WEBHOOK_TIMEOUT_MS = 15_000;

/** The state of one account at the fake: messages, forms, blocks, script and journal. */
export class FakeAccount {
  readonly options: FakeOptions;
  urls: WebhookUrls = {};
  readonly journal: Journal;
  readonly script = new Script();
  readonly store = new MessageStore();
  readonly contents = new ContentStore();
  readonly optOuts = new OptOuts();
  private readonly pending = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly recentPosts: number[] = [];

  constructor(options: FakeOptions) {
    this.options = options;
    this.journal = new Journal(() => this.now(), options.journalFile);
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  /** Lets a message go its way: its status changes step by step, each told by callbacks if there is a URL. */
  schedule(
    message: StoredMessage,
    callbackUrl: string | undefined,
    steps: readonly CallbackStep[] = USUAL_CALLBACKS,
  ): void {
    const work = this.walk(message, callbackUrl, steps).finally(() => this.pending.delete(work));
    this.pending.add(work);
  }

  /** Counts a POST, and tells whether it is one too many within a second. */
  isOverLimit(): boolean {
    const now = performance.now();
    while ((this.recentPosts[0] ?? now) < now - 1_000) this.recentPosts.shift();
    if (this.recentPosts.length >= (this.options.maxPerSecond ?? Number.POSITIVE_INFINITY)) return true;
    this.recentPosts.push(now);
    return false;
  }

  /** Resolves when no status change or callback is under way or planned. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  /** Drops what is still planned, and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.settled();
  }

  async post(url: string, form: FormPairs, idempotencyToken?: string): ReturnType<typeof postSigned> {
    return postSigned(url, form, {
      authToken: this.options.authToken,
      timeoutMs: this.options.webhookTimeoutMs ?? WEBHOOK_TIMEOUT_MS,
      ...(idempotencyToken !== undefined && { idempotencyToken }),
    });
  }

  private async walk(
    message: StoredMessage,
    url: string | undefined,
    steps: readonly CallbackStep[],
  ): Promise<void> {
    let elapsed = 0;
    for (const step of steps) {
      const afterMs = step.afterMs ?? 0;
      if (!(await this.waited(Math.max(0, afterMs - elapsed)))) return;
      elapsed = Math.max(elapsed, afterMs);
      message.status = step.status;
      message.errorCode = step.errorCode ?? null;
      if (step.status === 'sent') message.dateSent ??= this.now();
      for (let time = 0; url !== undefined && time < (step.times ?? 1); time += 1)
        await this.callBack(message, url, step);
    }
  }

  /** Tells whether the time has passed, and not the fake stopped. */
  private waited(ms: number): Promise<boolean> {
    const { signal } = this.stopping;
    return sleep(ms, undefined, { signal }).then(
      () => true,
      () => false,
    );
  }

  private async callBack(
    message: StoredMessage,
    url: string,
    { status, errorCode }: CallbackStep,
  ): Promise<void> {
    const form: FormPairs = [
      ['SmsSid', message.sid],
      ['SmsStatus', status],
      ['MessageStatus', status],
      ['To', message.to],
      ['MessageSid', message.sid],
      ['AccountSid', this.options.accountSid],
      ['From', message.from ?? ''],
      ['ApiVersion', '2010-04-01'],
      ...(message.messagingServiceSid === null
        ? []
        : [['MessagingServiceSid', message.messagingServiceSid] as const]),
      ...(errorCode === undefined ? [] : [['ErrorCode', String(errorCode)] as const]),
    ];
    this.journal.add({ kind: 'called_back', sid: message.sid, status, answer: await this.post(url, form) });
  }
}
