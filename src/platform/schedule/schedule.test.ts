import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { PoolClient } from 'pg';

import { createTestDatabase } from '../../../test/harness.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { FireHandlers, FireKinds } from './fire-handlers.js';
import { FireRunner } from './fire-runner.js';
import type { Fire, NewFire } from './fire.js';
import { Fires } from './fires.js';
import { FiresRepository } from './fires.repository.js';
import { HandlesFire, type FireHandler, type FireOutcome } from './handles-fire.js';

const start = new Date('2026-03-02T06:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

class FakeClock extends Clock {
  constructor(public time: Date) {
    super();
  }

  now(): Date {
    return this.time;
  }
}

/** Handles greetings as each test tells it. */
@HandlesFire('greeting')
@Injectable()
class Greetings implements FireHandler {
  readonly chunks: string[][] = [];
  respond: (fire: Fire, tx: PoolClient) => Promise<FireOutcome> | FireOutcome = () => 'done';

  commits = 0;

  get keys(): string[] {
    return this.chunks.flat();
  }

  afterCommit(): void {
    this.commits += 1;
  }

  async handle(tx: PoolClient, fires: readonly Fire[]): Promise<FireOutcome[]> {
    this.chunks.push(fires.map((fire) => fire.key));
    const outcomes: FireOutcome[] = [];
    for (const fire of fires) outcomes.push(await this.respond(fire, tx));
    return outcomes;
  }
}

@HandlesFire('greeting')
@Injectable()
class OtherGreetings extends Greetings {}

@HandlesFire('farewell')
@Injectable()
class Farewells extends Greetings {}

@HandlesFire('breakfast', 'supper')
@Injectable()
class Meals implements FireHandler {
  static readonly chunks: string[][] = [];

  handle(_tx: PoolClient, fires: readonly Fire[]): Promise<FireOutcome[]> {
    Meals.chunks.push(fires.map(({ kind, key }) => `${kind} ${key}`));
    return Promise.resolve(fires.map(() => 'done'));
  }
}

let database: Database;

async function build(handlers: Type<FireHandler>[] = [Greetings], kinds: string[] = ['greeting']) {
  const clock = new FakeClock(start);
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
    ],
    exports: [Database, Clock],
  })
  class Surroundings {}
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, Surroundings],
    providers: [
      { provide: FireKinds, useValue: { kinds } },
      FireHandlers,
      FireRunner,
      Fires,
      FiresRepository,
      ...handlers,
    ],
  }).compile();
  module.useLogger(false);
  module.get(FireHandlers).collect();
  const fires = module.get(Fires);
  return {
    clock,
    fires,
    runner: module.get(FireRunner),
    greetings: handlers.includes(Greetings) ? module.get(Greetings) : new Greetings(),
    set: (...given: NewFire[]) => database.transaction((tx) => fires.set(tx, given)),
  };
}

const greeting = (key: string, dueAt = start): NewFire => ({ kind: 'greeting', key, dueAt });

async function rows() {
  const { rows: found } = await database.pool.query<Record<string, unknown>>(
    'SELECT key, due_at, guard, leased_by, attempts, parked_reason FROM fires ORDER BY key',
  );
  return found;
}

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await database.pool.query('DELETE FROM fires');
});

afterAll(() => database.close());

