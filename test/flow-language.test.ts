import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { compileFlow } from '../src/engine/definition/compile.js';
import { flowJsonSchema, writeJsonSchema } from '../src/engine/definition/json-schema.js';
import { flowOfExample, renderFlowReference } from '../src/engine/definition/reference.js';
import { questionKinds } from '../src/engine/steps/question-kinds.js';
import { stepKinds } from '../src/engine/steps/step-kinds.js';
import { DictionaryFile } from '../src/people/dictionary/dictionary.schemas.js';
import { programmeJsonSchema } from '../src/programmes/programme-json-schema.js';
import { EngineWorld } from './engine-world.js';

describe('the reference of the flow language', () => {
  it.each([...stepKinds])(
    'shows the step %s with an example that compiles and has one',
    (kind, { example }) => {
      const compilation = compileFlow('example.flow.yaml', flowOfExample(example));
      expect(compilation).toMatchObject({ status: 'ok' });
      if (compilation.status === 'ok')
        expect(compilation.flow.head.steps.some((step) => Object.hasOwn(step, kind))).toBe(true);
    },
  );

  it.each([...questionKinds])('shows a question %s whose example asks it first', (kind, { example }) => {
    const compilation = compileFlow('example.flow.yaml', flowOfExample(example));
    expect(compilation.status === 'ok' && compilation.flow.head.steps[0]).toMatchObject({ ask: kind });
  });

  const answers = [...questionKinds].flatMap(([kind, { example, answers: all }]) =>
    all.map(([written, kept]) => ({ kind, example, written, kept })),
  );

  it.each(answers)('keeps what it says of an answer to $kind: $written', ({ example, written, kept }) => {
    const world = new EngineWorld(flowOfExample(example));
    world.say('example');
    world.say(written);
    expect(world.events('answer_given')).toMatchObject([{ value: kept }]);
  });

  it('is as it is now', () => {
    expect(readFileSync('docs/flow-language.md', 'utf8')).toBe(renderFlowReference());
  });
});

describe('the schemas for editors', () => {
  it.each([
    ['flows/flow.schema.json', flowJsonSchema],
    ['flows/programme.schema.json', programmeJsonSchema],
    ['flows/dictionary.schema.json', () => writeJsonSchema(DictionaryFile, 'A Karibu data dictionary')],
  ])('%s is as it is now', (file, write) => {
    expect(readFileSync(file, 'utf8')).toBe(write());
  });

  it('know every kind of step and each of its keys', () => {
    const schema = JSON.parse(flowJsonSchema()) as {
      properties: { steps: { items: { anyOf: { title: string; properties: object }[] } } };
    };
    const kinds = schema.properties.steps.items.anyOf;
    expect(kinds.map(({ title }) => title)).toEqual([...stepKinds.keys()]);
    for (const { title, properties } of kinds)
      expect(Object.keys(properties)).toEqual([...Object.keys(stepKinds.get(title)!.schema.shape), 'was']);
  });
});
