import { Injectable } from '@nestjs/common';

import { ProviderCopies } from '../../messages/provider-copies.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { noSuchMessage } from '../privacy.errors.js';
import type { RedactedView } from '../privacy.schemas.js';
import type { RightsKeeper } from '../privacy-requests.service.js';
import { RedactionRepository } from './redaction.repository.js';
import { withoutWords } from './without-words.js';

/** Takes the words out of single messages, such as something said about somebody else. That there was a message stays known. */
@Injectable()
export class Redaction {
  constructor(
    private readonly database: Database,
    private readonly messages: RedactionRepository,
    private readonly copies: ProviderCopies,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the words out of a message, here and at its provider. Safe to repeat, as long as the provider has not deleted its copy.
   * @throws DomainError `not_found` for a message outside the scope
   */
  async redact(caller: RightsKeeper, id: string, reason: string): Promise<RedactedView> {
    const redactedAt = await this.redactHere(caller, id, reason);
    const left = await this.copies.forget(await this.copies.ofMessages(this.database.pool, [id]));
    return { id, redactedAt: redactedAt.toISOString(), copiesLeft: left.length };
  }

  private async redactHere(caller: RightsKeeper, id: string, reason: string): Promise<Date> {
    return this.database.transaction(async (tx) => {
      const message = await this.messages.lock(tx, id, caller.scope);
      if (message === undefined) throw noSuchMessage();
      if (message.redactedAt !== null) return message.redactedAt;
      const { body, conversationId, direction } = message;
      const at = this.clock.now();
      if (direction === 'in') {
        const session = await this.messages.session(tx, conversationId);
        if (session !== null) await this.messages.setSession(tx, conversationId, withoutWords(session, body));
        await this.messages.redactOriginals(tx, conversationId, body);
      }
      await this.messages.redactMessage(tx, id, at);
      await this.messages.redactTraces(tx, id);
      await this.audit.record(tx, caller, {
        action: 'message.redacted',
        subject: { kind: 'message', id },
        after: { direction, reason },
      });
      return at;
    });
  }
}
