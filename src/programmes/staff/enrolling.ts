import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { ConversationsRepository } from '../../conversations/conversations.repository.js';
import type { Actor } from '../../platform/access/actor.js';
import { Calendars } from '../calendars.js';
import { knownDate, type KnownDate } from '../chain.rules.js';
import { EnrolmentService } from '../enrolment.service.js';
import { dateOfDay } from '../local-calendar.js';
import type { Programme } from '../programme.js';
import type { EnrolmentOutcome } from '../subscription.js';
import type { Candidate } from './candidates.repository.js';

/** How people are taken in whom nobody has asked in a conversation just now. */
export interface Intake {
  readonly programme: Programme;
  readonly instance: string;
  /** What somebody said it is; null: the field of each. */
  readonly anchor: string | null;
  readonly at: Date;
  /** Since when nothing may have happened to her that ends it; absent: somebody says so now, and knows. */
  readonly begunAt?: Date;
  readonly actor: Actor;
}

/** What became of one of them. */
export type Taken =
  EnrolmentOutcome | { readonly status: 'declined'; readonly reason: 'no_date' | 'unreachable' };

/** Takes people into a programme, on behalf of staff, a file, or a rule of the programme's own. */
@Injectable()
export class Enrolling {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly conversations: ConversationsRepository,
    private readonly calendars: Calendars,
  ) {}

  /** The date that a programme would be counted from for somebody; null when nobody knows it, or it is rubbish. */
  dateFor(candidate: Candidate, { programme, anchor, at }: Intake): KnownDate | null {
    if (anchor !== null) return knownDate({ value: anchor });
    if (programme.anchor !== 'registration')
      return knownDate({
        value: candidate.anchor,
        ...(candidate.precision !== null && { precision: candidate.precision }),
      });
    const today = this.calendars.open()(candidate.timezone).dayOf(at);
    return { anchor: dateOfDay(today).toString(), precision: 'day' };
  }

  /** In the order of the candidates. Without a conversation one is opened with the sender that writes to her first. */
  async take(tx: PoolClient, candidates: readonly Candidate[], intake: Intake): Promise<Taken[]> {
    const { programme, instance, at, begunAt, actor } = intake;
    const since = begunAt === undefined ? {} : { begunAt };
    const opened = await this.conversations.openWith(
      tx,
      candidates.flatMap(({ id: personId, conversationId, senderId }) =>
        conversationId === null && senderId !== null ? [{ personId, senderId, at }] : [],
      ),
    );
    const ready = candidates.map((candidate) => ({
      candidate,
      date: this.dateFor(candidate, intake),
      conversationId: candidate.conversationId ?? opened.get(candidate.id) ?? null,
    }));
    const enrolments = ready.flatMap(({ candidate: { id: personId, timezone }, date, conversationId }) =>
      date === null || conversationId === null
        ? []
        : [
            {
              personId,
              conversationId,
              programme: programme.programme,
              instance,
              ...date,
              at,
              ...since,
              timezone,
              actor,
            },
          ],
    );
    const outcomes = await this.enrolments.enrol(tx, enrolments);
    const byPerson = new Map(enrolments.map(({ personId }, index) => [personId, outcomes[index]]));
    return ready.map(
      ({ candidate, date }): Taken =>
        byPerson.get(candidate.id) ?? {
          status: 'declined',
          reason: date === null ? 'no_date' : 'unreachable',
        },
    );
  }
}
