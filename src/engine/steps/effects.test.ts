import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../../test/engine-world.js';

function worldOf(steps: string, head = ''): EngineWorld {
  return new EngineWorld(
    `flow: example\nformat: 1\nlanguages: [en, sw, fr]\nstart: { keywords: [example] }\n${head}steps:\n${steps}`,
  );
}

describe('a step that opens a case', () => {
  it('tells staff what it is about, and gives her a number to quote', () => {
    const world = worldOf(`  - id: complaint
    ask: text
  - id: open
    open_case: complaint
    priority: high
    owner: coordinator
    due: 3 days
    about: results.complaint
  - id: thanks
    end: text
`);
    world.texts.set('example thanks.text', 'Your number is {{reference}}.');
    world.say('example');
    const [thanks] = world.say('The clinic was closed');
    const [event] = world.events('case_opened');
    expect(event).toMatchObject({
      topic: 'complaint',
      priority: 'high',
      owner: 'coordinator',
      dueMinutes: 4_320,
      summary: 'The clinic was closed',
      isOnce: false,
      because: 'flow:example/open',
    });
    expect(thanks).toBe(`Your number is ${event?.reference}.`);
  });

  it('without more is about her last message, of normal priority, for whoever comes first', () => {
    const world = worldOf('  - id: open\n    open_case: question\n');
    world.say('example');
    expect(world.events('case_opened')).toMatchObject([
      { summary: 'example', priority: 'normal', owner: null, dueMinutes: null },
    ]);
  });

  it('notes for staff what it is about in each language of the flow, her own words below it', () => {
    const world = worldOf(`  - id: may_phone
    ask: yes_no
  - id: visit
    ask: date
    between: [today, today + 60 days]
    save: person.visit
  - id: what
    ask: text
  - id: open
    open_case: complaint
    note: true
    about: results.what
`);
    world.texts.set('example open.note en', 'May we phone: {{may_phone}}. Visit: {{visit}}.');
    world.texts.set('example open.note sw', 'Tupige simu: {{may_phone}}. Ziara: {{visit}}.');
    world.texts.set('system options.yes en', 'Yes').set('system options.yes sw', 'Ndiyo');
    for (const text of ['example', 'yes', '12 march', 'The clinic was closed']) world.say(text);
    const [event] = world.events('case_opened');
    expect(event?.summaryIn).toEqual({
      en: 'May we phone: Yes. Visit: 12 March 2026.\nThe clinic was closed',
      sw: 'Tupige simu: Ndiyo. Ziara: 12 Machi 2026.\nThe clinic was closed',
      fr: 'example:open.note:fr\nThe clinic was closed',
    });
    expect(event?.summary).toBe(event?.summaryIn?.en);
  });

  it('is opened where the note is missing, about her last message', () => {
    const world = worldOf('  - id: open\n    open_case: danger_sign\n    note: true\n');
    world.missing.add('example open.note');
    world.say('example');
    const [event] = world.events('case_opened');
    expect(event).toMatchObject({ topic: 'danger_sign', summary: 'example' });
    expect(event?.summaryIn).toBeUndefined();
  });

  it('can be content with one that is open already', () => {
    const world = worldOf('  - id: open\n    open_case: danger_sign\n    once: true\n');
    world.say('example');
    expect(world.events('case_opened')).toMatchObject([{ topic: 'danger_sign', isOnce: true }]);
  });
});

describe('a step that notifies', () => {
  const steps = (to: string): string => `  - id: tell
    notify: ${to}
    urgent: true
  - id: thanks
    end: text
`;

  it('sends a text to a number, as it is written in the country', () => {
    const world = worldOf(steps('\'"0712 345 678"\''));
    expect(world.say('example')).toEqual(['example:thanks.text:en']);
    expect(world.events('notified')).toMatchObject([
      { to: '+254712345678', text: 'example:tell.text:en', isUrgent: true },
    ]);
  });

  it('is a fault of the flow where there is no number', () => {
    const world = worldOf(steps('person.health_worker'));
    expect(world.say('example')).toEqual(['system:failed.text:en']);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'flow_failed' }]);
  });
});

