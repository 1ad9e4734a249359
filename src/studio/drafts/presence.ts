import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Changes } from '../../platform/http/changes.js';
import { WhoIsThere } from '../../platform/http/who-is-there.js';
import { PresentPerson } from './drafts.schemas.js';
import type { SayPresence } from './drafts.schemas.js';

/** What processes tell each other: what somebody said, beside the list that browsers show. */
const Said = z.object({ said: PresentPerson.extend({ state: z.enum(['viewing', 'editing', 'left']) }) });

/** Who has which flow open. */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly there: WhoIsThere<PresentPerson>;

  constructor(changes: Changes, clock: Clock) {
    this.there = new WhoIsThere(changes, clock, 'presence', Said);
  }

  /** Notes what somebody does in a flow, and says who is there. */
  async say(by: Principal, flow: string, { state, step }: SayPresence): Promise<PresentPerson[]> {
    return this.there.say(flow, { id: by.userId, name: by.name, state, step: step ?? null });
  }

  /** Who has a flow open, the first to come first. */
  in(flow: string): PresentPerson[] {
    return this.there.at(flow);
  }

  async onModuleDestroy(): Promise<void> {
    await this.there.close();
  }
}
