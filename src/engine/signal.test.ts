import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../test/engine-world.js';
import type { Signal } from './conversation.js';

const head = (flow: string, more = ''): string =>
  `flow: ${flow}\nformat: 1\nlanguages: [en, sw, fr]\nstart: { keywords: [${flow}] }\n${more}`;

const visit = (silence: string): string => `${head('visit')}steps:
  - id: comes
    ask: yes_no
    no_answer: ${silence}
    go: { yes: good }
  - id: sorry
    branch:
      - when: 1 = 2
        go: silent
    else: sorry_indeed
  - id: sorry_indeed
    end: text
  - id: silent
    end: text
  - id: good
    end: text
`;

/** The signal that a timer of the last turn asks for. */
function signalOf(world: EngineWorld, timer: string): Signal {
  const event = world.events('timer_set').find((one) => one.timer === timer);
  if (event === undefined) throw new Error(`no timer ${timer} was set`);
  const { session } = event;
  if (event.timer === 'no_answer') return { kind: 'no_answer', session, message: event.message };
  if (event.timer === 'wait_over') return { kind: 'wait_over', session, run: event.run, node: event.node };
  return { kind: event.timer, session };
}

describe('a question that nobody answers', () => {
  it('asks for a clock that starts when it was sent', () => {
    const world = new EngineWorld(visit('{ after: 1 day, go: silent }'));
    world.say('visit');
    const [message] = world.events('message_created');
    expect(world.events('timer_set')).toContainEqual({
      type: 'timer_set',
      timer: 'no_answer',
      session: world.state.session?.id,
      message: message?.id,
      minutes: 1_440,
    });
  });

  it('is left by the way for silence, with its text where there is one', () => {
    const world = new EngineWorld(visit('{ after: 1 day, go: silent }'));
    world.say('visit');
    const silence = signalOf(world, 'no_answer');
    expect(world.timing(silence)).toBe('now');
    expect(world.signal(silence)).toEqual(['visit:comes.no_answer:en', 'visit:silent.text:en']);
    expect(world.events('message_created')).toMatchObject([{ kind: 'follow_up' }, { kind: 'follow_up' }]);
    expect(world.state.session).toBeNull();
    expect(world.timing(silence)).toBe('stale');
  });

  it('stays open after one reminder where there is no such way', () => {
    const world = new EngineWorld(visit('{ after: 1 day }'));
    world.say('visit');
    const silence = signalOf(world, 'no_answer');
    expect(world.signal(silence)).toEqual(['visit:comes.no_answer:en']);
    expect(world.events('timer_set')).toEqual([]);
    expect(world.say('?')).toEqual(['visit:comes.text:en\n1. yes\n2. no']);
    expect(world.events('timer_set')).toEqual([]);
    expect(world.say('yes')).toEqual(['visit:good.text:en']);
  });

  it('is not touched once she has answered, or was asked again', () => {
    const world = new EngineWorld(visit('{ after: 1 day, go: silent }'));
    world.say('visit');
    const first = signalOf(world, 'no_answer');
    world.say('zebra');
    expect(world.timing(first)).toBe('stale');
    expect(world.signal(first)).toEqual([]);
  });
});

describe('a question below the menu', () => {
  const menu = `${head('menu')}steps:
  - id: what
    ask: text
`;

  it('keeps its clock, and ends the menu that was left open', () => {
    const world = new EngineWorld(visit('{ after: 1 day, go: silent }'), menu);
    world.say('visit');
    const silence = signalOf(world, 'no_answer');
    expect(world.say('MENU')).toEqual(['menu:what.text:en']);
    expect(world.timing(silence)).toBe('now');
    expect(world.signal(silence)).toEqual(['visit:comes.no_answer:en', 'visit:silent.text:en']);
    expect(world.events('run_ended')).toMatchObject([
      { flow: 'menu', status: 'stopped', reason: 'no_answer' },
      { flow: 'visit', status: 'completed' },
    ]);
  });
});

