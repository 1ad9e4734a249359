import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Temporal } from 'temporal-polyfill';

import { SenderWake } from '../../messages/sender-wake.js';
import { system } from '../../platform/access/actor.js';
import type { Fire, NewFire } from '../../platform/schedule/fire.js';
import { Fires } from '../../platform/schedule/fires.js';
import { HandlesFire, type FireHandler, type FireOutcome } from '../../platform/schedule/handles-fire.js';
import type { EventTexts, Guest, OutreachEvent } from './event.js';
import { EventsRepository } from './events.repository.js';
import { GuestList } from './guest-list.js';

/** The kind of fire that reminds guests of an event, ends it, and thanks them; its key is the event's id and the step. */
export const eventStep = 'event_step';

const steps = ['reminder', 'over', 'thanks'] as const;
type Step = (typeof steps)[number];

const reminderTime = '09:00';
/** Check-ins come late. */
const lateHours = 3;

/** What happens with an event by itself, and when. */
@Injectable()
export class EventSteps {
  constructor(private readonly fires: Fires) {}

  /** Sets what is ahead of an open event; of one that was changed, what comes at another time than before: nobody is reminded twice. */
  async set(tx: PoolClient, event: OutreachEvent, before?: OutreachEvent): Promise<void> {
    const moved = steps.filter(
      (step) => before === undefined || momentOf(before, step).getTime() !== momentOf(event, step).getTime(),
    );
    await this.fires.set(
      tx,
      moved.map((step): NewFire => {
        return {
          kind: eventStep,
          key: keyOf(event.id, step),
          dueAt: momentOf(event, step),
          guard: { event: event.id, step },
        };
      }),
    );
  }

  async cancel(tx: PoolClient, eventId: string): Promise<void> {
    await this.fires.cancel(
      tx,
      eventStep,
      steps.map((step) => keyOf(eventId, step)),
    );
  }
}

/** Reminds guests on the day before, ends an event after it, and thanks whoever came on the next morning. */
@Injectable()
@HandlesFire(eventStep)
export class EventFires implements FireHandler {
  constructor(
    private readonly events: EventsRepository,
    private readonly list: GuestList,
    private readonly wake: SenderWake,
  ) {}

  afterCommit(): void {
    this.wake.notify();
  }

  async handle(tx: PoolClient, fires: readonly Fire[], now: Date): Promise<FireOutcome[]> {
    for (const { guard } of fires) {
      const event = await this.events.lock(tx, String(guard.event));
      if (event === undefined) continue;
      await this.take(tx, event, guard.step as Step, now);
      await this.list.publish(tx, event.id);
    }
    return fires.map(() => 'done');
  }

  private async take(tx: PoolClient, event: OutreachEvent, step: Step, now: Date): Promise<void> {
    if (event.state === 'draft' || event.state === 'cancelled') return;
    // After an outage nobody is reminded of what has begun.
    if (step === 'reminder' && now < event.startsAt)
      await this.say(tx, event, await this.events.inState(tx, event.id, ['coming', 'maybe']), step, now);
    if (step === 'over') await this.list.end(tx, event, { actor: system('events'), at: now });
    if (step === 'thanks')
      await this.say(tx, event, await this.events.inState(tx, event.id, ['came']), step, now);
  }

  private say(
    tx: PoolClient,
    event: OutreachEvent,
    guests: readonly Guest[],
    step: 'reminder' | 'thanks',
    now: Date,
  ): Promise<void> {
    return this.list.write(tx, event, guests, now, (language) => saidIn(event.texts, step, language));
  }
}

function saidIn(
  texts: EventTexts,
  step: 'reminder' | 'thanks',
  wanted: string | null,
): { text: string; language: string; what: string } | null {
  const written = texts[step];
  const language = [wanted ?? '', 'en', ...Object.keys(written)].find((one) => (written[one] ?? '') !== '');
  return language === undefined ? null : { text: written[language] ?? '', language, what: step };
}

function keyOf(eventId: string, step: Step): string {
  return `${eventId}/${step}`;
}

/** By the clock where the event is: on the day before, some hours after its end, and on the morning after. */
function momentOf({ startsAt, endsAt, timezone }: OutreachEvent, step: Step): Date {
  const local = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  if (step === 'over') return new Date(endsAt.getTime() + lateHours * 3_600_000);
  const day =
    step === 'reminder'
      ? local(startsAt).toPlainDate().subtract({ days: 1 })
      : local(endsAt).toPlainDate().add({ days: 1 });
  const moment = day.toZonedDateTime({
    timeZone: timezone,
    plainTime: Temporal.PlainTime.from(reminderTime),
  });
  return new Date(moment.epochMilliseconds);
}
