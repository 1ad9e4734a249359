import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { SenderDirectory } from '../../channels/senders.js';
import { isUrgent } from '../../messages/message-kind.js';
import { waitAtProviderMs, type ProviderQueue } from '../../messages/provider-queue.rules.js';
import { queuesBefore } from '../../messages/provider-queues.js';
import { SendingRates } from '../../messages/sending-rates.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { canonicalJson } from '../../platform/canonical-json.js';
import { Config } from '../../platform/config/config.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import { Blockers } from './blockers.service.js';
import { durationOf, type Duration } from './duration.rules.js';
import { mendOf } from './mends.js';
import type { PlanBasis } from './plan-basis.js';
import type { PlanProgress } from './plan-progress.js';
import { microsPerUnit } from './price.rules.js';
import type { StoredPlan } from './stored-plan.js';
import { spreadOf, type Tally } from './tally.js';
import { Warnings } from './warnings.service.js';
import { carriers } from './plan.schemas.js';

/** Samples that are shown of a language. */
const samplesShown = 3;

/** Puts together what came out of counting. */
@Injectable()
export class Summing {
  constructor(
    private readonly dictionary: Dictionary,
    private readonly senders: SenderDirectory,
    private readonly rates: SendingRates,
    private readonly blockers: Blockers,
    private readonly warnings: Warnings,
    private readonly config: Config,
  ) {}

  async plan(
    db: Pool | PoolClient,
    basis: PlanBasis,
    { tally, first, digest }: PlanProgress,
  ): Promise<{ readonly plan: StoredPlan; readonly hash: Buffer }> {
    const { broadcast } = basis;
    const queues = await queuesBefore(db);
    const duration = this.duration(basis, tally, queues);
    const price = this.price(basis, tally);
    const { approval_from: approvalFrom } = this.dictionary.current.sending;
    const plan: StoredPlan = {
      first,
      audience: tally.audience,
      recipients: tally.recipients,
      excluded: sorted(tally.excluded).map(([reason, number]) => ({
        reason,
        count: number,
        mend: mendOf(reason),
      })),
      languages: Object.entries(tally.languages).map(([language, { recipients, samples }]) => ({
        language,
        recipients,
        samples: samples.slice(0, samplesShown),
      })),
      carriers: carriers.flatMap((carrier) => {
        const recipients = tally.carriers[carrier] ?? 0;
        return recipients === 0 ? [] : [{ carrier, recipients }];
      }),
      segments: { ...spreadOf(tally.segments), mostPersonId: tally.mostSegments?.personId ?? null },
      price,
      duration: {
        seconds: duration.seconds,
        perSecond: duration.perSecond,
        endsAt: duration.endsAt.toISOString(),
        shortenBy: this.shortenBy(basis, tally, duration, queues),
      },
      warnings: await this.warnings.of(db, basis, tally, duration),
      blockers: await this.blockers.of(db, basis, tally.recipients),
      needsApproval: broadcast.kind === 'emergency' || tally.recipients >= approvalFrom,
    };
    return { plan, hash: hashOf(basis, digest, price?.total ?? null) };
  }

  private duration(
    { broadcast, startsAt, now }: Pick<PlanBasis, 'broadcast' | 'startsAt' | 'now'>,
    tally: Tally,
    queues: ReadonlyMap<string, ProviderQueue>,
  ): Duration {
    const senders = Object.entries(tally.senders).flatMap(([id, units]) => {
      const sender = this.senders.byId(id);
      if (sender === undefined) return [];
      const perSecond = this.rates.of(sender);
      const waitMs = waitAtProviderMs(queues.get(id) ?? null, perSecond, now);
      return [{ units, perSecond, waitMs }];
    });
    return durationOf({
      recipients: tally.recipients,
      senders,
      perHour: broadcast.pace.perHour,
      startsAt,
      lastAt: tally.lastAt === null ? null : new Date(tally.lastAt),
      timezone: this.config.defaultTimezone,
      hours: isUrgent(broadcast.kind) ? null : this.dictionary.current.sending,
    });
  }

  private price({ prices }: PlanBasis, tally: Tally): StoredPlan['price'] {
    if (prices === null) return null;
    const { total, least, typical, most } = spreadOf(tally.prices);
    return {
      currency: prices.currency,
      total: total / microsPerUnit,
      least: least / microsPerUnit,
      typical: typical / microsPerUnit,
      most: most / microsPerUnit,
      mostPersonId: tally.mostPrice?.personId ?? null,
    };
  }

  private shortenBy(
    basis: PlanBasis,
    tally: Tally,
    { seconds }: Duration,
    queues: ReadonlyMap<string, ProviderQueue>,
  ): Sentence[] {
    const ways: Sentence[] = [];
    const { perHour } = basis.broadcast.pace;
    const unpaced = this.duration(withoutPace(basis), tally, queues).seconds;
    if (perHour !== null && minutesOf(unpaced) < minutesOf(seconds))
      ways.push(
        sentence(
          'campaign:shorten_pace',
        )`Without the limit of ${{ perHour }} an hour it takes ${{ minutes: minutesOf(unpaced) }} minutes.`,
      );
    const { total } = spreadOf(tally.segments);
    const bySms = tally.carriers.sms ?? 0;
    if (total > bySms && perHour === null)
      ways.push(
        sentence(
          'campaign:shorten_text',
        )`With texts that fit into one SMS it takes ${{ minutes: minutesOf((seconds * bySms) / total) }} minutes.`,
      );
    return ways;
  }
}

function withoutPace({
  broadcast,
  startsAt,
  now,
}: PlanBasis): Pick<PlanBasis, 'broadcast' | 'startsAt' | 'now'> {
  return { startsAt, now, broadcast: { ...broadcast, pace: { ...broadcast.pace, perHour: null } } };
}

function minutesOf(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}

/** What is approved and started: to whom, what, when, how fast, and for how much. */
function hashOf({ broadcast }: PlanBasis, digest: string, price: number | null): Buffer {
  const { id, kind, purpose, topic, content, audience, timing, pace, expiresAfterHours } = broadcast;
  const text = canonicalJson({
    ...{ id, kind, purpose, topic, content, audience, timing, pace, expiresAfterHours },
    recipients: digest,
    price,
  });
  return createHash('sha256').update(text, 'utf8').digest();
}

/** The most frequent first. */
function sorted(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([one, less], [other, more]) => more - less || (one < other ? -1 : 1));
}
