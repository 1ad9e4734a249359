import { describe, expect, it } from '@jest/globals';
import { EngineWorld } from '../../test/engine-world.js';
import { questionKinds } from './steps/question-kinds.js';
import { flowOfExample } from './definition/reference.js';

const alarms = [
  ['natokwa damu', 'danger_sign'],
  ['my baby is not moving', 'danger_sign'],
  ['je saigne beaucoup', 'danger_sign'],
  ['nimepoteza mimba', 'loss'],
  ['my husband beats me', 'abuse'],
  ['wrong number', 'wrong_number'],
] as const;

/** What a conversation can be in the middle of. */
const states: readonly (readonly [string, (world: EngineWorld) => void])[] = [
  ['nothing open', () => undefined],
  ...[...questionKinds.keys()].map((kind): [string, (world: EngineWorld) => void] => [
    `a question of kind ${kind} open`,
    (world) => {
      const { example } = questionKinds.get(kind)!;
      world.publish(flowOfExample(example));
      world.state = { ...world.state, sharers: kind === 'person' ? twoSharers : [] };
      world.say('example');
    },
  ]),
  [
    'asked whether to go on or begin again',
    (world) => {
      world.publish(flowOfExample('- id: ok\n  ask: yes_no'));
      world.say('example');
      world.say('example');
    },
  ],
  ['asked whether she wants to opt out', (world) => world.say('stop it now i am tired')],
  ['opted out', (world) => world.say('STOP')],
];

const nobody = { name: null, language: null, timezone: null, tags: [], fields: {}, consents: {} };
const twoSharers = [
  { id: 'a', person: { ...nobody, name: 'Asha' } },
  { id: 'b', person: { ...nobody, name: 'Mary' } },
];

describe.each(states)('with %s', (_, prepare) => {
  it.each(alarms)('"%s" is answered at once, a human is called, and the place is kept', (text, topic) => {
    const world = new EngineWorld();
    prepare(world);
    const before = world.state.session?.question ?? null;
    const [answer] = world.say(text);
    expect(answer).toMatch(new RegExp(`^system:safety\\.${topic}:`));
    expect(world.events('safety_word_received')).toEqual([{ type: 'safety_word_received', topic }]);
    expect(world.events('case_opened')).toMatchObject([{ topic, summary: text, isOnce: true }]);
    expect(world.state.session?.question ?? null).toEqual(before);
  });
});
