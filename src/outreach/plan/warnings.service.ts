import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { sentence, type Sentence } from '../../platform/sentence.js';
import { SegmentProblem } from '../../segments/language/problem.js';
import { SegmentReading } from '../../segments/segment-reading.js';
import { SegmentsRepository } from '../../segments/segments.repository.js';
import type { Duration } from './duration.rules.js';
import type { PlanBasis } from './plan-basis.js';
import type { Tally } from './tally.js';

/** The same text is told about for so long. */
const rememberedDays = 3;

/** Somebody who got the same text. */
interface SameText {
  readonly count: number;
  readonly at: Date;
}

/** Says what somebody should look at twice, although nothing stands in the way. SQL for who got the same of late. */
@Injectable()
export class Warnings {
  constructor(
    private readonly reading: SegmentReading,
    private readonly segments: SegmentsRepository,
  ) {}

  async of(
    db: Pool | PoolClient,
    basis: PlanBasis,
    tally: Tally,
    duration: Duration,
  ): Promise<readonly Sentence[]> {
    return [
      ...(await this.ofNames(basis)),
      ...(await this.ofSameText(db, basis)),
      ...(await ofSheet(db, basis)),
      ...ofPhones(tally),
      ...ofCaps(tally),
      ...ofLanguages(tally),
      ...ofCost(tally),
      ...ofWaits(tally),
      ...ofLength(basis, duration),
      ...ofEvent(basis, duration),
      ...ofQueue(duration),
    ];
  }

  /** What names somebody who has written it long ago: a programme or an event that there is no longer has nobody in it. */
  private async ofNames({ broadcast: { audience, pace } }: PlanBasis): Promise<Sentence[]> {
    const segment = audience.kind === 'segment' ? await this.segments.find(audience.segment) : null;
    const whom = audience.kind === 'expression' ? audience.expression : (segment?.expression ?? null);
    const said: Sentence[] = [];
    for (const expression of [whom, audience.except, pace.urgentFirst]) {
      if (expression === null) continue;
      const read = await this.reading.tryReadNew(expression, { seesSensitive: true, language: 'en' });
      if (!(read instanceof SegmentProblem)) continue;
      said.push(
        sentence(
          'campaign:warning_gone_name',
        )`What the rules of this campaign name is not there any more, so that nobody is meant by it. ${{ problem: read.said }}`,
      );
    }
    return said;
  }

  private async ofSameText(db: Pool | PoolClient, { broadcast, now }: PlanBasis): Promise<Sentence[]> {
    const { rows } = await db.query<SameText>(
      `SELECT count(DISTINCT o.person_id)::int AS count, max(coalesce(o.sent_at, o.created_at)) AS at
       FROM broadcasts other JOIN outbound_messages o ON o.broadcast_id = other.id
       JOIN broadcast_recipients r ON r.broadcast_id = $1 AND r.person_id = o.person_id AND r.state = 'ready'
       WHERE other.id <> $1 AND other.content = $2::jsonb AND other.started_at > $3::timestamptz - interval '${rememberedDays} days'
         AND o.state NOT IN ('skipped', 'failed', 'undelivered')`,
      [broadcast.id, JSON.stringify(broadcast.content), now.toISOString()],
    );
    const [same] = rows;
    if (same === undefined || same.count === 0) return [];
    const minutes = Math.max(1, Math.round((now.getTime() - same.at.getTime()) / 60_000));
    if (minutes < 120)
      return [
        sentence(
          'campaign:warning_same_text',
        )`The same text went to ${{ people: same.count }} of them ${{ minutes }} minutes ago.`,
      ];
    return [
      sentence(
        'campaign:warning_same_text_hours',
      )`The same text went to ${{ people: same.count }} of them ${{ hours: Math.round(minutes / 60) }} hours ago.`,
    ];
  }
}

async function ofSheet(db: Pool | PoolClient, { broadcast }: PlanBasis): Promise<Sentence[]> {
  if (broadcast.audience.kind !== 'sheet') return [];
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM broadcast_rows WHERE broadcast_id = $1 AND problem IS NOT NULL',
    [broadcast.id],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return [];
  return [sentence('campaign:warning_sheet')`${{ rows: count }} rows of the spreadsheet go to nobody.`];
}