describe('a fire', () => {
  it('goes off when it is due, once, with its guard', async () => {
    const { set, runner, greetings, clock } = await build();
    const seen: Fire[] = [];
    greetings.respond = (fire) => (seen.push(fire), 'done');
    await set({ ...greeting('asha', minutes(5)), guard: { step: 'name', count: 2 } });
    expect(await runner.runDue()).toBe(0);
    clock.time = minutes(5);
    expect(await runner.runDue()).toBe(1);
    expect(await runner.runDue()).toBe(0);
    expect(seen).toMatchObject([
      { kind: 'greeting', key: 'asha', dueAt: minutes(5), guard: { step: 'name', count: 2 } },
    ]);
    expect(await rows()).toEqual([]);
  });

  it('is replaced by a later one with the same key', async () => {
    const { set, runner, greetings, clock } = await build();
    await set(greeting('asha'), greeting('asha', minutes(10)));
    await set(greeting('asha', minutes(20)));
    clock.time = minutes(19);
    expect(await runner.runDue()).toBe(0);
    clock.time = minutes(20);
    await runner.runDue();
    expect(greetings.keys).toEqual(['asha']);
  });

  it('is counted in minutes from another moment, when it is set and says how many', async () => {
    const { fires, set } = await build();
    await set({ ...greeting('asha', minutes(9_000)), guard: { minutes: 90 } }, greeting('neema'));
    await database.transaction((tx) =>
      fires.countFrom(tx, 'greeting', [
        { key: 'asha', at: minutes(60) },
        { key: 'nobody', at: minutes(60) },
      ]),
    );
    expect(await rows()).toMatchObject([
      { key: 'asha', due_at: minutes(150), guard: { minutes: 90 } },
      { key: 'neema', due_at: start },
    ]);
  });

  it('does not go off when it was cancelled', async () => {
    const { set, fires, runner } = await build();
    await set(greeting('asha'), greeting('neema'));
    await database.transaction((tx) => fires.cancel(tx, 'greeting', ['asha', 'nobody']));
    expect(await runner.runDue()).toBe(1);
  });

  it('goes off again when its handler says so, and not before', async () => {
    const { set, runner, greetings, clock } = await build();
    greetings.respond = () =>
      greetings.keys.length === 1 ? { again: minutes(60), guard: { week: 21 } } : 'done';
    await set({ ...greeting('asha'), guard: { week: 20 } });
    await runner.runDue();
    expect(await rows()).toMatchObject([
      { due_at: minutes(60), guard: { week: 21 }, attempts: 0, leased_by: null },
    ]);
    clock.time = minutes(60);
    await runner.runDue();
    expect(greetings.keys).toEqual(['asha', 'asha']);
  });

  it('stays set when its handler sets it anew under the same key', async () => {
    const { set, fires, runner, greetings } = await build();
    greetings.respond = async (fire, tx): Promise<FireOutcome> => {
      await fires.set(tx, { ...greeting(fire.key), dueAt: minutes(30) });
      return 'done';
    };
    await set(greeting('asha'));
    await runner.runDue();
    expect(await rows()).toMatchObject([{ key: 'asha', due_at: minutes(30), attempts: 0 }]);
  });
});

