import { describe, expect, it } from '@jest/globals';

import type { CallAnswer, Signal } from '../../engine/conversation.js';
import type { TimerSet } from '../../engine/events.js';
import type { Fire, NewFire } from '../../platform/schedule/fire.js';
import { conversationOf, fireOfTimer, signalOf } from './signal-fire.js';

const now = new Date('2026-03-02T06:00:00Z');
const dueAt = '2026-03-05T06:00:00Z';

const asFire = (fire: NewFire): Fire => ({ id: 'fire', guard: {}, ...fire });

describe('a timer of the engine', () => {
  it.each<[TimerSet, string, Signal]>([
    [
      { type: 'timer_set', session: 's', timer: 'no_answer', message: 'm', minutes: 60 },
      'm',
      { kind: 'no_answer', session: 's', message: 'm' },
    ],
    [
      { type: 'timer_set', session: 's', timer: 'wait_over', run: 'r', node: 'n', dueAt },
      'r',
      { kind: 'wait_over', session: 's', run: 'r', node: 'n' },
    ],
    [
      { type: 'timer_set', session: 's', timer: 'session_expiry', dueAt },
      's',
      { kind: 'session_expiry', session: 's' },
    ],
    [
      { type: 'timer_set', session: 's', timer: 'unsure_opt_out', dueAt },
      's',
      { kind: 'unsure_opt_out', session: 's' },
    ],
  ])('comes back as its signal: %j', (timer, key, signal) => {
    const fire = asFire(fireOfTimer(timer, 'c', now));
    expect([fire.key, conversationOf(fire)]).toEqual([key, 'c']);
    expect(signalOf(fire, new Map())).toEqual(signal);
  });

  it('of silence is far away until its question is sent, and says how long it is to be', () => {
    const timer = { type: 'timer_set', session: 's', timer: 'no_answer', message: 'm', minutes: 60 } as const;
    expect(fireOfTimer(timer, 'c', now)).toMatchObject({
      dueAt: new Date('2026-03-09T07:00:00Z'),
      guard: { minutes: 60 },
    });
  });

  it('is due no later than the database can write down', () => {
    const timer = {
      type: 'timer_set',
      session: 's',
      timer: 'session_expiry',
      dueAt: '+275000-01-01T00:00:00Z',
    } as const;
    expect(fireOfTimer(timer, 'c', now).dueAt).toEqual(new Date('9999-12-31T00:00:00Z'));
  });
});

describe('the fire of a call that has ended', () => {
  const fire = asFire({
    kind: 'call_ended',
    key: 'call',
    dueAt: now,
    guard: { conversation: 'c', session: 's', run: 'r', call: 'call' },
  });

  it('brings its answer along', () => {
    const answer: CallAnswer = { status: 'answered', httpStatus: 200, body: { rain: 0 } };
    expect(signalOf(fire, new Map([['call', answer]]))).toEqual({
      kind: 'call_ended',
      session: 's',
      run: 'r',
      call: 'call',
      answer,
    });
  });

  it('is nothing when the call is gone', () => {
    expect(signalOf(fire, new Map())).toBeNull();
  });
});

it('a fire with a broken guard is refused, without its contents', () => {
  const fire = asFire({ kind: 'wait_over', key: 'r', dueAt: now, guard: { conversation: 'c', session: 7 } });
  expect(() => signalOf(fire, new Map())).toThrow('the guard of a signal has no session');
});