describe('a step that tags', () => {
  it('gives and takes tags, which expressions can look at', () => {
    const world = worldOf(`  - id: give
    tag: [farmer, mother]
  - id: take
    untag: [newcomer, mother]
  - id: which
    branch:
      - when: contains(person.tags, "farmer") and not contains(person.tags, "mother")
        go: yes_farmer
    else: no_farmer
  - id: yes_farmer
    end: text
  - id: no_farmer
    end: text
`);
    expect(world.say('example')).toEqual(['example:yes_farmer.text:en']);
    expect(world.events('tags_changed')).toMatchObject([
      { added: ['farmer', 'mother'], removed: [] },
      { added: [], removed: ['mother'] },
    ]);
    expect(world.state.person?.tags).toEqual(['farmer']);
    world.say('example');
    expect(world.events('tags_changed')).toMatchObject([{ added: ['mother'] }, { removed: ['mother'] }]);
  });
});

describe('a step that draws', () => {
  const steps = `  - id: which
    random: { one: 1, two: 3 }
  - id: one
    end: text
  - id: two
    end: text
`;

  it.each([
    [0, 'one'],
    [0.2499, 'one'],
    [0.25, 'two'],
    [0.9999, 'two'],
  ])('goes at %d to %s', (chance, step) => {
    const world = worldOf(steps);
    world.chance = chance;
    expect(world.say('example')).toEqual([`example:${step}.text:en`]);
  });
});

describe('a step that sets', () => {
  it('can set the language and the time zone', () => {
    const world = worldOf(`  - id: known
    set: { person.language: '"sw"', person.timezone: '"Africa/Lagos"' }
  - id: done
    end: text
`);
    expect(world.say('example')).toEqual(['example:done.text:sw']);
    expect(world.events('language_changed')).toMatchObject([{ language: 'sw' }]);
    expect(world.events('field_changed')).toMatchObject([{ key: 'timezone', value: 'Africa/Lagos' }]);
    expect(world.state.person?.timezone).toBe('Africa/Lagos');
  });

  it('refuses a time zone that there is not', () => {
    const world = worldOf('  - id: known\n    set: { person.timezone: \'"Africa/Atlantis"\' }\n');
    expect(world.say('example')).toEqual(['system:failed.text:en']);
  });
});

describe('what WhatsApp can show', () => {
  const steps = `  - id: net
    say: text
    media: https://example.org/net.jpg
  - id: ok
    ask: yes_no
`;

  it('goes with the numbered text, which is all that an SMS has', () => {
    const world = worldOf(steps);
    world.say('example');
    expect(world.events('message_created').map(({ rich }) => rich)).toEqual([null, null]);
    const other = worldOf(steps);
    other.state = { ...other.state, channel: 'whatsapp' };
    other.say('example');
    expect(other.events('message_created')).toMatchObject([
      { rich: { body: 'example:net.text:en', options: [], media: 'https://example.org/net.jpg' } },
      {
        text: 'example:ok.text:en\n1. yes\n2. no',
        rich: {
          body: 'example:ok.text:en',
          options: [{ code: 'example/ok:yes' }, { code: 'example/ok:no' }],
          media: null,
        },
      },
    ]);
  });

  it('takes an answer that was tapped', () => {
    const world = worldOf(steps);
    world.say('example');
    world.say('Ndio 👍', { choice: 'example/ok:yes' });
    expect(world.events('answer_given')).toMatchObject([{ value: 'yes' }]);
  });

  it('puts the question again when an earlier one is tapped', () => {
    const world = worldOf(`  - id: first
    ask: yes_no
  - id: second
    ask: consent
    purpose: messages
  - id: done
    end: text
`);
    world.say('example');
    world.say('yes', { choice: 'example/first:yes' });
    expect(world.say('yes', { choice: 'example/first:yes' })).toEqual([
      'example:second.text:en\n1. yes\n2. no\n3. more',
    ]);
    expect(world.events('consent_recorded')).toEqual([]);
    expect(world.say('yes', { choice: 'example/second:yes' })).toEqual(['example:done.text:en']);
  });

  it('takes a picture and a place on the map', () => {
    const world = worldOf(`  - id: photo
    ask: media
  - id: farm
    ask: location
`);
    world.say('example');
    expect(world.say('here it is')).toEqual(['example:photo.retry:en']);
    world.say('', { media: [{ url: 'https://example.org/1', contentType: 'image/jpeg' }] });
    expect(world.events('answer_given')).toMatchObject([{ value: [{ contentType: 'image/jpeg' }] }]);
    world.say('', { location: { latitude: -0.09, longitude: 34.76 } });
    expect(world.events('answer_given')).toMatchObject([{ value: { latitude: -0.09, longitude: 34.76 } }]);
  });
});

