import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../test/engine-world.js';
import type { Signal } from './conversation.js';
import { maxMessagesPerTurn, maxTextLength, maxTurnsPerSession } from './limits.js';

const head = (flow: string, more = ''): string =>
  `flow: ${flow}\nformat: 1\nlanguages: [en, sw, fr]\nstart: { keywords: [${flow}] }\n${more}steps:\n`;

const visit = `${head('visit')}  - { id: comes, ask: yes_no }\n  - { id: good, end: text }\n`;

const care = (wait: string, flow = 'care'): string =>
  `${head(flow)}  - { id: pause, wait: ${wait} }\n  - { id: reminder, end: text }\n`;

/** The signals that the timers of the last turn ask for. */
function signalsOf(world: EngineWorld): Signal[] {
  return world.events('timer_set').map((event): Signal => {
    const { session } = event;
    if (event.timer === 'no_answer') return { kind: 'no_answer', session, message: event.message };
    if (event.timer === 'wait_over') return { kind: 'wait_over', session, run: event.run, node: event.node };
    return { kind: event.timer, session };
  });
}

function signalOf(world: EngineWorld, kind: Signal['kind']): Signal {
  const found = signalsOf(world).find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} was asked for`);
  return found;
}

/** What is left of a character that was cut in two; no database takes it. */
const halfCharacter = /\p{Surrogate}/u;

const person = {
  name: null,
  language: null,
  timezone: null,
  tags: [],
  fields: {},
  consents: {},
};

describe('an expression that goes wrong', () => {
  it('while an answer is read ends the run, and is said to her and to staff', () => {
    const world = new EngineWorld(
      `${head('due')}  - { id: due, ask: date, between: [today, today + person.weeks] }\n  - { id: bye, end: text }\n`,
    );
    world.state = { ...world.state, person: { ...person, fields: { weeks: { value: 'many' } } } };
    world.say('due');
    expect(world.say('15 June')).toEqual(['system:failed.text:en']);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'flow_failed' }]);
    expect(world.state.session).toBeNull();
  });

  it('gives no language that nobody writes in', () => {
    const world = new EngineWorld(
      `${head('speak')}  - { id: tongue, set: { person.language: '"no such language"' } }\n  - { id: bye, end: text }\n`,
    );
    expect(world.say('speak')).toEqual(['system:failed.text:en']);
    expect(world.state.language).toBeNull();
  });

  it.each([
    ['text', 'timezone', 'in Kisumu'],
    ['number', 'name', '12'],
  ])('keeps no answer that the system could not go by: a %s as %s', (kind, field, answer) => {
    const world = new EngineWorld(
      `${head('me')}  - { id: mine, ask: ${kind}, save: person.${field} }\n  - { id: bye, end: text }\n`,
    );
    world.say('me');
    expect(world.say(answer)).toEqual(['system:failed.text:en']);
    expect(world.events('field_changed')).toEqual([]);
  });

  it('gives no time zone that only looks like one', () => {
    const zone = '2026-01-01T00:00[Africa/Nairobi]';
    const world = new EngineWorld(
      `${head('zone')}  - { id: zone, set: { person.timezone: '"${zone}"' } }\n  - { id: bye, end: text }\n`,
    );
    expect(world.say('zone')).toEqual(['system:failed.text:en']);
  });
});

describe('a text that is missing', () => {
  it('is a fault of the flow, and no silence', () => {
    const world = new EngineWorld(visit);
    world.missing.add('visit good.text');
    world.say('visit');
    expect(world.say('yes')).toEqual(['system:failed.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ reason: 'missing_text: good.text' }]);
  });

  it('is one too when a question is put once more', () => {
    const world = new EngineWorld(visit);
    world.missing.add('visit comes.retry');
    world.say('visit');
    expect(world.say('zebra')).toEqual(['system:failed.text:en']);
  });
});

describe('a moment', () => {
  it.each(['date("9999-12-31")', '"+275760-09-12"', 'today + 90000 years'])(
    'that is too far away is a fault of the flow: %s',
    (until) => {
      const world = new EngineWorld(care(`{ until: '${until}' }`));
      expect(world.say('care')).toEqual(['system:failed.text:en']);
      expect(world.state.session).toBeNull();
    },
  );
});

describe('runs that wait at the same time', () => {
  it('each go on when their own time has come', () => {
    const world = new EngineWorld(care('1 day'), care('3 days', 'clinic'));
    world.say('care');
    const over = signalOf(world, 'wait_over');
    world.say('clinic');
    const later = signalOf(world, 'wait_over');
    world.wait(24);
    expect(world.timing(over)).toBe('now');
    expect(world.signal(over)).toEqual(['care:reminder.text:en']);
    expect(world.state.session?.runs.map(({ flow }) => flow)).toEqual(['clinic']);
    world.wait(48);
    expect(world.signal(later)).toEqual(['clinic:reminder.text:en']);
    expect(world.state.session).toBeNull();
  });

  it('are not lost with a flow that was not understood, was begun anew, or has gone on for ever', () => {
    for (const end of [
      (world: EngineWorld) => ['a', 'b', 'c'].map((text) => world.say(`zebra ${text}`)),
      (world: EngineWorld) => ['visit', 'restart', 'yes'].map((text) => world.say(text)),
      (world: EngineWorld) => Array.from({ length: maxTurnsPerSession }, () => world.say('?')),
    ]) {
      const world = new EngineWorld(care('30 days'), visit);
      world.say('care');
      const over = signalOf(world, 'wait_over');
      world.say('visit');
      end(world);
      expect(world.state.session?.runs.map(({ flow }) => flow)).toEqual(['care']);
      expect(world.state.session?.turns).toBe(0);
      world.wait(30 * 24);
      expect(world.signal(over)).toEqual(['care:reminder.text:en']);
    }
  });

  it('are not lost with a question that nobody answers', () => {
    const world = new EngineWorld(care('1 day'), visit);
    world.say('care');
    const [over, expiry] = [signalOf(world, 'wait_over'), signalOf(world, 'session_expiry')];
    world.say('visit');
    world.wait(5 * 24);
    expect(world.timing(over)).toBeInstanceOf(Date);
    world.signal(expiry);
    expect(world.events('run_ended')).toMatchObject([{ flow: 'visit', status: 'expired' }]);
    expect(signalsOf(world)).toContainEqual(expiry);
    expect(world.timing(over)).toBe('now');
    expect(world.signal(over)).toEqual(['care:reminder.text:en']);
  });

  it('keep what a flow that came back has said from a flow that merely came between', () => {
    const world = new EngineWorld(
      `${head('outer')}  - { id: inner, run: inner }
  - { id: colour, ask: choice, options: [red, blue] }
  - id: same
    branch: [{ when: child.flow = "inner", go: good }]
    else: bad
  - { id: good, end: text }
  - { id: bad, end: text }
