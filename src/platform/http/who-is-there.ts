import type { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Change, Topic } from './change.js';
import type { Changes } from './changes.js';

/** Who has said nothing for so long has gone; browsers say something every 20 s. */
const goneAfterMs = 45_000;

/** People that are remembered at one thing, and things at which any are. */
const mostPeople = 50;
const mostThings = 500;

/** Somebody who is at a thing. */
export interface SomebodyThere {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly since: string;
}

/** What is told with a change: who is there now, and what somebody has just said; `left` when they went. */
export interface SaidThere<There extends SomebodyThere> {
  readonly said: Omit<There, 'state'> & { readonly state: There['state'] | 'left' };
}

/**
 * Who is at which thing, in the memory of each process: they tell each other what they hear. Nothing hangs on it; it only
 * keeps people from working on the same thing unawares.
 */
export class WhoIsThere<There extends SomebodyThere> {
  private readonly byThing = new Map<string, Map<string, There & { readonly heardAtMs: number }>>();
  private stop: Promise<() => void> | null = null;

  /** @param schema reads what other processes tell */
  constructor(
    private readonly changes: Changes,
    private readonly clock: Clock,
    private readonly topic: Topic,
    private readonly schema: z.ZodType<SaidThere<There>>,
  ) {}

  /** Notes what somebody does at a thing, and says who is there. */
  async say(thing: string, said: Omit<SaidThere<There>['said'], 'since'>): Promise<There[]> {
    await this.listen();
    const known = this.byThing.get(thing)?.get(said.id);
    const since = known?.state === said.state ? known.since : this.clock.now().toISOString();
    const whole = { ...said, since } as SaidThere<There>['said'];
    this.note(thing, whole);
    const people = this.at(thing);
    const by = { id: said.id, name: said.name };
    await this.changes.publish({ topic: this.topic, id: thing, by, data: { people, said: whole } });
    return people;
  }

  /** Who is at a thing, the first to come first. */
  at(thing: string): There[] {
    const now = this.clock.now().getTime();
    return [...(this.byThing.get(thing)?.values() ?? [])]
      .filter(({ heardAtMs }) => now - heardAtMs < goneAfterMs)
      .map(({ heardAtMs: _, ...person }) => person as unknown as There)
      .sort((one, other) => (one.since < other.since ? -1 : 1));
  }

  async close(): Promise<void> {
    if (this.stop !== null) (await this.stop)();
  }

  private async listen(): Promise<void> {
    this.stop ??= this.changes.listen({ hear: (change) => this.hear(change), missed: () => undefined });
    await this.stop;
  }

  private hear({ topic, id, data }: Change): void {
    const heard = topic === this.topic && id !== undefined ? this.schema.safeParse(data) : null;
    if (heard?.success === true && id !== undefined) this.note(id, heard.data.said);
  }

  private note(thing: string, said: SaidThere<There>['said']): void {
    const people = this.byThing.get(thing) ?? new Map<string, There & { readonly heardAtMs: number }>();
    people.delete(said.id);
    const heardAtMs = this.clock.now().getTime();
    if (said.state !== 'left') people.set(said.id, { ...(said as unknown as There), heardAtMs });
    forgetOldest(people, mostPeople);
    this.byThing.delete(thing);
    if (people.size > 0) this.byThing.set(thing, people);
    forgetOldest(this.byThing, mostThings);
  }
}

/** A Map keeps the order in which its keys were set. */
function forgetOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
