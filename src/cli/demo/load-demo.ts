import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { FieldChangesRepository } from '../../people/field-changes.repository.js';
import { PeopleRepository } from '../../people/people.repository.js';
import { system } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { FireRunner } from '../../platform/schedule/fire-runner.js';
import { Phone } from '../phone.js';
import type { ShiftedClock } from '../shifted-clock.js';
import { demoPrefix, DemoRecords } from './demo-records.js';
import type { DemoCounts } from './demo-records.js';
import { lineOn, village } from './village.js';
import type { DemoPhone, DemoSharer, DemoTalk } from './village.js';

/** When people of the village write, local time. */
const writingHour = 10;
/** Phones that talk at the same time. */
const together = 8;
/** Moments at which something happens by itself that are gone through in one day. */
const mostMoments = 500;
const lookMs = 10;
const actor = system('demo');

/** Lets the demo village talk with the service, through the real inbox and the real turns. */
export class DemoLoad {
  private readonly records: DemoRecords;
  private readonly phones = new Map<DemoPhone, Phone>();

  /** @param mayShift whether the service runs on that clock alone; where it does not, all of it happens today */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ShiftedClock,
    private readonly mayShift: boolean,
  ) {
    this.records = new DemoRecords(app.get(Database).pool);
  }

  async load(): Promise<DemoCounts> {
    const end = this.clock.now();
    await this.records.mark('loading', end);
    const days = [...new Set(village.flatMap(({ talks }) => talks.map(({ daysAgo }) => daysAgo)))];
    for (const daysAgo of days.sort((one, other) => other - one)) {
      await this.goTo(daysAgo === 0 ? end : this.morning(end, daysAgo));
      await this.talkAll(daysAgo);
    }
    await this.goTo(end);
    await this.writeDownSharers(end);
    await this.records.mark('loaded', end);
    return this.records.counts();
  }

  private morning(end: Date, daysAgo: number): Date {
    const zone = this.app.get(Config).defaultTimezone;
    const today = Temporal.Instant.fromEpochMilliseconds(end.getTime())
      .toZonedDateTimeISO(zone)
      .toPlainDate();
    const at = today
      .subtract({ days: daysAgo })
      .toZonedDateTime({ timeZone: zone, plainTime: { hour: writingHour } });
    return new Date(Math.min(at.epochMilliseconds, end.getTime()));
  }

  /** Sets the clock, and lets everything happen on the way. */
  private async goTo(moment: Date): Promise<void> {
    if (!this.mayShift) return;
    const isBack = moment < this.clock.now();
    for (let count = 0; !isBack && count < mostMoments; count += 1) {
      const next = await this.records.nextMoment();
      if (next === null || next > moment) break;
      this.set(new Date(Math.max(next.getTime(), this.clock.now().getTime())));
      await this.app.get(FireRunner).runDue();
      await this.settle();
    }
    this.set(moment);
    if (isBack) await this.records.freeSenders(moment);
    await this.settle();
  }

  private set(moment: Date): void {
    this.clock.skip(moment.getTime() - this.clock.now().getTime());
  }

  /** Waits until nothing is on its way to the village. */
  private async settle(): Promise<void> {
    for (let waited = 0; waited < 500 && (await this.records.isBusy(this.clock.now())); waited += 1)
      await pause(lookMs);
  }

  private async talkAll(daysAgo: number): Promise<void> {
    const queue = village.flatMap((phone) =>
      phone.talks.filter((talk) => talk.daysAgo === daysAgo).map((talk) => ({ phone, talk })),
    );
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        await this.talk(next.phone, next.talk);
    };
    await Promise.all(Array.from({ length: together }, work));
  }

  private async talk(demo: DemoPhone, { lines, flow }: DemoTalk): Promise<void> {
    const phone = await this.phoneOf(demo);
    const live = this.app.get(FlowLibrary).engine.definitions.live;
    if (flow !== undefined && live.has(flow)) await phone.begin(flow);
    const today = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime())
      .toZonedDateTimeISO(this.app.get(Config).defaultTimezone)
      .toPlainDate();
    for (const line of lines) await phone.say(lineOn(line, today));
  }

  private async phoneOf(demo: DemoPhone): Promise<Phone> {
    const known = this.phones.get(demo);
    if (known !== undefined) return known;
    const phone = new Phone(this.app, this.clock, `${demoPrefix}${demo.name}`, demo.channel);
    this.phones.set(demo, phone);
    await phone.pickUp(null);
    return phone;
  }

  /** Those who share a phone have not written: staff met them, and their consent is on record as staff's. */
  private async writeDownSharers(at: Date): Promise<void> {
    for (const { name, channel, sharers } of village)
      for (const sharer of sharers)
        await this.writeDown(sharer, { channel, address: `${demoPrefix}${name}` }, at);
  }

  private async writeDown(
    { name, language, place }: DemoSharer,
    address: { readonly channel: DemoPhone['channel']; readonly address: string },
    at: Date,
  ): Promise<void> {
    const people = this.app.get(PeopleRepository, { strict: false });
    const fields = this.app.get(FieldChangesRepository, { strict: false });
    const ledger = this.app.get(ConsentLedgerRepository, { strict: false });
    const personId = newId();
    await this.app.get(Database).transaction(async (tx) => {
      await people.create(tx, [{ id: personId, name, language, addresses: [address], actor, at }]);
      await fields.apply(tx, [{ personId, key: 'place', value: place, source: 'demo', actor, at }]);
      await ledger.append(tx, [
        {
          personId,
          purpose: 'health_messages',
          action: 'granted',
          method: 'staff',
          language,
          version: 'demo',
          at,
          actor,
          proofMessageId: null,
          evidence: {
            ...address,
            words: 'Asked in person by a health worker of the demo village.',
            answer: 'yes',
          },
        },
      ]);
    });
  }
}