describe('a chunk of fires', () => {
  it('is handled in order of time, all at once', async () => {
    const { set, runner, greetings, clock } = await build();
    await set(greeting('third', minutes(3)), greeting('first', minutes(1)), greeting('second', minutes(2)));
    clock.time = minutes(4);
    await runner.runDue();
    expect(greetings.chunks).toEqual([['first', 'second', 'third']]);
  });

  it('tells its handler after each commit, and not after one that failed', async () => {
    const { set, runner, greetings } = await build();
    greetings.respond = (fire) => {
      if (fire.key === 'broken') throw new Error('cannot be greeted');
      return 'done';
    };
    await set(greeting('asha'), greeting('broken'));
    await runner.runDue();
    expect(greetings.commits).toBe(1);
  });

  it('may be of several kinds, each handled by itself', async () => {
    const { set, runner } = await build([Meals], ['breakfast', 'supper']);
    Meals.chunks.length = 0;
    await set(
      { kind: 'supper', key: 'ugali', dueAt: start },
      { kind: 'breakfast', key: 'uji', dueAt: start },
    );
    await runner.runDue();
    expect(Meals.chunks).toEqual([['breakfast uji'], ['supper ugali']]);
  });

  it('of many thousands is gone through until nothing is left', async () => {
    const { set, runner, greetings } = await build();
    await set(...Array.from({ length: 2_500 }, (_, index) => greeting(`person ${index}`)));
    expect(await runner.runDue()).toBe(2_500);
    expect(greetings.chunks.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
  });

  it('is shared between runners without anyone being handled twice', async () => {
    const one = await build();
    const other = await build();
    await one.set(...Array.from({ length: 3_000 }, (_, index) => greeting(`person ${index}`)));
    await Promise.all([one.runner.runDue(), other.runner.runDue()]);
    const keys = [...one.greetings.keys, ...other.greetings.keys];
    expect([keys.length, new Set(keys).size]).toEqual([3_000, 3_000]);
  });

  it('loses only the one that fails, which is tried again later and leaves no trace of the failed try', async () => {
    const { set, runner, greetings, clock } = await build();
    await database.pool.query('CREATE TABLE IF NOT EXISTS greeted (key text)');
    greetings.respond = async (fire, tx): Promise<FireOutcome> => {
      await tx.query('INSERT INTO greeted VALUES ($1)', [fire.key]);
      if (fire.key === 'poison' && clock.time < minutes(1)) throw new Error('cannot greet');
      return 'done';
    };
    await set(...['asha', 'neema', 'poison', 'rehema', 'zuhura'].map((key) => greeting(key)));
    await runner.runDue();
    expect(await rows()).toMatchObject([
      { key: 'poison', attempts: 1, leased_by: null, parked_reason: null },
    ]);
    clock.time = minutes(1);
    await runner.runDue();
    const { rows: greeted } = await database.pool.query<{ key: string }>(
      'SELECT key FROM greeted ORDER BY key',
    );
    expect(greeted.map(({ key }) => key)).toEqual(['asha', 'neema', 'poison', 'rehema', 'zuhura']);
  });
});

describe('a fire that always fails', () => {
  it('is set aside with its reason, without numbers in it, and comes back when it is set anew', async () => {
    const { set, runner, greetings, clock } = await build();
    greetings.respond = () => {
      throw new Error('cannot greet +254712345678');
    };
    await set(greeting('poison'));
    for (let hour = 0; hour < 10; hour++) {
      clock.time = minutes(hour * 60);
      await runner.runDue();
    }
    expect(greetings.keys).toHaveLength(8);
    expect(await rows()).toMatchObject([{ attempts: 8, parked_reason: 'Error: cannot greet ...' }]);
    greetings.respond = () => 'done';
    await set(greeting('poison'));
    expect(await runner.runDue()).toBe(1);
  });
});

describe('a lease', () => {
  it('that ran out is taken over, one fire at a time', async () => {
    const dead = await build();
    const living = await build();
    await dead.set(greeting('asha'), greeting('neema'));
    const repository = new FiresRepository(database);
    await repository.leaseFresh('greeting', { id: 'dead', until: minutes(2) }, start, 10);
    living.clock.time = minutes(1);
    expect(await living.runner.runDue()).toBe(0);
    living.clock.time = minutes(2);
    await living.runner.runDue();
    expect(living.greetings.chunks).toEqual([['asha'], ['neema']]);
  });

  it('does not let a runner that was gone too long act on what others handled meanwhile', async () => {
    const slow = await build();
    const quick = await build();
    await slow.set(greeting('asha'));
    const repository = new FiresRepository(database);
    const lease = { id: 'slow', until: minutes(2) };
    const leased = await repository.leaseFresh('greeting', lease, start, 10);
    quick.clock.time = minutes(3);
    quick.greetings.respond = () => ({ again: minutes(90) });
    await quick.runner.runDue();
    const held = await database.transaction((tx) => repository.holdLeased(tx, leased, lease, minutes(1)));
    expect([quick.greetings.keys, held]).toEqual([['asha'], []]);
  });

  it('does not keep a fire that is cancelled while it waits for its handler', async () => {
    const { set, fires, runner, greetings } = await build();
    greetings.respond = async (fire): Promise<FireOutcome> => {
      if (fire.key !== 'asha') return 'done';
      throw new Error('the chunk is redone in halves');
    };
    await set(greeting('asha', minutes(-2)), greeting('neema', minutes(-1)));
    const handle = greetings.handle.bind(greetings);
    greetings.handle = async (tx, chunk) => {
      const outcome = handle(tx, chunk);
      if (chunk.length === 1 && chunk[0]?.key === 'asha') {
        await database.transaction((other) => fires.cancel(other, 'greeting', ['neema']));
      }
      return outcome;
    };
    await runner.runDue();
    expect(greetings.chunks).toEqual([['asha', 'neema'], ['asha']]);
  });
});

describe('a runner', () => {
  it('stops between chunks when it is told to', async () => {
    const { set, runner, greetings } = await build();
    const stopping = new AbortController();
    greetings.respond = () => (stopping.abort(), 'done');
    await set(...Array.from({ length: 1_500 }, (_, index) => greeting(`person ${index}`)));
    expect(await runner.runDue(stopping.signal)).toBe(1_000);
  });

  it('leaves kinds alone that this release does not know', async () => {
    const { set, runner } = await build();
    await set({ kind: 'of_a_later_release', key: 'asha', dueAt: start });
    expect(await runner.runDue()).toBe(0);
    expect(await rows()).toHaveLength(1);
  });
});

describe('the boot', () => {
  it('fails for a kind without a handler', async () => {
    await expect(build([Greetings], ['greeting', 'farewell'])).rejects.toThrow(
      'The fire "farewell" has no handler',
    );
  });

  it('fails for a kind with two handlers', async () => {
    await expect(build([Greetings, OtherGreetings])).rejects.toThrow(
      'The fire "greeting" has 2 handlers (Greetings, OtherGreetings): it must have one.',
    );
  });

  it('fails for a handler of a kind that is not listed', async () => {
    await expect(build([Greetings, Farewells])).rejects.toThrow(
      'Farewells handles the fire "farewell", which the application does not list.',
    );
  });
});
