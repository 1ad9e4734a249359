import { describe, expect, it } from '@jest/globals';
import { editedRegistration } from '../../../../test/library-files.js';
import { applyOperation } from './apply.js';
import { describeChanges, sentenceOf } from './changes.js';
import type { FlowFiles } from './flow-files.js';
import type { Operation } from './operations.js';

const registration = editedRegistration();

function told(files: FlowFiles, operation: Operation): string[] {
  const applied = applyOperation(files, operation);
  if (applied.status === 'refused') throw new Error(applied.reason.code);
  return describeChanges(files, applied.files).map(sentenceOf);
}

describe('what changed, in words', () => {
  const cases: [Operation, string[]][] = [
    [
      { do: 'setText', language: 'sw', key: 'place.text', text: 'Unaishi wapi?' },
      [
        'The text of *place* in Swahili: "Unaishi wapi? Andika jina la kijiji au mtaa wako." is now "Unaishi wapi?".',
      ],
    ],
    [
      { do: 'setNext', step: 'expecting', way: 'no', to: 'goodbye' },
      ['Answer "no" of *expecting* now leads to *goodbye* instead of *registered_only*.'],
    ],
    [{ do: 'setField', step: 'due', path: ['retries'], value: 2 }, ['"retries" of *due* is now "2".']],
    [
      { do: 'setField', step: 'due', path: ['unknown'], value: 'goodbye' },
      ['Who does not know the answer to *due* now leads to *goodbye* instead of *registered_undated*.'],
    ],
    [{ do: 'setNote', step: 'name', note: 'as at home' }, ['The note at *name* is now "as at home".']],
    [{ do: 'moveStep', step: 'place', after: 'goodbye' }, ['Step *place* now stands after *goodbye*.']],
    [{ do: 'renameStep', step: 'place', to: 'village' }, ['Step *place* is now called *village*.']],
    [
      { do: 'moveOption', step: 'already', code: 'language', to: 0 },
      ['The answers of *already* now stand in this order: language, keep, change.'],
    ],
    [
      { do: 'setHead', path: ['expires_after'], value: '5 days' },
      ['How long a question stays open is now "5 days", and was "3 days".'],
    ],
    [
      { do: 'setHead', path: ['start', 'commands', 'fix'], value: 'name' },
      ['What it answers at any time is now "fix: name".'],
    ],
  ];

  it.each(cases)('%j', (operation, sentences) => {
    expect(told(registration, operation)).toEqual(sentences);
  });

  it('tells of a new step, with its texts and where it stands', () => {
    const sentences = told(registration, {
      do: 'addStep',
      after: 'place',
      step: { id: 'farm', ask: 'text' },
    });
    expect(sentences[0]).toBe('New step *farm* (text) after *place*.');
    expect(sentences).toContain('The text of *farm* in French: "Écrivez votre question ici." is new.');
    expect(sentences).toHaveLength(7);
  });

  it('tells of a file that can no longer be read', () => {
    const broken = { ...registration, source: `${registration.source}\n  - [` };
    expect(describeChanges(registration, broken).map(({ code }) => code)).toEqual(['unreadable']);
  });
});
