import { describe, expect, it } from '@jest/globals';

import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import { emptyHistory, remember, stepBack, stepForward } from './history.js';

const state = (source: string): FlowFiles => ({ source, texts: {}, states: {}, chats: {} });
const label = { code: 'setText', step: 'welcome' };

describe('the history of an editor', () => {
  it('takes the letters of a word as one change', () => {
    const one = remember(emptyHistory, { before: state('a'), label, sort: 'text', atMs: 0 });
    const two = remember(one, { before: state('ab'), label, sort: 'text', atMs: 300 });
    expect(two.past).toHaveLength(1);
    expect(stepBack(two, state('abc'))?.files).toEqual(state('a'));
  });

  it('takes writing after a pause, or elsewhere, as a change of its own', () => {
    const one = remember(emptyHistory, { before: state('a'), label, sort: 'text', atMs: 0 });
    expect(remember(one, { before: state('b'), label, sort: 'text', atMs: 5_000 }).past).toHaveLength(2);
    expect(remember(one, { before: state('b'), label, sort: 'note', atMs: 100 }).past).toHaveLength(2);
    expect(remember(one, { before: state('b'), label, sort: null, atMs: 100 }).past).toHaveLength(2);
  });

  it('goes forward to what was undone, until something else is changed', () => {
    const one = remember(emptyHistory, { before: state('a'), label, sort: null, atMs: 0 });
    const back = stepBack(one, state('b'));
    expect(stepForward(back!.history, back!.files)?.files).toEqual(state('b'));
    const changed = remember(back!.history, { before: state('a'), label, sort: null, atMs: 1 });
    expect(stepForward(changed, state('c'))).toBeNull();
  });
});
