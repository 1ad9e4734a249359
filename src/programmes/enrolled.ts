import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { personOf } from '../conversations/answered-turn.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import type { Run, Session } from '../engine/session.js';
import { EnrolmentService } from './enrolment.service.js';
import { begunAt } from './life-events/begun.rules.js';
import { instanceIn, ProgrammeLibrary } from './programme-library.js';
import type { Enrolment } from './subscription.js';

/** Enrols her where a flow says so. */
@Injectable()
@Applies('enrolled')
export class EnrolledHandler implements EventHandler<'enrolled'> {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly conversations: ConversationsRepository,
    private readonly library: ProgrammeLibrary,
  ) {}

  async apply(tx: PoolClient, applications: readonly Application<'enrolled'>[]): Promise<void> {
    const own = await this.ownConversations(tx, applications);
    await this.enrolments.enrol(
      tx,
      applications.flatMap((application) => enrolmentOf(application, own, this.library)),
    );
  }

  /** Whom another has told about gets her messages on her own phone, where she has one; else on the other's. */
  private async ownConversations(
    tx: PoolClient,
    applications: readonly Application<'enrolled'>[],
  ): Promise<ReadonlyMap<string, string>> {
    const others = applications.flatMap(({ event: { about }, turn: { conversation, at } }) =>
      about === undefined ? [] : [{ personId: about, senderId: conversation.sender.id, at }],
    );
    return this.conversations.openWith(tx, others);
  }
}

function enrolmentOf(
  { event, turn }: Application<'enrolled'>,
  own: ReadonlyMap<string, string>,
  library: ProgrammeLibrary,
): Enrolment[] {
  const { person, conversation, actor, at } = turn;
  const personId = personOf(event, turn);
  if (personId === null) return [];
  const { programme, anchor, precision } = event;
  const timezone = person?.timezone ?? null;
  const conversationId = (event.about === undefined ? undefined : own.get(personId)) ?? conversation.id;
  const begun = begunAt({ runs: runsOf(conversation.session), events: turn.events, at }, event);
  const dates = { anchor, precision, at, begunAt: begun };
  const which = instanceIn(library, event);
  return [{ personId, conversationId, programme, ...which, ...dates, timezone, actor }];
}

function runsOf(session: unknown): readonly Run[] {
  return (session as Session | null)?.runs ?? [];
}
