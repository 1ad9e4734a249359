import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { OpenTurn } from '../../conversations/answered-turn.js';
import { DirectAnswers, type DirectAnswer, type DirectAnswerer } from '../../conversations/direct-answers.js';
import { answerText } from './event-answers.js';
import { possibleCodes, readEventReply, type EventReply } from './event-reply.rules.js';
import { becauseOf, type OutreachEvent } from './event.js';
import { EventsRepository } from './events.repository.js';
import { GuestList } from './guest-list.js';
import { placeReply } from './place.rules.js';

/** Somebody who is known, with what she says about an event. */
interface Reply {
  readonly turn: OpenTurn;
  readonly personId: string;
  readonly said: EventReply;
  readonly event: OutreachEvent;
}

/** Takes answers and check-ins by text: the code of an event, and at most a word and a number beside it. */
@Injectable()
export class EventReplies implements DirectAnswerer, OnModuleInit {
  constructor(
    private readonly direct: DirectAnswers,
    private readonly events: EventsRepository,
    private readonly list: GuestList,
  ) {}

  onModuleInit(): void {
    this.direct.add(this);
  }

  async answer(
    tx: PoolClient,
    turns: readonly OpenTurn[],
    at: Date,
  ): Promise<ReadonlyMap<OpenTurn, DirectAnswer>> {
    const codes = new Set(turns.flatMap(({ message }) => possibleCodes(message?.body ?? '')));
    // Most batches have none, and cost nothing here.
    if (codes.size === 0) return new Map();
    const events = new Map(
      (await this.events.lockByCode(tx, [...codes])).map((event) => [event.code, event]),
    );
    const answers = new Map<OpenTurn, DirectAnswer>();
    for (const turn of turns) {
      const reply = replyOf(turn, events);
      if (reply !== null) answers.set(turn, await this.take(tx, reply, at));
    }
    return answers;
  }

  private async take(
    tx: PoolClient,
    { turn, personId, said, event }: Reply,
    at: Date,
  ): Promise<DirectAnswer> {
    const guest = await this.events.guest(tx, event.id, personId);
    const taken = await this.events.taken(tx, event.id, personId);
    const placing = placeReply(said, { event, guest, taken, now: at });
    const language = turn.person?.language ?? turn.conversation.language;
    if (placing.status === 'refused') {
      const { reason } = placing;
      return { ...answerText(reason, language, event), because: becauseOf(event, reason) };
    }
    const { state, companions } = placing;
    const by = { how: 'text', actor: { kind: 'person', id: personId }, at } as const;
    await this.list.place(tx, event, { personId, state, companions }, by);
    const code = state === 'invited' || state === 'absent' ? 'maybe' : state;
    return { ...answerText(code, language, event), because: becauseOf(event, state) };
  }
}

/** Who shares a phone and is not known to speak is asked by a flow or a human, not guessed. */
function replyOf(turn: OpenTurn, events: ReadonlyMap<string, OutreachEvent>): Reply | null {
  const personId = turn.person?.id ?? null;
  const said = readEventReply(turn.message?.body ?? '', (code) => events.has(code));
  const event = said === null ? undefined : events.get(said.code);
  if (personId === null || said === null || event === undefined) return null;
  return { turn, personId, said, event };
}
