import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Applies, type Application, type EventHandler } from '../conversations/event-handlers.js';
import { EnrolmentService } from './enrolment.service.js';
import type { Enrolment } from './subscription.js';

/** Enrols her where a flow says so. */
@Injectable()
@Applies('enrolled')
export class EnrolledHandler implements EventHandler<'enrolled'> {
  constructor(private readonly enrolments: EnrolmentService) {}

  async apply(tx: PoolClient, applications: readonly Application<'enrolled'>[]): Promise<void> {
    await this.enrolments.enrol(tx, applications.flatMap(enrolmentOf));
  }
}

function enrolmentOf({ event, turn }: Application<'enrolled'>): Enrolment[] {
  const { personId, person, conversation, actor, at } = turn;
  if (personId === null) return [];
  const { programme, anchor, precision } = event;
  const timezone = person?.timezone ?? null;
  return [{ personId, conversationId: conversation.id, programme, anchor, precision, at, timezone, actor }];
}
