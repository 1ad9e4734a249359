import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What `/metrics` prints: this process's own registry, not the library's global one. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry });

const registers = [registry];

/** Messages that a provider handed in, by channel and result: `accepted`, `duplicate`, `refused`, `failed`. */
export const messagesAccepted = new Counter({
  name: 'karibu_messages_accepted_total',
  help: 'Inbound messages by channel and result',
  labelNames: ['channel', 'result'] as const,
  registers,
});

/** Inbound messages that went through a turn, by outcome: `processed`, `parked`. */
export const turns = new Counter({
  name: 'karibu_turns_total',
  help: 'Inbound messages that went through a turn, by outcome',
  labelNames: ['outcome'] as const,
  registers,
});

/** Sending attempts by channel and outcome: `sent`, or the class of the failure, such as `retry` or `opt_out`. */
export const messagesSent = new Counter({
  name: 'karibu_messages_sent_total',
  help: 'Sending attempts by channel and outcome',
  labelNames: ['channel', 'outcome'] as const,
  registers,
});

/** Delivery reports by what became of them: `recorded`, `late`, `unknown_message`. */
export const deliveryReports = new Counter({
  name: 'karibu_delivery_reports_total',
  help: 'Delivery reports by result',
  labelNames: ['result'] as const,
  registers,
});

/** Runs of background jobs by job and outcome: `done`, `failed`. */
export const jobRuns = new Counter({
  name: 'karibu_jobs_total',
  help: 'Runs of background jobs by outcome',
  labelNames: ['job', 'outcome'] as const,
  registers,
});

/** Fires that went off, by kind and outcome: `done`, `again`, `parked`. */
export const firesHandled = new Counter({
  name: 'karibu_fires_total',
  help: 'Fires that went off, by kind and outcome',
  labelNames: ['kind', 'outcome'] as const,
  registers,
});

/** From a webhook's arrival to its commit, in seconds. */
export const acceptSeconds = new Histogram({
  name: 'karibu_accept_seconds',
  help: 'Seconds from the arrival of a webhook to its durable commit',
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 9],
  registers,
});

/** One round of the turn loop, from claim to commit, in seconds. */
export const turnSeconds = new Histogram({
  name: 'karibu_turn_seconds',
  help: 'Seconds of one round of the turn loop, from claim to commit',
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
});

/** One call of a provider, in seconds. */
export const sendSeconds = new Histogram({
  name: 'karibu_send_seconds',
  help: 'Seconds of one call of a provider to send a message',
  labelNames: ['channel'] as const,
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});

/** From the arrival of a message to the sending of its reply, in seconds. */
export const replySeconds = new Histogram({
  name: 'karibu_reply_seconds',
  help: 'Seconds from the arrival of a message to the sending of its reply',
  buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  registers,
});

/** Messages that wait for a turn. */
export const inboxPending = gauge('karibu_inbox_pending', 'Inbound messages that wait for a turn');

/** Messages that wait to be sent. */
export const outboxQueued = gauge('karibu_outbox_queued', 'Outbound messages that wait to be sent');

/** What providers have taken and not passed on yet. */
export const providerQueue = gauge(
  'karibu_provider_queue',
  'Segments of SMS and messages of WhatsApp that providers have taken and not passed on yet, as far as they tell',
);

/** Fires that are due. */
export const firesDue = gauge('karibu_fires_due', 'Fires that are due and not handled yet');

/** Cases that nobody has closed. */
export const casesOpen = gauge('karibu_cases_open', 'Cases that nobody has closed');

/** Open cases whose time has come. */
export const casesOverdue = gauge(
  'karibu_cases_overdue',
  'Open cases that should have been looked after by now',
);

/** A figure that is asked for when `/metrics` is read. */
export interface CollectedGauge {
  /** Says who knows the figure; a later caller takes over from an earlier one. */
  collectBy(count: () => Promise<number>): void;
}

function gauge(name: string, help: string): CollectedGauge {
  let count: (() => Promise<number>) | undefined;
  new Gauge({
    name,
    help,
    registers,
    async collect() {
      if (count === undefined) return;
      try {
        this.set(await count());
      } catch {
        // With the database away there is no figure; the other metrics must still be readable then.
        this.set(NaN);
      }
    },
  });
  return { collectBy: (source) => void (count = source) };
}
