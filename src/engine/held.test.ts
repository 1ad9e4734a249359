import { describe, expect, it } from '@jest/globals';

import { EngineWorld } from '../../test/engine-world.js';

const visit = `flow: visit
format: 1
languages: [en]
start:
  keywords: [zebra]
expires_after: 2 days
steps:
  - id: comes
    ask: yes_no
    no_answer: { after: 1 hour, go: later }
    go: { yes: thanks, no: reason }
  - id: reason
    ask: text
  - id: thanks
    end: text
  - id: later
    end: text
`;

const question = 'visit:comes.text:en\n1. yes\n2. no';

/** A world in which she was asked, and a human has taken over. */
function held(): EngineWorld {
  const world = new EngineWorld(visit);
  expect(world.say('zebra')).toEqual([question]);
  world.state = { ...world.state, isHeld: true };
  return world;
}

function givenBack(world: EngineWorld, step: string | null = null): string[] {
  world.state = { ...world.state, isHeld: false };
  return world.signal({ kind: 'given_back', session: world.state.session?.id ?? '', step });
}

describe('while a human has the conversation', () => {
  it('nothing that she writes is answered, or taken for an answer', () => {
    const world = held();
    for (const text of ['yes', 'zebra', 'HELP', 'what do you mean?', '1'])
      expect(world.say(text)).toEqual([]);
    expect(world.events('answer_given')).toEqual([]);
    expect(world.events('case_opened')).toEqual([]);
    expect(givenBack(world)).toEqual([question]);
    expect(world.say('yes')).toEqual(['visit:thanks.text:en']);
  });

  it('she opts out by her word', () => {
    const world = held();
    world.say('STOP');
    expect(world.events('opted_out')).toHaveLength(1);
    expect(world.state).toMatchObject({ isOptedOut: true, session: null });
  });

  it('the answer to whether she wanted no more messages counts', () => {
    const world = new EngineWorld(visit);
    world.say('zebra');
    world.say('I think I want to stop these messages maybe');
    expect(world.state.session?.offer?.kind).toBe('stop');
    world.state = { ...world.state, isHeld: true };
    world.say('yes');
    expect(world.state.isOptedOut).toBe(true);
  });

  it('no clock brings anything: what was due waits', () => {
    const world = held();
    const { session } = world.state;
    const [id, message] = [session?.id ?? '', session?.question?.messageId ?? ''];
    world.wait(72);
    const soon = new Date(world.now.getTime() + 10 * 60_000);
    expect(world.timing({ kind: 'no_answer', session: id, message })).toEqual(soon);
    expect(world.timing({ kind: 'session_expiry', session: id })).toEqual(soon);
    expect(world.timing({ kind: 'start', flow: 'visit' })).toEqual(soon);
    // Taken again before it could go on.
    expect(world.timing({ kind: 'given_back', session: id, step: null })).toBe('stale');
    expect(givenBack(world)).toEqual([question]);
  });

  it('however much they write to each other, the flow goes on afterwards', () => {
    const world = held();
    for (let count = 0; count < 300; count += 1) world.say('and then?');
    expect(givenBack(world)).toEqual([question]);
    expect(world.say('yes')).toEqual(['visit:thanks.text:en']);
  });
});

describe('a conversation that is given back', () => {
  it('goes on at a step of its flow', () => {
    expect(givenBack(held(), 'reason')).toEqual(['visit:reason.text:en']);
  });

  it('has her open question put again where a release took the step away', () => {
    expect(givenBack(held(), 'gone')).toEqual([question]);
  });

  it('says nothing of itself as an answer, since she has asked nothing', () => {
    const world = held();
    givenBack(world);
    expect(world.events('message_created')).toMatchObject([{ kind: 'follow_up' }]);
  });

  it('changes nothing in another session than the one that was held', () => {
    const world = held();
    expect(world.timing({ kind: 'given_back', session: 'another', step: null })).toBe('stale');
  });
});
