import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../../test/engine-world.js';

function worldOf(confirm: string): EngineWorld {
  const world = new EngineWorld(`flow: visit
format: 1
languages: [en, sw, fr]
start: { keywords: [visit] }
steps:
  - id: day
    ask: date
    between: [today, today + 60 days]
    confirm: ${confirm}
    save: person.visit_on
  - id: done
    end: text
`);
  world.texts.set('visit day.confirm', '{{answer}}, is that right?');
  return world;
}

describe('an answer that matters', () => {
  it('is said back, and counts when she says yes', () => {
    const world = worldOf('answer');
    world.say('visit');
    expect(world.say('15 march')).toEqual(['15 March 2026, is that right?\n1. yes\n2. no']);
    expect(world.state.person).toBeNull();
    expect(world.say('1')).toEqual(['visit:done.text:en']);
    expect(world.events('field_changed')).toMatchObject([{ value: '2026-03-15', original: '15 march' }]);
  });

  it('is asked for again when she says no', () => {
    const world = worldOf('answer');
    world.say('visit');
    world.say('15 march');
    expect(world.say('hapana')).toEqual(['visit:day.text:en']);
    world.say('16 march');
    expect(world.say('ndiyo')).toEqual(['visit:done.text:en']);
    expect(world.events('field_changed')).toMatchObject([{ value: '2026-03-16' }]);
  });

  it('is replaced by another answer, which is said back in its turn', () => {
    const world = worldOf('answer');
    world.say('visit');
    world.say('15 march');
    expect(world.say('no, 17 march')).toEqual(['17 March 2026, is that right?\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['visit:done.text:en']);
  });

  it('is put again after anything else, and at last left to a human', () => {
    const world = worldOf('answer');
    world.say('visit');
    world.say('15 march');
    expect(world.say('zebra')).toEqual(['15 March 2026, is that right?\n1. yes\n2. no']);
    expect(world.say('?')).toEqual(['15 March 2026, is that right?\n1. yes\n2. no']);
    world.say('zebra');
    expect(world.say('zebra')).toEqual(['system:not_answered.text:en']);
  });

  it('can be asked about although it is known', () => {
    const world = worldOf('known');
    world.say('visit');
    expect(world.say('15 march')).toEqual(['visit:done.text:en']);
    expect(world.say('visit')).toEqual(['15 March 2026, is that right?\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['visit:done.text:en']);
    expect(world.events('field_changed')).toEqual([]);
    world.say('visit');
    expect(world.say('no')).toEqual(['visit:day.text:en']);
    expect(world.say('20 march')).toEqual(['visit:done.text:en']);
    expect(world.events('field_changed')).toMatchObject([{ value: '2026-03-20' }]);
  });
});

describe('an answer that could mean several things', () => {
  it('is asked about once, and then counts as misunderstood', () => {
    const world = worldOf('known');
    world.say('visit');
    expect(world.say('3/4')).toEqual(['system:ambiguous.text:en\n1. 3 April 2026\n2. 4 March 2026']);
    expect(world.say('3/4')).toEqual(['visit:day.retry:en']);
    expect(world.events('answer_not_understood')).toMatchObject([{ times: 1 }]);
  });
});

describe('a question whose answers are not understood', () => {
  it('can lead on', () => {
    const world = new EngineWorld(`flow: visit
format: 1
languages: [en, sw, fr]
start: { keywords: [visit] }
steps:
  - id: day
    ask: yes_no
    retries: 1
    not_understood: human
  - id: done
    end: text
  - id: human
    open_case: question
`);
    world.say('visit');
    expect(world.say('zebra')).toEqual([]);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'question' }]);
  });
});
