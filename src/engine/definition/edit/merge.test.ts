import { describe, expect, it } from '@jest/globals';
import { editedRegistration } from '../../../../test/library-files.js';
import { applyOperations } from './apply.js';
import type { FlowFiles } from './flow-files.js';
import { conflictKey, mergeFiles, mergeResolved } from './merge.js';
import type { Operation } from './operations.js';

const base = editedRegistration();

function edited(...operations: Operation[]): FlowFiles {
  const applied = applyOperations(base, operations);
  if (applied.status === 'refused') throw new Error(applied.reason.code);
  return applied.files;
}

describe('bringing two edits together', () => {
  it('takes changes of different steps, texts and keys of the head from both', () => {
    const mine: Operation[] = [
      { do: 'setField', step: 'due', path: ['retries'], value: 2 },
      { do: 'setText', language: 'sw', key: 'place.text', text: 'Wapi?' },
      { do: 'addStep', after: 'place', step: { id: 'farm', ask: 'text' } },
    ];
    const theirs: Operation[] = [
      { do: 'setField', step: 'name', path: ['retries'], value: 1 },
      { do: 'setText', language: 'sw', key: 'name.text', text: 'Nani?' },
      { do: 'setHead', path: ['expires_after'], value: '9 days' },
      { do: 'moveStep', step: 'closing_known', after: 'goodbye' },
    ];
    const { files, conflicts } = mergeFiles(base, edited(...mine), edited(...theirs));
    expect(conflicts).toEqual([]);
    expect(files).toEqual(edited(...theirs, ...mine));
  });

  it('hands out the three versions of what both changed, and takes the one that is chosen', () => {
    const mine = edited(
      { do: 'setField', step: 'name', path: ['retries'], value: 1 },
      { do: 'setText', language: 'en', key: 'name.text', text: 'Mine' },
    );
    const theirs = edited(
      { do: 'setField', step: 'name', path: ['retries'], value: 2 },
      { do: 'setText', language: 'en', key: 'name.text', text: 'Theirs' },
    );
    const { files, conflicts } = mergeFiles(base, mine, theirs);
    expect(files).toEqual(mine);
    expect(conflicts.map(conflictKey)).toEqual(['step name', 'text en name.text']);
    expect(conflicts[0]?.theirs).toContain('retries: 2');
    expect(conflicts[0]?.base).not.toContain('retries');
    expect(conflicts[1]).toMatchObject({ mine: 'Mine', theirs: 'Theirs' });
    const sides = Object.fromEntries(conflicts.map((one) => [conflictKey(one), 'theirs' as const]));
    expect(mergeResolved(base, mine, theirs, sides)).toEqual(theirs);
  });

  it('tells of a step that one removed and the other changed', () => {
    const mine = edited({ do: 'deleteStep', step: 'place' });
    const theirs = edited({ do: 'setField', step: 'place', path: ['retries'], value: 2 });
    const { conflicts } = mergeFiles(base, mine, theirs);
    expect(conflicts).toEqual([
      {
        what: 'step',
        id: 'place',
        base: expect.any(String) as unknown,
        mine: null,
        theirs: expect.stringContaining('retries: 2') as unknown,
      },
    ]);
  });

  it('hands out whole files where one cannot be taken apart', () => {
    const mine = { ...base, source: 'flow: registration\nsteps: [{ id: a, say: text }]\n' };
    const theirs = edited({ do: 'setField', step: 'place', path: ['retries'], value: 2 });
    const { files, conflicts } = mergeFiles(base, mine, theirs);
    expect(conflicts.map(conflictKey)).toEqual(['file ']);
    expect(files.source).toBe(mine.source);
  });

  it('takes a conversation that one of them wrote', () => {
    const mine = { ...base, chats: { ...base.chats, 'more.en': 'x' } };
    const { 'straight.sw': _, ...left } = base.chats;
    const { files } = mergeFiles(base, mine, { ...base, chats: left });
    expect(files.chats['more.en']).toBe('x');
    expect(files.chats['straight.sw']).toBeUndefined();
  });
});
