import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../test/engine-world.js';

const join = `
flow: join
format: 1
languages: [en, sw]
start:
  keywords: { any: [join], sw: [jiunge] }
  rest: name
expires_after: 3 days
steps:
  - id: consent
    ask: consent
    purpose: health
    no: goodbye
  - id: name
    ask: name
    save: person.name
  - id: colour
    ask: choice
    options: [red, blue]
    save: person.colour
  - id: due
    ask: date
    between: [today, today + 43 weeks]
    unsure: month
    unknown: goodbye
    save: person.due_date
  - id: enrol
    enrol: antenatal
    anchor: person.due_date
  - id: done
    end: text
  - id: goodbye
    end: text
`;

describe('a conversation', () => {
  it('goes through the questions and keeps the answers as codes', () => {
    const world = new EngineWorld(join);
    expect(world.say('join')).toEqual(
      ['join:consent.text:en\n1. system:options.yes:en\n2. system:options.no:en\n3. more'].map((text) =>
        text.replace('system:options.yes:en', 'yes').replace('system:options.no:en', 'no'),
      ),
    );
    expect(world.say('1')).toEqual(['join:name.text:en']);
    expect(world.say('my name is asha')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
    expect(world.say('2')).toEqual(['join:due.text:en']);
    expect(world.say('15 june 2026')).toEqual(['join:done.text:en']);
    expect(world.state.session).toBeNull();
    expect(world.state.person).toMatchObject({
      name: 'Asha',
      fields: { colour: { value: 'blue' }, due_date: { value: '2026-06-15', precision: 'day' } },
      consents: { health: 'granted' },
    });
    expect(world.events('enrolled')).toEqual([
      { type: 'enrolled', programme: 'antenatal', anchor: '2026-06-15', precision: 'day' },
    ]);
    expect(world.events('run_ended')).toMatchObject([{ status: 'completed' }]);
  });

  it('records consent with the exact words that were shown, their message and their revision', () => {
    const world = new EngineWorld(join);
    const [words] = world.say('JIUNGE');
    const asked = world.events('message_created')[0];
    world.say('Ndiyo');
    expect(world.events('consent_recorded')).toEqual([
      {
        type: 'consent_recorded',
        purpose: 'health',
        action: 'granted',
        words,
        language: 'sw',
        revision: 'revision of join-1',
        answer: 'Ndiyo',
        questionMessageId: asked?.id,
      },
    ]);
  });

  it('takes YES as the answer to consent, though YES is also a word of the carrier', () => {
    const world = new EngineWorld(join);
    world.say('join');
    world.say('YES', { isCarrierSms: true, isCarrierAnswering: true });
    expect(world.events('consent_recorded')).toMatchObject([{ action: 'granted' }]);
  });

  it('respects a refusal', () => {
    const world = new EngineWorld(join);
    world.say('join');
    expect(world.say('no')).toEqual(['join:goodbye.text:en']);
    expect(world.state.person?.consents).toEqual({ health: 'refused' });
  });

  it.each(['3', 'yes?', 'who are you?', 'na ni ya nini?'])(
    'answers a question about the consent (%s), then asks again',
    (text) => {
      const world = new EngineWorld(join);
      const [question] = world.say('join');
      expect(world.say(text)).toEqual(['join:consent.more:en', question]);
      expect(world.events('consent_recorded')).toEqual([]);
    },
  );

  it('takes the name that came with the keyword, after the consent', () => {
    const world = new EngineWorld(join);
    world.say('JIUNGE ASHA');
    expect(world.state.person).toBeNull();
    expect(world.say('ndiyo')).toEqual(['join:colour.text:sw\n1. red\n2. blue']);
    expect(world.state.person?.name).toBe('Asha');
  });

  it('does not ask what is known', () => {
    const world = new EngineWorld(join);
    world.state = {
      ...world.state,
      person: {
        name: 'Asha',
        language: 'sw',
        timezone: null,
        tags: [],
        fields: { colour: { value: 'red' } },
        consents: { health: 'granted' },
      },
    };
    expect(world.say('join')).toEqual(['join:due.text:sw']);
    expect(world.events('answer_given').map(({ step, isKnown }) => [step, isKnown])).toEqual([
      ['consent', true],
      ['name', true],
      ['colour', true],
    ]);
    expect(world.events('field_changed')).toEqual([]);
    expect(world.events('consent_recorded')).toEqual([]);
  });

  it('helps after each misunderstanding and leaves the question after the last', () => {
    const world = new EngineWorld(join);
    world.texts.set('join colour.help', 'red or blue?');
    for (const text of ['join', '1', 'Asha']) world.say(text);
    expect(world.say('zebra')).toEqual(['join:colour.retry:en\n1. red\n2. blue']);
    expect(world.say('zebra')).toEqual(['red or blue?\n1. red\n2. blue']);
    expect(world.say('zebra')).toEqual(['system:not_answered.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ status: 'not_understood', reason: 'colour' }]);
    expect(world.say('join')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
  });

  it('asks for the month when the day is not known, and goes on when that is not known either', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1', 'Asha', 'red']) world.say(text);
    expect(world.say('I do not know')).toEqual(['join:due.unsure:en']);
    expect(world.say('sijui')).toEqual(['join:goodbye.text:en']);
    expect(world.state.person?.fields.due_date).toBeUndefined();
  });

  it('keeps a month as a month', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1', 'Asha', 'red', 'sijui', 'june']) world.say(text);
    expect(world.state.person?.fields.due_date).toMatchObject({ precision: 'month' });
  });

  it('repeats the question at "?"', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1', 'Asha']) world.say(text);
    expect(world.say('?')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
  });

  it('reads an answer against the options as they were sent, not as they are now', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1', 'Asha']) world.say(text);
    world.texts.set('join options.red', 'Blue');
    world.publish(join.replace('[red, blue]', '[blue, red]'));
    world.say('1');
    expect(world.state.person?.fields.colour).toEqual({ value: 'red' });
  });
});

describe('a session', () => {
  it('stays on the revision that it began on', () => {
    const world = new EngineWorld(join);
    world.say('join');
    world.publish(join.replace('id: colour', 'id: shade'));
    world.say('1');
    expect(world.say('Asha')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
  });

  it('ends, and does not hang, when its revision is gone', () => {
    const world = new EngineWorld(join);
    world.say('join');
    world.publish(join.replace('id: colour', 'id: shade'));
    world.forgetOldRevisions();
    expect(world.say('1')).toEqual(['system:stranger.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ status: 'failed', reason: 'missing_revision' }]);
  });

  it('expires', () => {
    const world = new EngineWorld(join);
    world.say('join');
    world.wait(73);
    expect(world.say('1')).toEqual(['system:stranger.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ status: 'expired' }]);
  });

  it('offers to go on or to start over when its keyword comes again', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1', 'Asha']) world.say(text);
    const offer = ['system:resume.question:en\n1. continue\n2. restart'];
    expect(world.say('JOIN')).toEqual(offer);
    expect(world.say('1')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
    expect(world.say('JOIN')).toEqual(offer);
    expect(world.say('2')).toEqual([expect.stringContaining('join:consent.text')]);
    expect(world.events('run_ended')).toMatchObject([{ status: 'restarted' }]);
    expect(world.events('run_started')).toHaveLength(1);
  });

  it('ends a flow that goes in a circle with a reason, and says so', () => {
    const world = new EngineWorld(`
flow: circle
format: 1
languages: [en]
start: { keywords: [circle] }
steps:
  - id: first
    branch: [{ when: 'true', go: second }]
  - id: second
    branch: [{ when: 'true', go: first }]
`);
    expect(world.say('circle')).toEqual(['system:failed.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ status: 'failed', reason: 'loop' }]);
    expect(world.state.session).toBeNull();
  });

  it('ends with a reason when an expression has no value', () => {
    const world = new EngineWorld(`
flow: sums
format: 1
languages: [en]
start: { keywords: [sums] }
steps:
  - id: total
    set: { person.total: 'person.name * 2' }
`);
    expect(world.say('sums')).toEqual(['system:failed.text:en']);
    expect(world.events('run_ended')[0]?.reason).toMatch(/^expression: a number was expected/);
  });

  it('stops two machines that answer one another', () => {
    const world = new EngineWorld(join);
    world.say('join');
    for (let turn = 0; turn < 250; turn += 1) world.say('?');
    expect(world.state.session).toBeNull();
  });
});

describe('opting out', () => {
  it('ends the conversation with one confirmation, and then nothing is answered', () => {
    const world = new EngineWorld(join);
    world.say('join');
    expect(world.say('ACHA')).toEqual(['system:stop.confirmation:en']);
    expect(world.events('opted_out')).toMatchObject([{ isCarrierWord: false }]);
    expect(world.say('STOP')).toEqual([]);
    expect(world.events('opted_out')).toEqual([]);
    expect(world.say('hello?')).toEqual([]);
    expect(world.say('asante')).toEqual([]);
  });

  it('leaves the confirmation of its own words to the carrier that answers them', () => {
    const world = new EngineWorld(join);
    expect(world.say('STOP', { isCarrierAnswering: true, isCarrierSms: true })).toEqual([]);
    expect(world.events('opted_out')).toMatchObject([{ isCarrierWord: true }]);
  });

  it('believes the provider when it says that she opted out', () => {
    const world = new EngineWorld(join);
    expect(world.say('whatever', { optOutType: 'STOP', isCarrierAnswering: true })).toEqual([]);
    expect(world.events('opted_out')).toHaveLength(1);
  });

  it('opts out at END on a carrier, even where a question offers it', () => {
    const world = new EngineWorld(join.replace('[red, blue]', '[go_on, end]'));
    for (const text of ['join', '1', 'Asha']) world.say(text);
    world.say('end', { isCarrierSms: true, isCarrierAnswering: true });
    expect(world.events('opted_out')).toHaveLength(1);
  });

  it('comes back by START, or by the keyword, but START means nothing to somebody who is in', () => {
    const world = new EngineWorld(join);
    expect(world.say('start')).toEqual(['system:stranger.text:en']);
    world.say('stop');
    expect(world.say('START')).toEqual(['system:start.confirmation:en']);
    expect(world.state.isOptedOut).toBe(false);
    world.say('stop');
    expect(world.say('JIUNGE')).toEqual([expect.stringContaining('join:consent.text:sw')]);
    expect(world.events('opted_in')).toHaveLength(1);
  });

  it('answers HELP once more after an opt-out', () => {
    const world = new EngineWorld(join);
    world.say('stop');
    expect(world.say('help')).toEqual(['system:help.text:en']);
    expect(world.events('message_created')).toMatchObject([{ kind: 'confirmation' }]);
  });

  it('asks when what she wrote might have meant it, and takes the answer', () => {
    const world = new EngineWorld(join);
    world.say('join');
    expect(world.say('stopp it please i am tired')).toEqual([
      expect.stringContaining('system:stop.question:en'),
    ]);
    expect(world.say('no')).toEqual([expect.stringContaining('join:consent.text')]);
    world.say('stopp it please i am tired');
    expect(world.say('yes')).toEqual(['system:stop.confirmation:en']);
  });
});

describe('texts outside any flow', () => {
  it('are answered once a day', () => {
    const world = new EngineWorld(join);
    expect(world.say('hello')).toEqual(['system:stranger.text:en']);
    expect(world.say('hello?')).toEqual([]);
    world.wait(23);
    expect(world.say('hello')).toEqual([]);
    world.wait(2);
    expect(world.say('hello')).toEqual(['system:stranger.text:en']);
  });

  it('get no answer when they are mere courtesy', () => {
    expect(new EngineWorld(join).say('asante sana')).toEqual([]);
  });

  it('that speak of danger are answered at once, and the flow keeps its place', () => {
    const world = new EngineWorld(join);
    for (const text of ['join', '1']) world.say(text);
    expect(world.say('natoka damu nyingi')).toEqual(['system:safety.danger_sign:en']);
    expect(world.events('safety_word_received')).toMatchObject([{ topic: 'danger_sign' }]);
    expect(world.say('Asha')).toEqual(['join:colour.text:en\n1. red\n2. blue']);
  });

  it('and of leaving get both answers', () => {
    const world = new EngineWorld(join);
    expect(world.say('my baby died. stop')).toEqual([
      'system:safety.loss:en',
      expect.stringContaining('system:stop.question:en'),
    ]);
  });
});
