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

const birth = `
flow: birth
format: 1
languages: [en, sw, fr]
start: { keywords: { any: [birth], sw: [kuzaliwa], fr: [naissance] } }
steps:
  - id: born
    ask: date
    precision: year
    between: [today - 120 years, today]
    unknown: done
    save: person.birth_date
  - id: due
    ask: date
    between: [today - 1 years, today + 1 years]
    unknown: done
    save: person.due_date
  - id: done
    end: text
`;

describe('a question for a date of which a year is enough', () => {
  const bornAfter = (...texts: string[]) => {
    const world = new EngineWorld(birth);
    for (const text of texts) world.say(text);
    return world;
  };

  it.each([
    ['birth', '1990', '1990-07-01'],
    ['birth', 'about 30', '1995-07-01'],
    ['kuzaliwa', 'mwaka 1990', '1990-07-01'],
    ['kuzaliwa', 'nina miaka 30', '1995-07-01'],
    ['naissance', 'vers 1990', '1990-07-01'],
    ['naissance', '30 ans', '1995-07-01'],
  ])('after %s keeps %s as that year', (keyword, text, value) => {
    const world = bornAfter(keyword, text);
    expect(world.state.person?.fields.birth_date).toEqual({ value, precision: 'year' });
    expect(world.events('field_changed')).toMatchObject([{ value, precision: 'year', original: text }]);
  });

  it('keeps a day as a day', () => {
    const { birth_date: born } = bornAfter('birth', '15 March 1990').state.person?.fields ?? {};
    expect(born).toEqual({ value: '1990-03-15', precision: 'day' });
  });

  it('offers two figures as an age and as a year, and keeps a year of it', () => {
    const world = bornAfter('birth');
    expect(world.say('45').join()).toMatch(/1\. 1980\n2\. 1945/);
    world.say('2');
    const { birth_date: born } = world.state.person?.fields ?? {};
    expect(born).toEqual({ value: '1945-07-01', precision: 'year' });
  });

  it('is asked again where a year is too little, whoever keeps one', () => {
    const world = bornAfter('birth', '1990');
    expect(world.say('mwaka jana').join()).toContain('birth:due.retry');
    expect(world.state.person?.fields.due_date).toBeUndefined();
    const known = new EngineWorld(birth.replace('save: person.birth_date', 'save: person.due_date'));
    for (const text of ['birth', '2025']) known.say(text);
    expect(known.events('answer_given').map(({ step }) => step)).toEqual(['born']);
  });
});
