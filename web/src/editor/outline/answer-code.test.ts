import { describe, expect, it } from '@jest/globals';

import { newFlow } from '../../../../src/engine/definition/edit/new-flow.js';
import { newStep } from '../../../../src/engine/definition/edit/new-step.js';
import { applyOperations } from '../../../../src/engine/definition/edit/apply.js';
import { outlineOf } from '../../../../src/engine/definition/edit/outline.js';
import { isAnswerLive, suggestedCode } from './answer-code.js';

describe('the short name of an answer', () => {
  it('is made from its words, and follows them', () => {
    const { crop } = question();
    expect(suggestedCode(crop, 'first', 'First answer', 'Maïs blanc')).toBe('mais_blanc');
    expect(suggestedCode(crop, 'second', 'Second answer', 'First')).toBe('first_2');
    expect(suggestedCode({ ...crop, options: [] }, 'maze', 'Maze', 'Maize')).toBe('maize');
  });

  it('stays where somebody chose it, where the words are nobody’s, and where they have no letters for it', () => {
    const { crop } = question();
    expect(suggestedCode(crop, 'staple', 'Maize', 'White maize')).toBeNull();
    expect(suggestedCode(crop, 'first', 'Maize', 'Maize')).toBeNull();
    expect(suggestedCode(crop, 'first', 'x', 'First answer')).toBeNull();
    expect(suggestedCode(crop, 'first', 'First answer', 'በቆሎ')).toBeNull();
  });

  it('is known to be live, also under the name that its question had', () => {
    const { files, outline, crop } = question();
    expect(isAnswerLive({ live: null, outline }, crop, 'first')).toBe(false);
    expect(isAnswerLive({ live: files, outline }, crop, 'first')).toBe(true);
    expect(isAnswerLive({ live: files, outline }, crop, 'maize')).toBe(false);
    const renamed = { id: 'harvest', fields: { ...crop.fields, was: 'crop' } };
    expect(isAnswerLive({ live: files, outline }, renamed, 'first')).toBe(true);
  });
});

function question() {
  const languages = ['en', 'sw'];
  const made = applyOperations(newFlow({ name: 'visit', languages }), [
    { do: 'addStep', after: 'hello', ...newStep('ask.choice', 'crop', languages) },
  ]);
  if (made.status !== 'done') throw new Error(made.reason.code);
  const reading = outlineOf(made.files);
  if (reading.status !== 'ok') throw new Error('unreadable');
  const crop = reading.outline.steps.find(({ id }) => id === 'crop');
  if (crop === undefined) throw new Error('no such step');
  return { files: made.files, outline: reading.outline, crop };
}