describe('a wait', () => {
  const waiting = (wait: string): string => `${head('care', 'purpose: health_messages\n')}steps:
  - id: pause
    wait: ${wait}
  - id: reminder
    end: text
`;

  it('goes on when its time has come, as something that she has agreed to', () => {
    const world = new EngineWorld(waiting('2 days'));
    expect(world.say('care')).toEqual([]);
    const over = signalOf(world, 'wait_over');
    expect(world.events('timer_set')).toContainEqual(
      expect.objectContaining({ timer: 'wait_over', node: 'pause', dueAt: '2026-03-04T06:00:00Z' }),
    );
    world.wait(48);
    expect(world.signal(over)).toEqual(['care:reminder.text:en']);
    expect(world.events('message_created')).toMatchObject([{ kind: 'reminder', purpose: 'health_messages' }]);
    expect(world.timing(over)).toBe('stale');
  });

  it('until a date waits for its first moment where she is, and not at all when it is past', () => {
    const world = new EngineWorld(waiting('{ until: today + 1 day }'));
    world.say('care');
    expect(world.events('timer_set')).toContainEqual(
      expect.objectContaining({ timer: 'wait_over', dueAt: '2026-03-02T21:00:00Z' }),
    );
    expect(new EngineWorld(waiting('{ until: today - 1 day }')).say('care')).toEqual([
      'care:reminder.text:en',
    ]);
  });

  it('until something that is no moment is a fault of the flow', () => {
    expect(new EngineWorld(waiting('{ until: "12" }')).say('care')).toEqual(['system:failed.text:en']);
  });

  it('lets her do other things meanwhile, and is not forgotten', () => {
    const world = new EngineWorld(waiting('2 days'), visit('{ after: 1 day }'));
    world.say('care');
    const over = signalOf(world, 'wait_over');
    expect(world.say('visit')).toEqual(['visit:comes.text:en\n1. yes\n2. no']);
    world.wait(48);
    expect(world.timing(over)).toEqual(new Date('2026-03-04T06:10:00Z'));
    expect(world.say('yes')).toEqual(['visit:good.text:en']);
    expect(world.signal(over)).toEqual(['care:reminder.text:en']);
  });

  it('survives another flow that takes the place of an open one', () => {
    const world = new EngineWorld(
      waiting('2 days'),
      visit('{ after: 1 day }'),
      visit('{ after: 1 day }').replaceAll('visit', 'clinic'),
    );
    world.say('care');
    const over = signalOf(world, 'wait_over');
    world.say('visit');
    world.say('clinic');
    expect(world.state.session?.runs.map(({ flow }) => flow)).toEqual(['care', 'clinic']);
    world.say('yes');
    expect(world.signal(over)).toEqual(['care:reminder.text:en']);
  });

  it('begins anew when its keyword is written again', () => {
    const world = new EngineWorld(waiting('2 days'));
    world.say('care');
    world.say('care');
    expect(world.state.session?.runs).toHaveLength(1);
    expect(world.events('run_ended')).toMatchObject([{ flow: 'care', status: 'stopped', reason: 'keyword' }]);
  });

  it('ends when she opts out', () => {
    const world = new EngineWorld(waiting('2 days'));
    world.say('care');
    const over = signalOf(world, 'wait_over');
    world.say('ACHA');
    expect(world.timing(over)).toBe('stale');
  });

  it('that goes round by itself ends', () => {
    const world = new EngineWorld(`${head('round')}steps:
  - id: tick
    wait: 1 hour
  - id: again
    branch:
      - when: 1 = 2
        go: done
    else: tick
  - id: done
    end: silently
`);
    world.say('round');
    for (let count = 0; count < 101; count += 1) world.signal(signalOf(world, 'wait_over'));
    expect(world.events('run_ended')).toMatchObject([{ status: 'failed', reason: 'too_many_signals' }]);
    expect(world.state.session).toBeNull();
  });
});

describe('an answer of another system', () => {
  const weather = `${head('weather')}steps:
  - id: forecast
    call: https://weather.example.org/forecast
    send: { place: person.place, day: today + 1 day }
    timeout: 10 seconds
    go: { failure: unknown }
  - id: rain
    branch:
      - when: results.forecast.extra.rain > 5 and results.forecast.extra.by.name = "Met"
        go: wet
    else: dry
  - id: wet
    end: text
  - id: dry
    end: text
  - id: unknown
    branch:
      - when: results.forecast.extra.reason = "timeout"
        go: late
    else: dry
  - id: late
    end: text
`;

  function asked(): {
    world: EngineWorld;
    ended: (answer: Extract<Signal, { kind: 'call_ended' }>['answer']) => Signal;
  } {
    const world = new EngineWorld(weather);
    world.say('weather');
    const [call] = world.events('call_requested');
    if (call === undefined) throw new Error('no call was requested');
    const { session, run, id } = call;
    return { world, ended: (answer) => ({ kind: 'call_ended', session, run, call: id, answer }) };
  }

  it('is asked for with what the expressions are worth', () => {
    expect(asked().world.events('call_requested')).toMatchObject([
      {
        method: 'POST',
        url: 'https://weather.example.org/forecast',
        body: { place: null, day: '2026-03-03' },
        timeoutSeconds: 10,
        node: 'forecast',
      },
    ]);
  });

  it('is the input that the run goes on with', () => {
    const { world, ended } = asked();
    const body = { rain: 7.5, by: { name: 'Met' } };
    const signal = ended({ status: 'answered', httpStatus: 200, body });
    expect(world.signal(signal)).toEqual(['weather:wet.text:en']);
    expect(world.events('message_created')).toMatchObject([{ kind: 'reply' }]);
    expect(world.timing(signal)).toBe('stale');
  });

  it.each([
    [{ status: 'failed', reason: 'timeout' } as const, 'weather:late.text:en'],
    [{ status: 'answered', httpStatus: 500, body: { rain: 9 } } as const, 'weather:dry.text:en'],
    [
      { status: 'answered', httpStatus: 200, body: { rain: 'x'.repeat(5_000) } } as const,
      'weather:dry.text:en',
    ],
  ])('that is no success leads elsewhere: %j', (answer, text) => {
    const { world, ended } = asked();
    expect(world.signal(ended(answer))).toEqual([text]);
  });

  it('that another call asked for changes nothing', () => {
    const { world, ended } = asked();
    const strange = { ...ended({ status: 'failed', reason: 'timeout' }), call: 'another' } as Signal;
    expect(world.timing(strange)).toBe('stale');
  });
});

