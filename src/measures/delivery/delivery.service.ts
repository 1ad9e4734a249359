import { Injectable } from '@nestjs/common';

import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import { Filling } from '../daily/filling.service.js';
import { deliveryMeasure, deliveryOutcomes, type DeliveryOutcome } from '../daily/measure.js';
import { MeasuresReading, partOf } from '../daily/measures-reading.service.js';
import type { DeliveryTruth, PartQuery } from '../daily/measures.schemas.js';

type Counts = Record<DeliveryOutcome, number>;

/** What is counted of each sender in each group: the whole under '', and each place under its code. */
type Tally = ReadonlyMap<string, Counts>;

/** Tells what became of messages: what is known, what is not, and what can never arrive. */
@Injectable()
export class DeliveryTruths {
  constructor(
    private readonly database: Database,
    private readonly reading: MeasuresReading,
    private readonly filling: Filling,
  ) {}

  /** Messages are told of by the day on which they were written. They are not told apart by programme. */
  async of(scope: Scope, query: PartQuery): Promise<DeliveryTruth> {
    const days = this.reading.daysOf(query);
    const part = { ...partOf(query), programme: null };
    const senders = await this.database.prisma.sender.findMany({
      select: { id: true, channel: true, provider: true, address: true },
      orderBy: { createdAt: 'asc' },
    });
    const places = await this.reading.partsBy('place', scope, part);
    const wanted = senders.flatMap(({ id }) =>
      deliveryOutcomes.map((outcome) => deliveryMeasure(outcome, id)),
    );
    const groups = places.map(({ code, rows }) => ({ key: code, rows }));
    const whole = { key: '', rows: await this.reading.rows(scope, part) };
    const tally = tallyOf(await this.reading.totals(wanted, days, [whole, ...groups]));
    const of = (group: string, ids: readonly string[]) => told(ids.map((id) => tally.get(`${group} ${id}`)));
    const all = senders.map(({ id }) => id);
    const channels = [...new Set(senders.map(({ channel }) => channel))];
    const { at } = await this.filling.filled();
    return {
      from: days.from,
      to: days.until,
      filledAt: at?.toISOString() ?? null,
      total: of('', all),
      senders: senders.map((sender) => ({ ...sender, ...of('', [sender.id]) })).filter(hasAny),
      channels: channels
        .map((channel) => {
          const own = senders.filter((sender) => sender.channel === channel);
          return {
            channel,
            ...of(
              '',
              own.map(({ id }) => id),
            ),
          };
        })
        .filter(hasAny),
      places: places.map(({ code, name }) => ({ code, name, ...of(code, all) })).filter(hasAny),
    };
  }
}

/** Counts by group and sender. */
function tallyOf(totals: readonly { key: string; measure: string; value: number }[]): Tally {
  const tally = new Map<string, Counts>();
  for (const { key, measure, value } of totals) {
    const [name = '', sender = ''] = measure.split(':');
    const outcome = deliveryOutcomes.find((one) => `delivery_${one}` === name);
    if (outcome === undefined) continue;
    const counts = tally.get(`${key} ${sender}`) ?? nothing();
    counts[outcome] += value;
    tally.set(`${key} ${sender}`, counts);
  }
  return tally;
}

function nothing(): Counts {
  return { waiting: 0, sent: 0, confirmed: 0, unknown: 0, impossible: 0, withheld: 0 };
}

function told(several: readonly (Counts | undefined)[]): { written: number; outcomes: Counts } {
  const outcomes = nothing();
  for (const counts of several)
    for (const outcome of deliveryOutcomes) outcomes[outcome] += counts?.[outcome] ?? 0;
  return { outcomes, written: deliveryOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0) };
}

function hasAny({ written }: { readonly written: number }): boolean {
  return written > 0;
}
