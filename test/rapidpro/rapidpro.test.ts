import { describe, expect, it } from '@jest/globals';
import type { Graph } from '../../src/engine/graph.js';
import { EngineWorld } from '../engine-world.js';
import { importedWorld, readExample } from './imported-world.js';

const asha = { name: 'Asha Otieno', language: 'sw', timezone: null, tags: [], fields: {}, consents: {} };

const oneMessage: Graph = {
  flow: 'One',
  format: 1,
  purpose: null,
  languages: ['en'],
  keywords: [{ word: 'one', language: null }],
  rest: null,
  expiresAfterMinutes: 60,
  entry: 'n',
  nodes: {
    n: {
      id: 'n',
      step: 'n',
      actions: [{ kind: 'send_template', key: 'n.a.text', attachments: 'n.a.attachments' }],
      wait: null,
      router: null,
      exits: [{ id: 'end', to: null }],
    },
  },
};

/** Lets the open question stay unanswered. */
function beSilent(world: EngineWorld): string[] {
  const { id = '', question } = world.state.session ?? {};
  return world.signal({ kind: 'no_answer', session: id, message: question?.messageId ?? '' });
}

/** Lets the other system answer. */
function answerCall(world: EngineWorld, httpStatus: number, body: { left?: number }): string[] {
  const [call] = world.events('call_requested');
  return world.signal({
    kind: 'call_ended',
    session: call?.session ?? '',
    run: call?.run ?? '',
    call: call?.id ?? '',
    answer: { status: 'answered', httpStatus, body },
  });
}

/** The results that the run has under names of its own. */
function namedResults(world: EngineWorld): Record<string, unknown> {
  const results = Object.entries(world.state.session?.runs.at(-1)?.results ?? {});
  return Object.fromEntries(results.filter(([, { name }]) => name !== undefined));
}

describe('a registration of RapidPro', () => {
  const hello = 'Hello friend. Would you like our messages?\nhttps://files.example.org/hello.png';

  it('is begun by its keyword, and sends what is written, the addresses of pictures below it', () => {
    expect(importedWorld('registration').say('join')).toEqual([hello]);
  });

  it('sends quick replies as buttons and attachments as media where there are any', () => {
    const world = importedWorld('registration');
    world.state = { ...world.state, channel: 'whatsapp' };
    world.say('join');
    expect(world.events('message_created')).toMatchObject([
      {
        text: 'Hello friend. Would you like our messages?',
        rich: {
          body: 'Hello friend. Would you like our messages?',
          options: [
            { code: 'Yes', label: 'Yes' },
            { code: 'Not now', label: 'Not now' },
          ],
          media: 'https://files.example.org/hello.png',
        },
      },
    ]);
  });

  it('sends each further attachment on its own, and writes the address of one that is not safe to show', () => {
    const world = new EngineWorld();
    world.state = { ...world.state, channel: 'whatsapp' };
    world.publishGraph(oneMessage);
    world.texts.set('One n.a.text', '');
    world.texts.set(
      'One n.a.attachments',
      'image:https://a.example.org/1.png\nimage/png:http://a.example.org/2.png\naudio:https://a.example.org/3.mp3',
    );
    expect(world.say('one')).toEqual(['http://a.example.org/2.png', 'https://a.example.org/3.mp3']);
    expect(world.events('message_created').map(({ rich }) => rich?.media)).toEqual([
      'https://a.example.org/1.png',
      'https://a.example.org/3.mp3',
    ]);
  });

  it('goes through tests, fields, groups and a draw', () => {
    const world = importedWorld('registration');
    world.say('join');
    expect(world.say('zebra')).toEqual(['Please answer yes, or not now.', hello]);
    expect(world.say('OK then')).toEqual(['How old are you?']);
    expect(world.say('I am 24.')).toEqual(['Here is a song, Asha (24).']);
    expect(world.events('field_changed')).toMatchObject([
      { key: 'age', value: 24 },
      { key: 'name', value: 'Asha Wanjiru' },
    ]);
    expect(world.events('tags_changed')).toMatchObject([{ added: ['Young @ heart', 'Age 24'], removed: [] }]);
    expect(world.state.session).toBeNull();
  });

  it('draws by chance, and keeps what only looks like an expression or a value', () => {
    const world = importedWorld('registration');
    world.chance = 0.5;
    world.say('join');
    world.say('yes');
    expect(world.say('24')).toEqual(['Here is a story: @karibu {{not a place}} 25.']);
  });

  it('takes another way for another group, having cleared the field', () => {
    const world = importedWorld('registration');
    world.state = {
      ...world.state,
      person: { ...asha, language: 'en', tags: ['Young @ heart', 'old'], fields: { age: { value: 30 } } },
    };
    world.say('join');
    world.say('yes');
    expect(world.say('90')).toEqual(['Goodbye.']);
    expect(world.events('tags_changed')).toMatchObject([{ removed: ['Young @ heart', 'old'] }]);
    expect(world.events('field_changed')).toMatchObject([{ key: 'age', value: null }]);
  });

  it('keeps a result with its category, what was written, and the name of the category in her language', () => {
    const world = importedWorld('registration');
    world.state = { ...world.state, person: asha };
    expect(world.say('join')).toEqual([
      'Habari Asha. Je, ungependa ujumbe wetu?\nhttps://files.example.org/hello.png',
    ]);
    expect(world.say('labda baadaye')).toEqual([
      'No problem. Answer: Later, said as Baadaye after "labda baadaye"',
    ]);
  });

  it('reads the words of her language alone', () => {
    const world = importedWorld('registration');
    world.state = { ...world.state, person: asha };
    world.say('join');
    expect(world.say('yes')).toHaveLength(2);
    expect(world.say('ndiyo')).toEqual(['How old are you?']);
    expect(namedResults(world)).toMatchObject({
      joined_us: { name: 'Joined us', value: 'ndiyo', category: 'Yes', original: 'ndiyo' },
    });
  });

  it('goes on without an answer when the time is over, in whole minutes', () => {
    const world = importedWorld('registration');
    world.say('join');
    expect(world.events('timer_set')).toContainEqual(
      expect.objectContaining({ timer: 'no_answer', minutes: 61 }),
    );
    expect(beSilent(world)).toEqual(['We will ask another day.']);
  });

  it('expires as its flow says', () => {
    const world = importedWorld('registration');
    world.say('join');
    expect(world.state.session?.expiresAt).toBe('2026-03-03T06:00:00.000Z');
  });

  it('never takes what a person writes for an expression', () => {
    const world = importedWorld('registration');
    world.say('join');
    expect(world.say('not now @(1 / 0) {{name}}')).toEqual([
      'No problem. Answer: Later, said as Later after "not now @(1 / 0) {{name}}"',
    ]);
  });

  it('repeats the last text when the question has to be put again', () => {
    const world = importedWorld('registration');
    world.say('join');
    world.say('yes');
    expect(world.say('join')).toEqual(['system:resume.question:en\n1. continue\n2. restart']);
    expect(world.say('1')).toEqual(['How old are you?']);
  });
});

