import { describe, expect, it } from '@jest/globals';
import { translatedVisit, visitTexts } from '../../../test/translated-visit.js';
import { planChanges } from './plan-changes.js';
import type { TextChange } from './plan-changes.js';
import type { TextRecord } from './state-file.js';
import { textHash } from './text-hash.js';

const swahili = {
  'hello.text': 'Habari kutoka {{organisation}}!',
  'reason.text': 'Why do you come?',
  'bye.text': 'Asante.',
};
const review = { by: 'Rehema', on: '2026-03-02' };
const bye = textHash(visitTexts['bye.text'] ?? '');
const reason = textHash(visitTexts['reason.text'] ?? '');
const agreed = { reviewed_by: 'Rehema', reviewed_on: '2026-03-02', reviewed_text: textHash('Asante.') };

function plan(changes: readonly TextChange[], records: Record<string, TextRecord> = {}) {
  const visit = translatedVisit(swahili, { records });
  return planChanges(visit, visit.swahili, changes, review);
}

function planned(changes: readonly TextChange[], records: Record<string, TextRecord> = {}) {
  const result = plan(changes, records);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.refused));
  return result.change;
}

describe('changes of single texts', () => {
  it('write down from which source a text was made', () => {
    const { texts, records } = planned([{ key: 'bye.text', text: ' Kwaheri. ' }]);
    expect(texts).toEqual({ ...swahili, 'bye.text': 'Kwaheri.' });
    expect(records).toEqual({ 'bye.text': { source: bye } });
  });

  it('confirm an old translation that is sent again as it is', () => {
    const { texts, records } = planned([{ key: 'bye.text', text: 'Asante.' }], {
      'bye.text': { source: '0'.repeat(16) },
    });
    expect(texts).toEqual(swahili);
    expect(records['bye.text']).toEqual({ source: bye });
  });

  it('take a translation away when it is empty', () => {
    const { texts, records } = planned([{ key: 'bye.text', text: ' ' }], { 'bye.text': { source: bye } });
    expect(texts['bye.text']).toBeUndefined();
    expect(records['bye.text']).toEqual({});
  });

  it('mark a text as read, and as not read', () => {
    const { records } = planned([{ key: 'bye.text', isReviewed: true }]);
    expect(records['bye.text']).toEqual({ source: bye, ...agreed });
    const again = planned([{ key: 'bye.text', isReviewed: false }], {
      'bye.text': { source: bye, ...agreed },
    });
    expect(again.records['bye.text']).toEqual({ source: bye });
  });

  it('end a review when the text changes', () => {
    const { records } = planned([{ key: 'bye.text', text: 'Kwaheri.' }], {
      'bye.text': { source: bye, ...agreed },
    });
    expect(records['bye.text']).toEqual({ source: bye });
  });

  it('keep that a text equals its source on purpose, until it does not', () => {
    const { records } = planned([{ key: 'reason.text', isSameOnPurpose: true }]);
    expect(records['reason.text']).toEqual({ source: reason, same_on_purpose: true });
    const before = { 'reason.text': { source: reason, same_on_purpose: true as const } };
    expect(planned([{ key: 'reason.text', isReviewed: true }], before).records['reason.text']).toMatchObject({
      same_on_purpose: true,
    });
    expect(planned([{ key: 'reason.text', text: 'Kwa nini?' }], before).records['reason.text']).toEqual({
      source: reason,
    });
    expect(planned([{ key: 'reason.text', isSameOnPurpose: false }], before).records['reason.text']).toEqual({
      source: reason,
    });
  });

  it.each<[string, TextChange, RegExp]>([
    ['a text that is not there', { key: 'bye.help', text: 'x' }, /has no text/],
    ['a key of every object', { key: '__proto__', text: 'x' }, /has no text/],
    ['a name that is not known', { key: 'bye.text', text: 'Hi {{nobody}}' }, /not known/],
    ['a character that cannot be sent', { key: 'bye.text', text: 'a\u0007b' }, /cannot be sent/],
    ['a review of nothing', { key: 'reason.retry', isReviewed: true }, /no translation/],
    ['a difference that is called the same', { key: 'bye.text', isSameOnPurpose: true }, /does not equal/],
    ['a text that loses a name', { key: 'hello.text', text: 'Habari!' }, /organisation/],
    [
      'a text that no provider carries',
      { key: 'bye.text', text: 'e\u0301\u0302'.repeat(2_000) },
      /long|characters/,
    ],
  ])('are refused for %s', (_, change, message) => {
    const result = plan([{ key: 'reason.retry', text: 'Jibu 1 au 2.' }, change]);
    expect(result).toMatchObject({
      status: 'refused',
      refused: [
        { key: change.key, message: expect.objectContaining({ text: expect.stringMatching(message) }) },
      ],
    });
  });
});