`,
      `${head('inner')}  - { id: done, end: silently }\n`,
      `${head('menu')}  - { id: hello, end: text }\n`,
    );
    world.say('outer');
    world.say('MENU');
    expect(world.say('red')).toEqual(['outer:good.text:en']);
  });
});

describe('a session', () => {
  it('whose flow goes on after a part of it has expired, is watched on', () => {
    const world = new EngineWorld(
      `${head('outer')}  - { id: part, run: part, go: { expired: again } }
  - { id: fine, end: text }
  - { id: again, ask: yes_no }
  - { id: bye, end: text }
`,
      `${head('part')}  - { id: really, ask: yes_no }\n  - { id: done, end: silently }\n`,
    );
    world.say('outer');
    const expiry = signalOf(world, 'session_expiry');
    world.wait(4 * 24);
    expect(world.signal(expiry)).toEqual(['outer:again.text:en\n1. yes\n2. no']);
    expect(signalsOf(world)).toContainEqual(expiry);
  });

  it('counts anew for what begins after one that went on for ever', () => {
    const world = new EngineWorld(visit);
    world.say('visit');
    for (let turn = 1; turn < maxTurnsPerSession; turn += 1) world.say('?');
    expect(world.say('visit')).toEqual(['system:failed.text:en', 'visit:comes.text:en\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['visit:good.text:en']);
  });

  it('keeps no more of an answer than a person says', () => {
    const world = new EngineWorld(
      `${head('story')}  - { id: story, ask: text }\n  - { id: more, ask: yes_no }\n  - { id: bye, end: text }\n`,
    );
    world.say('story');
    world.say('\u{1F600}'.repeat(5_000));
    expect(JSON.stringify(world.state.session).length).toBeLessThan(4_000);
  });
});

describe('a flow that somebody else begins', () => {
  it.each(['nowhere', 'visit'])('and that cannot begin is told to staff: %s', (flow) => {
    const names = [...'abcdefgh'].map((letter) => `care${letter}`);
    const world = new EngineWorld(visit, ...names.map((name) => care('30 days').replaceAll('care', name)));
    for (const name of names) world.say(name);
    world.signal({ kind: 'start', flow });
    expect(world.events('case_opened')).toMatchObject([{ topic: 'flow_failed', summary: flow }]);
  });
});

describe('a doubt about an opt-out', () => {
  const unsure = 'please stop it now i am tired';

  it('holds whatever else would go on meanwhile', () => {
    const world = new EngineWorld(care('1 day'));
    world.say('care');
    const over = signalOf(world, 'wait_over');
    world.say(unsure);
    world.wait(24);
    expect(world.timing(over)).toBeInstanceOf(Date);
    world.say('no');
    expect(world.timing(over)).toBe('now');
  });

  it('holds the reminder of a question too', () => {
    const world = new EngineWorld(visit.replace('yes_no', 'yes_no, no_answer: { after: 1 day }'));
    world.say('visit');
    const silence = signalOf(world, 'no_answer');
    world.say(unsure);
    expect(world.timing(silence)).toBeInstanceOf(Date);
  });

  it('ends with whatever she writes, however late', () => {
    const world = new EngineWorld(visit);
    world.say(unsure);
    world.wait(30 * 24);
    world.say('what is the weather like');
    expect(world.events('sending_paused')).toMatchObject([{ until: null }]);
  });
});

describe('an opt-out', () => {
  it('at another sender stops what goes on here', () => {
    const world = new EngineWorld(care('1 day'));
    world.say('care');
    const over = signalOf(world, 'wait_over');
    world.state = { ...world.state, isOptedOut: true };
    world.wait(24);
    expect(world.timing(over)).toBe('stale');
  });

  it('is not taken back by the keyword of a flow that opts out', () => {
    const world = new EngineWorld(`${head('toka')}  - { id: out, opt_out: everything }\n`);
    expect(world.say('toka')).toEqual(['system:stop.confirmation:en']);
    expect(world.state.isOptedOut).toBe(true);
    world.say('toka');
    expect(world.state.isOptedOut).toBe(true);
    expect(world.events('opted_in')).toEqual([]);
  });
});

describe('what is said and written down', () => {
  it('is never cut within a character', () => {
    const world = new EngineWorld(visit);
    world.say(`x${'\u{1F600}'.repeat(600)}`);
    const [opened] = world.events('case_opened');
    expect(opened?.summary).not.toMatch(halfCharacter);
  });

  it('is never longer than a provider takes, however long the values in it are', () => {
    const world = new EngineWorld(visit);
    world.texts.set('visit comes.text', '{{story}} {{story}}');
    world.state = {
      ...world.state,
      person: { ...person, fields: { story: { value: `x${'\u{1F600}'.repeat(900)}` } } },
    };
    const [text = ''] = world.say('visit');
    expect(text.length).toBeLessThanOrEqual(maxTextLength);
    expect(text).not.toMatch(halfCharacter);
    expect(text).toMatch(/\n1\. yes\n2\. no$/);
  });

  it('does not say a sensitive answer back on a phone that others read', () => {
    const flow = `${head('test')}  - { id: positive, ask: yes_no, sensitive: true, confirm: always, save: person.positive }
  - { id: bye, end: text }
`;
    const world = new EngineWorld(flow);
    world.say('test');
    expect(world.say('yes')).toEqual(['test:bye.text:en']);
    expect(world.say('test')).toEqual(['test:bye.text:en']);
    const fields = { positive: { value: 'yes' }, private_phone: { value: true } };
    world.state = { ...world.state, person: { ...person, fields } };
    expect(world.say('test')).toEqual([expect.stringMatching(/^test:positive.confirm/)]);
  });

  it('is not a flood, even where flows run each other in a circle', () => {
    const world = new EngineWorld(
      `${head('round')}  - { id: hello, say: text }
  - { id: inner, run: inner, go: { failed: hello } }
  - { id: bye, end: text }
`,
      `${head('inner')}  - { id: broken, branch: [{ when: '1 / 0 = 1', go: bye }], else: bye }\n  - { id: bye, end: text }\n`,
    );
    expect(world.say('round').length).toBeLessThanOrEqual(maxMessagesPerTurn + 1);
    expect(world.state.session).toBeNull();
  });
});
