import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Changes } from '../../platform/http/changes.js';
import { WhoIsThere } from '../../platform/http/who-is-there.js';
import { InboxOnlooker, type InboxPresenceSaid } from './inbox.schemas.js';

/** What processes tell each other. */
const Said = z.object({ said: InboxOnlooker.extend({ state: z.enum(['viewing', 'replying', 'left']) }) });

/** Who of the staff looks at which conversation, and who writes there. */
@Injectable()
export class InboxPresence implements OnModuleDestroy {
  private readonly there: WhoIsThere<InboxOnlooker>;

  constructor(changes: Changes, clock: Clock) {
    this.there = new WhoIsThere(changes, clock, 'inbox_presence', Said);
  }

  /** Notes what somebody does at a conversation, and says who is there. */
  async say(by: Principal, conversationId: string, { state }: InboxPresenceSaid): Promise<InboxOnlooker[]> {
    return this.there.say(conversationId, { id: by.userId, name: by.name, state });
  }

  at(conversationId: string): InboxOnlooker[] {
    return this.there.at(conversationId);
  }

  async onModuleDestroy(): Promise<void> {
    await this.there.close();
  }
}