describe('a session', () => {
  it('asks once for the moment at which it is over', () => {
    const world = new EngineWorld(
      visit('{ after: 1 day }').replace('steps:', 'expires_after: 2 days\nsteps:'),
    );
    world.say('visit');
    const expiry = signalOf(world, 'session_expiry');
    expect(world.events('timer_set')).toContainEqual(
      expect.objectContaining({ timer: 'session_expiry', dueAt: '2026-03-04T06:00:00.000Z' }),
    );
    world.wait(24);
    world.say('zebra');
    expect(world.events('timer_set').some(({ timer }) => timer === 'session_expiry')).toBe(false);
    world.wait(24);
    expect(world.timing(expiry)).toEqual(new Date('2026-03-05T06:00:00Z'));
    world.wait(24);
    expect(world.signal(expiry)).toEqual([]);
    expect(world.events('run_ended')).toMatchObject([{ status: 'expired' }]);
    expect(world.state.session).toBeNull();
  });

  it('can be begun by somebody else, but never in the middle of a question or after an opt-out', () => {
    const world = new EngineWorld(
      visit('{ after: 1 day }').replace('format: 1', 'format: 1\npurpose: visits'),
    );
    expect(world.signal({ kind: 'start', flow: 'visit' })).toEqual(['visit:comes.text:en\n1. yes\n2. no']);
    expect(world.events('message_created')).toMatchObject([{ kind: 'reminder', purpose: 'visits' }]);
    expect(world.timing({ kind: 'start', flow: 'visit' })).toEqual(new Date('2026-03-02T06:10:00Z'));
    world.say('STOP');
    expect(world.timing({ kind: 'start', flow: 'visit' })).toBe('stale');
    expect(world.signal({ kind: 'start', flow: 'visit' })).toEqual([]);
  });
});

describe('a text that may have meant to opt out', () => {
  const unsure = 'please stop it now i am tired';

  it('pauses all sending until she has said, and is looked after by a human when she does not', () => {
    const world = new EngineWorld(visit('{ after: 1 day }'));
    expect(world.say(unsure)).toEqual(['system:stop.question:en\n1. yes\n2. no']);
    expect(world.events('sending_paused')).toMatchObject([{ until: 'for_good', cause: 'unsure_opt_out' }]);
    expect(world.events('timer_set')).toContainEqual(
      expect.objectContaining({ timer: 'unsure_opt_out', dueAt: '2026-03-04T06:00:00Z' }),
    );
    const over = signalOf(world, 'unsure_opt_out');
    world.wait(48);
    expect(world.signal(over)).toEqual([]);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'unsure_opt_out' }]);
    expect(world.events('sending_paused')).toEqual([]);
    expect(world.state.session).toBeNull();
  });

  it.each([
    ['no', 'system:stop.kept:en'],
    ['what is the weather like', 'system:stranger.text:en'],
  ])('is no more in doubt after: %s', (text, answer) => {
    const world = new EngineWorld(visit('{ after: 1 day }'));
    world.say(unsure);
    const over = signalOf(world, 'unsure_opt_out');
    expect(world.say(text)).toEqual([answer]);
    expect(world.events('sending_paused')).toMatchObject([{ until: null }]);
    expect(world.timing(over)).toBe('stale');
  });

  it('is no opt-out when she says that she wants to go on', () => {
    const world = new EngineWorld(visit('{ after: 1 day }'));
    world.say(unsure);
    world.say('yes i want to go on');
    expect(world.state.isOptedOut).toBe(false);
  });

  it('opts her out when she says so', () => {
    const world = new EngineWorld(visit('{ after: 1 day }'));
    world.say(unsure);
    expect(world.say('yes')).toEqual(['system:stop.confirmation:en']);
    expect(world.state.isOptedOut).toBe(true);
  });
});