describe('a question on a shared phone', () => {
  const person = (name: string) => ({
    name,
    language: null,
    timezone: null,
    tags: [],
    fields: { age: { value: name.length } },
    consents: {},
  });

  function shared(): EngineWorld {
    const world = worldOf(`  - id: who
    ask: person
    go: { new: stranger }
  - id: known
    end: text
  - id: stranger
    ask: name
    save: person.name
  - id: welcome
    end: text
`);
    world.texts.set('example known.text', 'Hello {{name}}, {{age}}');
    world.state = {
      ...world.state,
      sharers: [
        { id: 'a', person: person('Asha') },
        { id: 'b', person: person('Mary Anyango') },
      ],
    };
    return world;
  }

  it('goes on as the one whose name was given', () => {
    const world = shared();
    expect(world.say('example')).toEqual(['example:who.text:en']);
    expect(world.say('ni mimi Mary')).toEqual(['Hello Mary Anyango, 12']);
    expect(world.events('speaker_identified')).toEqual([{ type: 'speaker_identified', person: 'b' }]);
  });

  it('takes a name that is not known as somebody new, and tells nobody who else there is', () => {
    const world = shared();
    world.say('example');
    expect(world.say('Wanjiku')).toEqual(['example:stranger.text:en']);
    expect(world.events('speaker_identified')).toEqual([{ type: 'speaker_identified', person: null }]);
    world.say('Wanjiku');
    expect(world.state.person?.name).toBe('Wanjiku');
  });

  it('is not asked on a phone of one person', () => {
    const world = shared();
    world.state = { ...world.state, sharers: [{ id: 'a', person: person('Asha') }], person: person('Asha') };
    expect(world.say('example')).toEqual(['Hello Asha, 4']);
  });
});

describe('a sensitive text', () => {
  const steps = `  - id: medicine
    ask: yes_no
    sensitive: true
  - id: done
    end: text
    sensitive: true
`;

  it('is said neutrally unless the phone is known to be private', () => {
    const world = worldOf(steps);
    expect(world.say('example')).toEqual(['example:medicine.neutral:en\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['example:done.neutral:en']);
    const known = { name: null, language: null, timezone: null, tags: [], consents: {} };
    world.state = { ...world.state, person: { ...known, fields: { private_phone: { value: true } } } };
    expect(world.say('example')).toEqual(['example:medicine.text:en\n1. yes\n2. no']);
    expect(world.say('yes')).toEqual(['example:done.text:en']);
  });
});

describe('a step that enrols', () => {
  it('counts from the day on which it does where no date is named', () => {
    for (const anchor of ['', '    anchor: registration\n']) {
      const world = worldOf(`  - id: in\n    enrol: news\n${anchor}`);
      world.say('example');
      const [{ anchor: day, ...event } = { anchor: '' }] = world.events('enrolled');
      expect(event).toEqual({ type: 'enrolled', programme: 'news', precision: 'day' });
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('enrols in nothing while the field that it counts from is empty', () => {
    const world = worldOf('  - id: in\n    enrol: newborn\n    anchor: person.baby_birth_date\n');
    world.say('example');
    expect(world.events('enrolled')).toEqual([]);
  });

  it('says which of several it is, in a name of at most 40 characters; and of several one is left', () => {
    const world = worldOf(
      `  - id: baby
    ask: text
  - id: in
    enrol: newborn
    instance: results.baby
  - id: out
    leave: newborn
    instance: results.baby
`,
    );
    world.say('example');
    world.say(`Amani ${'x'.repeat(50)}`);
    const instance = `Amani ${'x'.repeat(34)}`;
    expect(world.events('enrolled')).toMatchObject([{ programme: 'newborn', instance }]);
    expect(world.events('left')).toEqual([{ type: 'left', programme: 'newborn', instance }]);
  });

  it('speaks of the only one where what names it is empty', () => {
    const world = worldOf(
      `  - id: in\n    enrol: newborn\n    instance: '""'\n  - id: out\n    leave: newborn\n`,
    );
    world.say('example');
    expect(world.events('enrolled')[0]).not.toHaveProperty('instance');
    expect(world.events('left')).toEqual([{ type: 'left', programme: 'newborn' }]);
  });
});
