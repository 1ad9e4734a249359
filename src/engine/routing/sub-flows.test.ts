import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../../test/engine-world.js';

const head = (flow: string, keyword = flow): string =>
  `flow: ${flow}\nformat: 1\nlanguages: [en, sw, fr]\nstart: { keywords: [${keyword}] }\n`;

const visit = `${head('visit')}steps:
  - id: triage
    run: signs
    go: { urgent: hurry, not_understood: later, expired: later, failed: sorry }
  - id: thanks
    end: text
  - id: hurry
    end: text
  - id: later
    end: text
  - id: sorry
    end: text
`;

const signs = `${head('signs')}steps:
  - id: bleeding
    ask: yes_no
    yes: danger
  - id: fine
    end: text
  - id: danger
    end: silently
    outcome: urgent
`;

describe('a flow that runs another', () => {
  it('goes where the outcome of the other leads', () => {
    const world = new EngineWorld(visit, signs);
    expect(world.say('visit')).toEqual(['signs:bleeding.text:en\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['visit:hurry.text:en']);
    expect(world.events('run_ended')).toMatchObject([
      { flow: 'signs', status: 'completed' },
      { flow: 'visit', status: 'completed' },
    ]);
    expect(world.state.session).toBeNull();
  });

  it('takes any other outcome to the next step', () => {
    const world = new EngineWorld(visit, signs);
    world.say('visit');
    expect(world.say('no')).toEqual(['signs:fine.text:en', 'visit:thanks.text:en']);
  });

  it('can look at what the other has learned, and the other at what it knows', () => {
    const world = new EngineWorld(
      `${head('outer')}steps:
  - id: colour
    ask: choice
    options: [red, blue]
  - id: inner
    run: inner
  - id: same
    branch:
      - when: child.results.again = results.colour and child.outcome = "completed"
        go: yes_same
    else: different
  - id: yes_same
    end: text
  - id: different
    end: text
`,
      `${head('inner')}steps:
  - id: knows
    branch:
      - when: parent.results.colour = "red"
        go: again
    else: again
  - id: again
    ask: choice
    options: [red, blue]
`,
    );
    world.say('outer');
    world.say('red');
    expect(world.say('red')).toEqual(['outer:yes_same.text:en']);
  });

  it('knows when the answers of the other were not understood', () => {
    const world = new EngineWorld(visit, signs);
    world.say('visit');
    world.say('zebra');
    world.say('zebra');
    expect(world.say('zebra')).toEqual(['visit:later.text:en']);
    expect(world.events('run_ended')).toMatchObject([
      { flow: 'signs', status: 'not_understood' },
      { flow: 'visit', status: 'completed' },
    ]);
    expect(world.events('case_opened')).toEqual([]);
  });

  it('ends with it where it does not say what then, and a human is told', () => {
    const world = new EngineWorld(visit.replace('not_understood: later, ', ''), signs);
    world.say('visit');
    world.say('zebra');
    world.say('zebra');
    expect(world.say('zebra')).toEqual(['system:not_answered.text:en']);
    expect(world.events('run_ended')).toMatchObject([
      { flow: 'signs', status: 'not_understood' },
      { flow: 'visit', status: 'not_understood' },
    ]);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'not_understood' }]);
  });

  it('goes on when the other cannot begin', () => {
    const world = new EngineWorld(visit);
    expect(world.say('visit')).toEqual(['visit:sorry.text:en']);
  });

  it('goes on when the other is at fault', () => {
    const faulty = `${head('signs')}steps:
  - id: never
    set: { person.days: 1 / 0 }
`;
    const world = new EngineWorld(visit, faulty);
    expect(world.say('visit')).toEqual(['visit:sorry.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ flow: 'signs', status: 'failed' }, { flow: 'visit' }]);
  });

  it('hands over for good', () => {
    const world = new EngineWorld(
      `${head('outer')}steps:
  - id: signs
    run: signs
    come_back: false
`,
      signs,
    );
    world.say('outer');
    expect(world.state.session?.runs.map(({ flow }) => flow)).toEqual(['signs']);
    expect(world.say('no')).toEqual(['signs:fine.text:en']);
    expect(world.state.session).toBeNull();
  });

  it('hands over inside a run that somebody waits for', () => {
    const world = new EngineWorld(
      visit,
      `${head('signs')}steps:
  - id: other
    run: other
    come_back: false
`,
      signs.replaceAll('signs', 'other'),
    );
    world.say('visit');
    expect(world.say('yes')).toEqual(['visit:hurry.text:en']);
  });

  it('that runs itself is stopped', () => {
    const world = new EngineWorld(`${head('mirror')}steps:
  - id: again
    run: mirror
`);
    expect(world.say('mirror')).toEqual(['system:failed.text:en']);
    expect(world.state.session).toBeNull();
  });

  it('stays on the revision that it began on, while the other begins on the live one', () => {
    const world = new EngineWorld(visit, signs);
    world.say('visit');
    world.publish(
      visit
        .replace('urgent: hurry', 'urgent: later, failed: hurry')
        .replace(' failed: sorry', ' completed: sorry'),
    );
    world.publish(signs.replace('yes: danger', 'no: danger'));
    expect(world.say('yes')).toEqual(['visit:hurry.text:en']);
  });

  it('ends with everything when she opts out', () => {
    const world = new EngineWorld(visit, signs);
    world.say('visit');
    world.say('STOP');
    expect(world.state.session).toBeNull();
    expect(world.events('run_ended').map(({ flow, status }) => [flow, status])).toEqual([
      ['signs', 'stopped'],
      ['visit', 'stopped'],
    ]);
  });
});

describe('the menu', () => {
  const menu = `${head('menu', 'menyu')}steps:
  - id: what
    ask: choice
    options: [pause, stop]
    go: { stop: leave }
  - id: rest
    pause: 2 weeks
  - id: paused
    end: text
  - id: leave
    opt_out: everything
`;

  it('stands on top of an open question, which is put again afterwards', () => {
    const world = new EngineWorld(menu, signs);
    world.say('signs');
    expect(world.say('MSAADA')).toEqual(['menu:what.text:en\n1. pause\n2. stop']);
    expect(world.say('1')).toEqual(['menu:paused.text:en', 'signs:bleeding.text:en\n1. yes\n2. no']);
    expect(world.events('sending_paused')).toEqual([
      { type: 'sending_paused', until: '2026-03-16T06:00:00Z', cause: 'asked' },
    ]);
    expect(world.say('no')).toEqual(['signs:fine.text:en']);
  });

  it('is not opened twice', () => {
    const world = new EngineWorld(menu, signs);
    world.say('menu');
    expect(world.say('help')).toEqual(['menu:what.text:en\n1. pause\n2. stop']);
    expect(world.state.session?.runs).toHaveLength(1);
  });

  it('can opt her out, from inside another flow', () => {
    const world = new EngineWorld(menu, signs);
    world.say('signs');
    world.say('help');
    expect(world.say('2')).toEqual(['system:stop.confirmation:en']);
    expect(world.events('opted_out')).toHaveLength(1);
    expect(world.state).toMatchObject({ session: null, isOptedOut: true });
  });

  it('is not there for somebody who has opted out, nor where the carrier answers HELP itself', () => {
    const world = new EngineWorld(menu);
    expect(world.say('HELP', { isCarrierAnswering: true, isCarrierSms: true })).toEqual([]);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'help' }]);
    world.say('STOP');
    expect(world.say('HELP')).toEqual(['system:help.text:en']);
  });
});
