import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../../test/engine-world.js';

const family = `
flow: family
format: 1
languages: [en, sw, fr]
start: { keywords: { any: [family], sw: [familia], fr: [famille] } }
steps:
  - id: age
    ask: age
    between: [10, 99]
    unknown: children
    save: person.age
  - id: adult
    branch:
      - when: person.age >= 18
        go: children
    else: young
  - id: children
    ask: number
    between: [0, 20]
    save: person.children
  - id: none
    branch:
      - when: results.children = 0
        go: done
    else: baby
  - id: baby
    ask: age
    in: months
    between: [0, 59]
    save: person.baby_months
  - id: done
    end: text
  - id: young
    end: text
`;

function worldAfter(...texts: string[]): EngineWorld {
  const world = new EngineWorld(family);
  for (const text of texts) world.say(text);
  return world;
}

describe('a question for an age', () => {
  it.each([
    ['family', '27', 27],
    ['family', 'I am 27 years old', 27],
    ['familia', 'nina miaka ishirini na saba', 27],
    ['famille', "j'ai 27 ans et demi", 27],
    ['family', '12/6/1998', 27],
    ['family', '1998', 27],
  ])('after %s keeps %s as %d completed years', (keyword, text, years) => {
    const world = worldAfter(keyword);
    const [reply] = world.say(text);
    expect(reply).toContain('family:children.text');
    expect(world.state.person?.fields.age).toEqual({ value: years });
    expect(world.events('answer_given')).toMatchObject([{ step: 'age', value: years }]);
    expect(world.events('field_changed')).toMatchObject([{ original: text }]);
  });

  it('in months keeps completed months, and counts a bare number in months', () => {
    expect(worldAfter('family', '27', '1', '7').state.person?.fields.baby_months).toEqual({ value: 7 });
    expect(worldAfter('familia', '27', 'moja', 'miaka 2 na nusu').state.person?.fields.baby_months).toEqual({
      value: 30,
    });
  });

  it('can be compared in the flow', () => {
    expect(worldAfter('family').say('15')).toEqual(['family:young.text:en']);
  });

  it('does not take what cannot be meant', () => {
    for (const text of ['7', 'miezi 3', '150', '0712345678', 'under 18', '3 months pregnant']) {
      expect([text, ...worldAfter('family').say(text)]).toEqual([text, 'family:age.retry:en']);
    }
  });

  it('is left by a person who does not know', () => {
    expect(worldAfter('family').say('I do not know')).toEqual(['family:children.text:en']);
  });

  it('asks which age was meant, and takes its place in the list or the age itself', () => {
    for (const answer of ['2', '28', '28 years']) {
      const world = worldAfter('family');
      expect(world.say('27 or 28')).toEqual(['system:ambiguous.text:en\n1. 27 years\n2. 28 years']);
      world.say(answer);
      expect([answer, world.state.person?.fields.age]).toEqual([answer, { value: 28 }]);
    }
  });

  it('says ages in the language of the person, in characters that cost no more', () => {
    expect(worldAfter('familia').say('miaka 27 au 28')).toEqual([
      'system:ambiguous.text:sw\n1. miaka 27\n2. miaka 28',
    ]);
    expect(worldAfter('famille').say('27 ou 28 ans')).toEqual([
      'system:ambiguous.text:fr\n1. 27 ans\n2. 28 ans',
    ]);
  });
});

describe('a question for a number', () => {
  it.each([
    ['family', '3', 3],
    ['family', 'I have three children', 3],
    ['familia', 'nina watoto watatu', 3],
    ['famille', "j'en ai trois", 3],
  ])('after %s keeps %s as %d', (keyword, text, value) => {
    const world = worldAfter(keyword, '27');
    world.say(text);
    expect(world.state.person?.fields.children).toEqual({ value });
  });

  it('knows that none is zero', () => {
    expect(worldAfter('familia', '27').say('sina')).toEqual(['family:done.text:sw']);
  });

  it('does not take what the question does not allow', () => {
    for (const text of ['21', '-1', '1998', 'many']) {
      expect([text, ...worldAfter('family', '27').say(text)]).toEqual([text, 'family:children.retry:en']);
    }
  });

  it('asks again rather than offer numbers that look like places in a list', () => {
    expect(worldAfter('family', '27').say('2 or 3')).toEqual(['family:children.retry:en']);
    expect(worldAfter('family', '27').say('5 or 6')).toEqual(['system:ambiguous.text:en\n1. 5\n2. 6']);
  });
});

describe('a question for consent', () => {
  const consent = `
flow: agree
format: 1
languages: [en, sw, fr]
start: { keywords: [agree] }
steps:
  - id: consent
    ask: consent
    purpose: health
    no: done
  - id: done
    end: text
`;
  const answer = (text: string): [EngineWorld, string | undefined] => {
    const world = new EngineWorld(consent);
    world.say('agree');
    return [world, world.say(text)[0]];
  };

  it.each(['yes no', 'Yes but not now', 'ndiyo na hapana', 'oui mais pas maintenant'])(
    'asks which is meant when it may be either: %s',
    (text) => {
      const [world, reply] = answer(text);
      expect(reply).toBe('system:ambiguous.text:en\n1. yes\n2. no');
      expect(world.events('consent_recorded')).toEqual([]);
    },
  );

  it.each(["I don't know", 'sijui', 'not sure', 'no idea', 'I have 1 question', 'my sister is the one'])(
    'records nothing at %s',
    (text) => {
      const [world, reply] = answer(text);
      expect(reply).toContain('agree:consent.retry:en');
      expect(world.events('consent_recorded')).toEqual([]);
    },
  );
});
