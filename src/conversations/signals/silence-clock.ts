import { Injectable } from '@nestjs/common';
import { MessageSentListeners } from '../../messages/message-sent.js';
import { Fires } from '../../platform/schedule/fires.js';

/** Counts the time in which a question is to be answered from when it was sent. */
@Injectable()
export class SilenceClock {
  constructor(listeners: MessageSentListeners, fires: Fires) {
    listeners.add((tx, sent) =>
      fires.countFrom(
        tx,
        'no_answer',
        sent.map(({ id, at }) => ({ key: id, at })),
      ),
    );
  }
}
