import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { DeliveryReceiver, type DeliveryReport } from '../channels/receiving.js';
import { ConsentService } from '../consent/consent.service.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/domain-error.js';
import { deliveryReports } from '../platform/health/metrics.js';
import { DeliveryRepository, type ReportedMessage } from './delivery.repository.js';
import { afterReport, isRise } from './delivery.rules.js';
import { Instead, type Undone } from './elsewhere/instead.service.js';
import { MessageSentListeners, type SentMessage } from './message-sent.js';
import { NaturalBatches } from './natural-batches.js';
import { blockedByProvider } from './provider-opt-out.js';
import { isTransient } from '../platform/database/transient.js';
import { Throttling, type Throttled } from './throttling.js';

/** `late`: everything in it was known; `unknown_message`: it is about no message of ours. */
type Recording = 'recorded' | 'late' | 'unknown_message';

const maxBatch = 500;
const maxWaiting = 20_000;
/** As for messages: the webhook must have answered before the provider gives up. */
const deadlineMs = 9_000;

/** Takes in delivery reports, in natural batches. What is about no message of ours is counted and stored nowhere. */
@Injectable()
export class DeliveryService extends DeliveryReceiver implements BeforeApplicationShutdown {
  private readonly batches = new NaturalBatches<DeliveryReport, Recording>({
    commit: (reports) => this.database.transaction((tx) => this.apply(tx, reports)),
    isTransient,
    maxBatch,
    maxWaiting,
    deadlineMs,
    unavailable: (cause) =>
      new DomainError('storage_unavailable', 'The report could not be stored in time.', { cause }),
  });

  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly consent: ConsentService,
    private readonly sent: MessageSentListeners,
    private readonly throttling: Throttling,
    private readonly instead: Instead,
  ) {
    super();
  }

  /** @throws DomainError `storage_unavailable` after 9 s without a commit */
  override async record(report: DeliveryReport): Promise<void> {
    deliveryReports.inc({ result: await this.batches.add(report) });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.batches.drain();
  }

  private async apply(tx: PoolClient, reports: readonly DeliveryReport[]): Promise<Recording[]> {
    const locked = await this.deliveries.lock(tx, reports);
    const messages = new Map<string, ReportedMessage>();
    const throttled: Throttled[] = [];
    const undone: Undone[] = [];
    const blocked: { readonly message: ReportedMessage; readonly report: DeliveryReport }[] = [];
    const recordings = reports.map((report, index): Recording => {
      const first = locked[index];
      if (first === undefined) return 'unknown_message';
      const before = messages.get(first.id) ?? first;
      messages.set(first.id, { ...before, ...afterReport(before, report) });
      if (!isRise(before, report)) return 'late';
      const { error, reportedAt: at } = report;
      if (error?.outcome === 'opt_out') blocked.push({ message: before, report });
      if (error?.isThrottled === true) throttled.push({ sender: before.sender, at });
      if (error?.remedy !== undefined) undone.push({ id: before.id, remedy: error.remedy, at });
      return 'recorded';
    });
    await this.deliveries.number(tx, numbered(locked, reports));
    await this.deliveries.save(tx, [...messages.values()]);
    await this.sent.tell(tx, firstSent(locked, messages));
    this.sent.tellMoved([...messages.keys()]);
    await this.throttling.slow(tx, throttled);
    await this.instead.after(tx, undone);
    // Only a report that brought news opts out: a repeated one must not undo that she came back since.
    await this.consent.optOut(
      tx,
      blocked.map(({ message, report }) => blockOf(message, report)),
    );
    return recordings;
  }
}

/** Those of which only the report says that they were sent: the answer to the sending was lost, or is still on its way. */
function firstSent(
  before: readonly (ReportedMessage | undefined)[],
  after: ReadonlyMap<string, ReportedMessage>,
): SentMessage[] {
  const unsent = new Set(before.flatMap((message) => (message?.sentAt === null ? [message.id] : [])));
  return [...unsent].flatMap((id) => {
    const at = after.get(id)?.sentAt ?? null;
    return at === null ? [] : [{ id, at }];
  });
}

function numbered(locked: readonly (ReportedMessage | undefined)[], reports: readonly DeliveryReport[]) {
  return reports.flatMap((report, index) => {
    const message = locked[index];
    return message === undefined ? [] : [{ id: message.id, report }];
  });
}

function blockOf({ id, sender, address }: ReportedMessage, { error, reportedAt }: DeliveryReport) {
  return blockedByProvider({ sender, address, messageId: id, code: error?.code ?? '', at: reportedAt });
}
