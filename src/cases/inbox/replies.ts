import { Injectable } from '@nestjs/common';
import { OutboxService } from '../../messages/outbox.service.js';
import { SenderWake } from '../../messages/sender-wake.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { mayNotReply } from './inbox.errors.js';
import type { InboxReplied } from './inbox.schemas.js';
import { Inbox } from './inbox.service.js';

const because = 'staff:reply';

/** What staff write to somebody in a conversation. */
@Injectable()
export class Replies {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly outbox: OutboxService,
    private readonly sender: SenderWake,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes to her, and takes the conversation over where nobody has it. What the gate denies is not written.
   * @throws DomainError `not_found`; `conflict` when somebody else has it; `refused` with the reasons of the gate
   */
  async write(caller: Principal, id: string, text: string): Promise<InboxReplied> {
    const written = await this.database.transaction(async (tx) => {
      const found = await this.inbox.lockOwn(tx, caller, id);
      const draft = {
        conversationId: id,
        personId: found.personId,
        body: text,
        language: found.language ?? this.config.defaultLanguage,
        kind: 'staff_reply',
        purpose: null,
        because,
        inReplyTo: null,
      } as const;
      const [message] = await this.outbox.write(tx, [draft], this.clock.now());
      if (message === undefined) throw new Error('A draft was written to no end.');
      if (message.state === 'skipped') throw mayNotReply(message.reasons);
      const { language } = draft;
      await this.inbox.answered(tx, caller, found, {
        kind: 'message_created',
        messageId: message.id,
        data: { because, language },
      });
      return message;
    });
    this.sender.notify();
    return { id: written.id, notBefore: written.notBefore.toISOString(), waitsFor: [...written.reasons] };
  }
}
