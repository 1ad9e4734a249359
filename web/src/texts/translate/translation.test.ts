import { beforeEach, describe, expect, it } from '@jest/globals';

import { Problem } from '../../api/problem.js';
import type { FlowTexts, TextRow } from '../text-row.js';
import type { TextChange } from './edit.js';
import { KeptEdits } from './kept-edits.js';
import type { Shelf } from './kept-edits.js';
import { Translation } from './translation.js';

const place = { user: 'u1', language: 'sw', flow: 'visit' };

describe('a translation', () => {
  let shelf: Shelf;
  let sent: { changes: readonly TextChange[]; version: number }[];
  let answers: (FlowTexts | Problem)[];

  beforeEach(() => {
    [shelf, sent, answers] = [aShelf(), [], []];
  });

  function opened(texts: FlowTexts = aFlow(1)): Translation {
    const translation = new Translation(new KeptEdits(shelf, place), (changes, version) => {
      sent.push({ changes, version });
      const next = answers.shift();
      return next instanceof Problem ? Promise.reject(next) : Promise.resolve(next ?? aFlow(9));
    });
    translation.take(texts);
    return translation;
  }

  it('keeps what is not saved for the next time, and forgets what was taken back', () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari' });
    translation.act('bye.text', { text: 'Kwaheri' });
    translation.act('bye.text', { text: '' });
    expect(translation.overview().unsaved).toEqual(['hello.text']);
    expect(opened().view('hello.text')?.edit?.text).toBe('Habari');
  });

  it('saves over the version that it has seen, and sends nothing that was not changed', async () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari', isReviewed: true });
    answers = [aFlow(2, { 'hello.text': 'Habari' })];
    await translation.save();
    expect(sent).toEqual([
      { changes: [{ key: 'hello.text', text: 'Habari', isReviewed: true }], version: 1 },
    ]);
    expect(translation.overview()).toMatchObject({ unsaved: [], isSaving: false, problem: null });
    expect(opened().overview().unsaved).toEqual([]);
  });

  it('sends the text again to say that it is still right', async () => {
    const translation = opened(aFlow(1, { 'hello.text': 'Habari' }, 'stale'));
    translation.act('hello.text', { isConfirmed: true });
    await translation.save();
    expect(sent[0]?.changes).toEqual([{ key: 'hello.text', text: 'Habari' }]);
  });

  it('saves the others by itself when somebody else has saved, and leaves to a human what both have changed', async () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari' });
    translation.act('bye.text', { text: 'Kwaheri' });
    const current = aFlow(2, { 'hello.text': 'Karibu' });
    answers = [
      new Problem(409, 'version_conflict', null, [], { current }),
      aFlow(3, { 'hello.text': 'Karibu', 'bye.text': 'Kwaheri' }),
    ];
    await translation.save();
    expect(sent[1]).toEqual({ changes: [{ key: 'bye.text', text: 'Kwaheri' }], version: 2 });
    expect(translation.view('hello.text')).toMatchObject({ isOvertaken: true, edit: { text: 'Habari' } });

    translation.insist('hello.text');
    await translation.save();
    expect(sent[2]).toEqual({ changes: [{ key: 'hello.text', text: 'Habari' }], version: 3 });
  });

  it('saves the others when one text is refused, and keeps that one with the reason', async () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari {{nani}}' });
    translation.act('bye.text', { text: 'Kwaheri' });
    const errors = [{ path: 'hello.text', message: 'not known' }];
    answers = [new Problem(422, 'refused', null, errors), aFlow(2, { 'bye.text': 'Kwaheri' })];
    await translation.save();
    expect(sent[1]?.changes).toEqual([{ key: 'bye.text', text: 'Kwaheri' }]);
    expect(translation.view('hello.text')).toMatchObject({
      fault: { message: 'not known' },
      isSaving: false,
    });
    expect(translation.overview().unsaved).toEqual(['hello.text']);
  });

  it('loses nothing when the service cannot be reached, and says so', async () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari' });
    const away = new Problem(0, 'offline', null);
    answers = [away];
    await translation.save();
    expect(translation.overview()).toMatchObject({ unsaved: ['hello.text'], problem: away, isSaving: false });
    await translation.save();
    expect(translation.overview().problem).toBeNull();
  });

  it('keeps what is written on while a saving is under way', async () => {
    const translation = opened();
    translation.act('hello.text', { text: 'Habari' });
    answers = [aFlow(2, { 'hello.text': 'Habari' })];
    const saving = translation.save();
    await Promise.resolve();
    translation.act('hello.text', { text: 'Habari yako' });
    await saving;
    expect(translation.view('hello.text')).toMatchObject({
      row: { text: 'Habari' },
      edit: { text: 'Habari yako' },
      isOvertaken: false,
    });
  });

  it('says that nothing can be kept when this computer has no room', () => {
    shelf = {
      ...aShelf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const translation = opened();
    translation.act('hello.text', { text: 'Habari' });
    expect(translation.overview().isKept).toBe(false);
  });
});

function aFlow(
  version: number,
  texts: Readonly<Record<string, string>> = {},
  state: TextRow['state'] = 'current',
): FlowTexts {
  const rows = ['hello.text', 'bye.text'].map((key): TextRow => {
    const text = texts[key] ?? null;
    return {
      key,
      step: key.split('.')[0] ?? null,
      note: 'message',
      source: 'Hello',
      text,
      state: text === null ? 'missing' : state,
      isSameOnPurpose: false,
      reviewedBy: null,
      reviewedOn: null,
      isRequired: true,
      problems: [],
      segments: null,
      limit: 160,
    };
  });
  return { version, isEditable: true, how: null, rows };
}

function aShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