function ofPhones({ excluded }: Tally): Sentence[] {
  const people = excluded.same_phone ?? 0;
  if (people === 0) return [];
  return [
    sentence(
      'campaign:warning_phones',
    )`${{ people }} people share a phone with somebody who gets it, and get no text of their own.`,
  ];
}

function ofCaps({ excluded }: Tally): Sentence[] {
  const people = excluded.over_cap ?? 0;
  if (people === 0) return [];
  return [
    sentence(
      'campaign:warning_over_cap',
    )`${{ people }} people have got so many messages that there is no room for this one before its time is over. They do not get it.`,
  ];
}

function ofLanguages({ lacking }: Tally): Sentence[] {
  return Object.entries(lacking).map(
    ([language, people]) =>
      sentence(
        'campaign:warning_language',
      )`There is no text in ${{ language }}: ${{ people }} people get another language than their own.`,
  );
}

function ofCost({ languages }: Tally): Sentence[] {
  return Object.entries(languages).flatMap(([language, { costly }]) =>
    costly === null
      ? []
      : [
          sentence(
            'campaign:warning_costly',
          )`The character ${{ character: costly }} makes the text in ${{ language }} more than twice as dear: only 70 characters fit into an SMS with it.`,
        ],
  );
}

const waitWords: Readonly<Record<string, (people: number) => Sentence>> = {
  quiet_hours: (people) =>
    sentence(
      'campaign:warning_quiet_hours',
    )`${{ people }} people get it later, when their night or their holiday is over.`,
  person_cap: (people) =>
    sentence(
      'campaign:warning_person_cap',
    )`${{ people }} people have got enough messages for now, and get it later.`,
  phone_cap: (people) =>
    sentence(
      'campaign:warning_phone_cap',
    )`On the phones of ${{ people }} people have come enough messages for now: they get it later.`,
  paused: (people) =>
    sentence('campaign:warning_paused')`${{ people }} people have asked for a pause, and get it afterwards.`,
  taken_over: (people) =>
    sentence(
      'campaign:warning_taken_over',
    )`${{ people }} people are talking with one of you, and get it afterwards.`,
  sending_held: () =>
    sentence('campaign:warning_sending_held')`Sending is held: nothing goes until an administrator lets it.`,
  sender_resting: (people) =>
    sentence(
      'campaign:warning_sender_resting',
    )`The sender for ${{ people }} people rests, since its provider has refused it.`,
};

function ofWaits({ waits }: Tally): Sentence[] {
  return Object.entries(waits).flatMap(([reason, people]) => waitWords[reason]?.(people) ?? []);
}

function ofQueue({ waitsFirst }: Duration): Sentence[] {
  const minutes = Math.round(waitsFirst / 60);
  if (minutes === 0) return [];
  return [
    sentence(
      'campaign:warning_provider_queue',
    )`The provider still has messages of ours that it sends first: about ${{ minutes }} minutes. They are counted in how long it takes.`,
  ];
}

function ofLength({ broadcast, startsAt }: PlanBasis, { throughAt }: Duration): Sentence[] {
  const hours = broadcast.expiresAfterHours;
  if (throughAt.getTime() - startsAt.getTime() <= hours * 3_600_000) return [];
  return [
    sentence(
      'campaign:warning_long',
    )`It takes longer than the ${{ hours }} hours after which it is not sent any more: the last people would not get it.`,
  ];
}

/** An invitation of whom some get it when what it invites to has begun, or would get it when it is over. */
function ofEvent({ event, startsAt }: PlanBasis, { endsAt }: Duration): Sentence[] {
  if (event === null || event.isOff || endsAt <= event.startsAt || startsAt >= event.endsAt) return [];
  if (startsAt >= event.startsAt)
    return [
      sentence(
        'campaign:warning_event_begun',
      )`"${{ event: event.name }}" will have begun when it goes: choose an earlier time.`,
    ];
  if (endsAt >= event.endsAt)
    return [
      sentence(
        'campaign:warning_event_over',
      )`Sending takes until after the end of "${{ event: event.name }}": the last people are not invited. Begin earlier, or send faster.`,
    ];
  return [
    sentence(
      'campaign:warning_event_late',
    )`Sending takes until after "${{ event: event.name }}" has begun: the last people get it too late. Begin earlier, or send faster.`,
  ];
}
