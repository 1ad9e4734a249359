import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import type { Change } from '../../platform/http/change.js';
import { Changes } from '../../platform/http/changes.js';
import { PresentPerson } from './drafts.schemas.js';
import type { SayPresence } from './drafts.schemas.js';

/** Who has said nothing for so long has gone; browsers say something every 20 s. */
const goneAfterMs = 45_000;

/** People that are remembered in one flow, and flows in which any are. */
const mostPeople = 50;
const mostFlows = 500;

interface Present extends PresentPerson {
  readonly heardAtMs: number;
}

/** What processes tell each other: what somebody said, beside the list that browsers show. */
const Said = z.object({ said: PresentPerson.extend({ state: z.enum(['viewing', 'editing', 'left']) }) });

/**
 * Who has which flow open, in the memory of each process: they tell each other what they hear. Nothing hangs on it; it only
 * keeps people from working on the same thing unawares.
 */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly byFlow = new Map<string, Map<string, Present>>();
  private stop: Promise<() => void> | null = null;

  constructor(
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Notes what somebody does in a flow, and says who is there. */
  async say(by: Principal, flow: string, { state, step }: SayPresence): Promise<PresentPerson[]> {
    await this.listen();
    const known = this.byFlow.get(flow)?.get(by.userId);
    const since = known?.state === state ? known.since : this.clock.now().toISOString();
    const said = { id: by.userId, name: by.name, state, step: step ?? null, since };
    this.note(flow, said);
    const people = this.in(flow);
    const data = { people, said };
    await this.changes.publish({ topic: 'presence', id: flow, by: { id: by.userId, name: by.name }, data });
    return people;
  }

  /** Who has a flow open, the first to come first. */
  in(flow: string): PresentPerson[] {
    const now = this.clock.now().getTime();
    return [...(this.byFlow.get(flow)?.values() ?? [])]
      .filter(({ heardAtMs }) => now - heardAtMs < goneAfterMs)
      .map(({ heardAtMs: _, ...person }) => person)
      .sort((one, other) => (one.since < other.since ? -1 : 1));
  }

  async onModuleDestroy(): Promise<void> {
    if (this.stop !== null) (await this.stop)();
  }

  private async listen(): Promise<void> {
    this.stop ??= this.changes.listen({ hear: (change) => this.hear(change), missed: () => undefined });
    await this.stop;
  }

  private hear({ topic, id, data }: Change): void {
    const heard = topic === 'presence' && id !== undefined ? Said.safeParse(data) : null;
    if (heard?.success === true && id !== undefined) this.note(id, heard.data.said);
  }

  private note(flow: string, { state, ...person }: z.output<typeof Said>['said']): void {
    const people = this.byFlow.get(flow) ?? new Map<string, Present>();
    people.delete(person.id);
    const heardAtMs = this.clock.now().getTime();
    if (state !== 'left') people.set(person.id, { ...person, state, heardAtMs });
    forgetOldest(people, mostPeople);
    this.byFlow.delete(flow);
    if (people.size > 0) this.byFlow.set(flow, people);
    forgetOldest(this.byFlow, mostFlows);
  }
}

/** A Map keeps the order in which its keys were set. */
function forgetOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