describe('a flow of RapidPro that begins by waiting', () => {
  it('takes the message that began it, whole', () => {
    expect(importedWorld('report').say('report Kisumu')).toEqual([
      'Thank you: K, Kisumu, {0: Kisumu, 1: isumu}',
    ]);
  });

  it('sees an operand that has no value where a test asks for that', () => {
    const world = importedWorld('report');
    expect(world.say('report')).toEqual(['Which place?']);
    expect(world.say('Siaya')).toEqual(['Thank you: All Responses, Siaya, ']);
  });
});

describe('a flow of RapidPro that enters another', () => {
  const begin = (): EngineWorld => {
    const world = importedWorld('visit');
    world.say('visit');
    expect(world.say('my son')).toEqual([
      'Some questions about my son.',
      'What is the temperature of my son?',
    ]);
    return world;
  };

  it('gives it its results, gets those of the other back, and hands over for good', () => {
    const world = begin();
    expect(world.say('39.5')).toEqual([
      '39.5 is high. See somebody today, after Fever check.',
      'Drink enough.',
    ]);
    expect(world.state.session).toBeNull();
  });

  it('sees the category of a result of the other', () => {
    const world = begin();
    expect(world.say('hot')).toEqual(['What is the temperature of my son?']);
    expect(world.say('37')).toEqual(['Measured. All the best from Visit.']);
  });

  it('goes on when the other has expired', () => {
    const world = begin();
    world.wait(1);
    const session = world.state.session?.id ?? '';
    expect(world.signal({ kind: 'session_expiry', session })).toEqual([
      'You did not answer. Write again any time.',
    ]);
    expect(world.state.session).toBeNull();
  });
});

describe.each([
  ['13', 'old', 'Left: 7 (7)'],
  ['14', 'new', 'Left: 7 (200)'],
])('a webhook of specification %s', (_, keyword, left) => {
  const begin = (): EngineWorld => {
    const world = importedWorld('stock');
    world.state = {
      ...world.state,
      person: { ...asha, language: 'en', fields: { age: { value: 30 } } },
    };
    world.say(keyword);
    expect(world.say('iron & zinc')).toEqual(['One moment.']);
    return world;
  };

  it('asks with address, headers and body worked out', () => {
    expect(begin().events('call_requested')).toMatchObject([
      {
        method: 'POST',
        url: 'https://stock.example.org/iron%20%26%20zinc',
        headers: { Accept: 'application/json', 'X-Lang': 'en' },
        body: { medicine: 'iron & zinc', age: 30 },
      },
    ]);
  });

  it('goes on with what came back', () => {
    expect(answerCall(begin(), 200, { left: 7 })).toEqual([left]);
  });

  it('goes the other way when it fails, and opens a ticket', () => {
    const world = begin();
    const said = answerCall(world, 503, {});
    const [opened] = world.events('case_opened');
    expect(said).toEqual(['We could not find out (503).', `Somebody will look: ${opened?.reference ?? ''}`]);
    expect(opened).toMatchObject({
      topic: 'Stock',
      owner: 'nurse@example.org',
      summary: 'iron & zinc after 3 tries',
    });
  });
});

describe('what RapidPro does and Karibu does not', () => {
  const held = readExample('held').map(
    ({ graph }, index) => [graph.flow.replace('Held ', ''), index] as const,
  );

  it.each(held)('%s is held as it was written, and ends the run with its name', (type, index) => {
    const world = importedWorld('held');
    expect(world.say(`held${index}`)).toEqual(['Before.', 'system:failed.text:en']);
    expect(world.events('run_ended')).toMatchObject([{ status: 'failed', reason: `cannot_do: ${type}` }]);
    expect(world.events('case_opened')).toMatchObject([{ topic: 'flow_failed' }]);
    const actions = Object.values(readExample('held')[index]?.graph.nodes ?? {}).flatMap(
      (node) => node.actions,
    );
    expect(actions).toContainEqual(
      expect.objectContaining({ kind: 'foreign', type, data: expect.objectContaining({ type }) }),
    );
  });

  it('is not lost with the layout either', () => {
    const [registration] = readExample('registration');
    expect(registration?.apart).toMatchObject({
      spec_version: '13.1.0',
      language: 'eng',
      _ui: { stickies: {} },
    });
    const actions = Object.values(registration?.graph.nodes ?? {}).flatMap((node) => node.actions);
    expect(actions).toContainEqual(expect.objectContaining({ held: { topic: 'event' } }));
  });
});
